package hypercall.ui.cookies;

import hypercall.ui.kit.CookieColumns;
import hypercall.ui.kit.Whole;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One cookie in the list; a double click edits it.
final class CookieCell extends ListCell<CookieLine> {
  private static final PseudoClass SENT = PseudoClass.getPseudoClass("sent");

  private final FontIcon sign = new FontIcon();
  private final Label fate = new Label("", sign);
  private final Label name = mono();
  private final Label mark = new Label();
  private final Label value = mono();
  private final Label domain = mono();
  private final Label path = mono();
  private final Label expires = new Label();
  private final Label flags = new Label();
  private final CookieColumns columns;

  CookieCell(CookiesModel model) {
    getStyleClass().add("cookie-cell");
    // As wide as the list, whatever the texts would like.
    setPrefWidth(0);
    fate.getStyleClass().add("fate");
    mark.getStyleClass().add("chip");
    flags.getStyleClass().add("muted");
    mark.setMinWidth(USE_PREF_SIZE);
    Whole.onHover(name);
    HBox named = new HBox(name, mark);
    named.getStyleClass().add("named");
    columns = new CookieColumns(fate, named, value, domain, path, expires, flags);
    setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2 && getItem() != null) {
            model.edit(getItem());
          }
        });
  }

  private static Label mono() {
    Label label = new Label();
    label.getStyleClass().add("mono");
    return label;
  }

  @Override
  protected void updateItem(CookieLine line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    fate.setText(line.fate());
    sign.setIconLiteral(line.isSent() ? "mdi2c-check" : "mdi2m-minus");
    name.setText(line.held().cookie().name());
    mark.setText(line.mark());
    mark.setVisible(!line.mark().isEmpty());
    mark.setManaged(mark.isVisible());
    value.setText(line.held().shown());
    domain.setText(line.domain());
    path.setText(line.held().cookie().path());
    expires.setText(line.expires());
    flags.setText(line.flags());
    pseudoClassStateChanged(SENT, line.isSent());
    setAccessibleText(line.spoken());
    setGraphic(columns);
  }
}
