package hypercall.ui.response;

import hypercall.http.Exchange;
import hypercall.ui.kit.CookieTable;
import hypercall.ui.kit.FindPane;
import hypercall.ui.kit.FindWords;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The cookies an answer sets, line by line, and what the connection's jar made of each.
final class SetCookiesView extends BorderPane {
  private static final String NONE =
      "This answer sets no cookie. Proxmox VE hands its ticket out in the body of the sign-in;"
          + " Hypercall sends it as a cookie from then on.";

  private final CookieTable<SetLine> table;

  /// @param jar opens the cookies of the connection
  SetCookiesView(Exchange exchange, Runnable jar) {
    List<SetLine> lines = SetLine.of(exchange);
    Label summary = new Label(lines.isEmpty() ? "No Set-Cookie" : SetLine.summary(lines));
    summary.getStyleClass().add("strong");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button open = new Button("Cookie jar…");
    open.getStyleClass().add("link");
    open.setMinWidth(USE_PREF_SIZE);
    open.setAccessibleText("Cookie jar of the connection");
    open.setOnAction(_ -> jar.run());
    HBox bar = new HBox(summary, gap, open);
    bar.getStyleClass().addAll("headers-bar", "hairline-bottom");
    setTop(bar);
    table =
        new CookieTable<>(
            "Cookies of the answer",
            "In the jar",
            FXCollections.observableArrayList(lines),
            SetLine::row,
            NONE);
    table.list().getSelectionModel().selectFirst();
    setCenter(table);
  }

  /// The same with find above it.
  FindPane findable(FindWords words) {
    return new FindPane(this, table.texts(), words, "the cookies");
  }

  /// Gives the keyboard to the lines.
  @Override
  public void requestFocus() {
    table.list().requestFocus();
  }
}
