package hypercall.ui.response;

import hypercall.http.Exchange;
import hypercall.ui.kit.CookieColumns;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The cookies an answer sets, line by line, and what the connection's jar made of each.
final class SetCookiesView extends BorderPane {
  private final ListView<SetLine> list = new ListView<>();

  /// @param jar opens the cookies of the connection
  SetCookiesView(Exchange exchange, Runnable jar) {
    List<SetLine> lines = SetLine.of(exchange);
    getStyleClass().add("set-cookies");
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
    list.getItems().setAll(lines);
    list.getStyleClass().add("cookie-list");
    list.setCellFactory(_ -> new Cell());
    list.setAccessibleText("Cookies of the answer");
    list.getSelectionModel().selectFirst();
    list.setPlaceholder(none());
    BorderPane table = new BorderPane(list);
    if (!lines.isEmpty()) {
      table.setTop(heading());
    }
    setCenter(table);
  }

  /// Gives the keyboard to the lines.
  @Override
  public void requestFocus() {
    list.requestFocus();
  }

  private static Label none() {
    Label none =
        new Label(
            "This answer sets no cookie. Proxmox VE hands its ticket out in the body of the"
                + " sign-in; Hypercall sends it as a cookie from then on.");
    none.getStyleClass().add("muted");
    none.setWrapText(true);
    return none;
  }

  private static CookieColumns heading() {
    CookieColumns heading =
        new CookieColumns(
            new Label("In the jar"),
            new Label("Name"),
            new Label("Value"),
            new Label("Domain"),
            new Label("Path"),
            new Label("Expires in"),
            new Label("Attributes"));
    heading.getStyleClass().add("cookie-heading");
    return heading;
  }

  /// One line, and below it what is to be said about it.
  private static final class Cell extends ListCell<SetLine> {
    private static final PseudoClass KEPT = PseudoClass.getPseudoClass("sent");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final FontIcon sign = new FontIcon();
    private final Label fate = new Label("", sign);
    private final Label name = mono();
    private final Label value = mono();
    private final Label domain = mono();
    private final Label path = mono();
    private final Label ends = new Label();
    private final Label attributes = new Label();
    private final Label why = new Label();
    private final VBox box;

    Cell() {
      getStyleClass().add("cookie-cell");
      // As wide as the list, whatever the texts would like.
      setPrefWidth(0);
      fate.getStyleClass().add("fate");
      attributes.getStyleClass().add("muted");
      why.getStyleClass().add("why");
      why.setWrapText(true);
      box = new VBox(new CookieColumns(fate, name, value, domain, path, ends, attributes), why);
    }

    private static Label mono() {
      Label label = new Label();
      label.getStyleClass().add("mono");
      return label;
    }

    @Override
    protected void updateItem(SetLine line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      fate.setText(line.word());
      sign.setIconLiteral(
          switch (line.fate()) {
            case KEPT -> "mdi2c-check";
            case REMOVED -> "mdi2m-minus";
            case REFUSED -> "mdi2a-alert-outline";
          });
      name.setText(line.name());
      value.setText(line.value());
      domain.setText(line.domain());
      path.setText(line.path());
      ends.setText(line.ends());
      attributes.setText(line.attributes());
      why.setText(line.why());
      why.setVisible(!line.why().isEmpty());
      why.setManaged(why.isVisible());
      pseudoClassStateChanged(KEPT, line.fate() == SetLine.Fate.KEPT);
      pseudoClassStateChanged(REFUSED, line.fate() == SetLine.Fate.REFUSED);
      setAccessibleText(line.spoken());
      setGraphic(box);
    }
  }
}
