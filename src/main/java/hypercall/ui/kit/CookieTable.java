package hypercall.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Cookies line by line below their headings, what becomes of each first.
///
/// @param <T> what a line shows
public final class CookieTable<T> extends BorderPane {
  private final ListView<T> list = new ListView<>();
  private final Function<T, CookieRow> words;
  private Consumer<T> chosen = _ -> {};
  private final ListTexts<T> texts;

  /// @param called the accessible name
  /// @param fate heading of what becomes of them
  /// @param none what is said when there are none
  public CookieTable(
      String called,
      String fate,
      ObservableList<T> lines,
      Function<T, CookieRow> words,
      String none) {
    this.words = words;
    texts = new ListTexts<>(list, line -> words.apply(line).parts(), "  ");
    list.setItems(lines);
    list.getStyleClass().add("cookie-list");
    list.setCellFactory(_ -> new Cell());
    list.setAccessibleText(called);
    Label placeholder = new Label(none);
    placeholder.getStyleClass().add("muted");
    placeholder.setWrapText(true);
    list.setPlaceholder(placeholder);
    HBox heading = heading(fate);
    topProperty().bind(Bindings.when(Bindings.isEmpty(lines)).then((Node) null).otherwise(heading));
    setCenter(list);
  }

  /// The lines themselves, which have the keyboard.
  public ListView<T> list() {
    return list;
  }

  /// Told of a line that is double-clicked.
  public void onChosen(Consumer<T> told) {
    chosen = told;
  }

  /// Headings stand above their columns also where a scroll bar takes a part of the lines.
  private HBox heading(String fate) {
    CookieColumns heading =
        new CookieColumns(
            new Label(fate),
            new Label("Name"),
            new Label("Value"),
            new Label("Domain"),
            new Label("Path"),
            new Label("Expires in"),
            new Label("Attributes"));
    heading.getStyleClass().add("cookie-heading");
    HBox.setHgrow(heading, Priority.ALWAYS);
    Region aboveBar = new Region();
    list.skinProperty()
        .subscribe(
            _ ->
                list.lookupAll(".scroll-bar").stream()
                    .map(ScrollBar.class::cast)
                    .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                    .forEach(
                        bar ->
                            aboveBar
                                .minWidthProperty()
                                .bind(
                                    bar.visibleProperty()
                                        .flatMap(on -> bar.widthProperty().map(w -> on ? w : 0)))));
    HBox above = new HBox(heading, aboveBar);
    above.getStyleClass().add("cookie-headings");
    return above;
  }

  /// What can be found in the lines.
  public Findable texts() {
    return texts;
  }

  /// One line, and below it what is to be said about it.
  private final class Cell extends ListCell<T> {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("sent");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("refused");

    private final FontIcon sign = new FontIcon();
    private final Label fate = new Label("", sign);
    private final Label name = Whole.onHover(mono());
    private final Label mark = new Label();
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
      mark.getStyleClass().add("chip");
      mark.setMinWidth(USE_PREF_SIZE);
      attributes.getStyleClass().add("muted");
      why.getStyleClass().add("why");
      why.setWrapText(true);
      HBox named = new HBox(name, mark);
      named.getStyleClass().add("named");
      box = new VBox(new CookieColumns(fate, named, value, domain, path, ends, attributes), why);
      setOnMouseClicked(
          click -> {
            if (click.getClickCount() == 2 && getItem() != null) {
              chosen.accept(getItem());
            }
          });
    }

    private static Label mono() {
      Label label = new Label();
      label.getStyleClass().add("mono");
      return label;
    }

    @Override
    protected void updateItem(T line, boolean empty) {
      super.updateItem(line, empty);
      texts.mark(
          empty ? -1 : getIndex(),
          List.of(fate, name, mark, value, domain, path, ends, attributes, why));
      if (empty || line == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      CookieRow row = words.apply(line);
      fate.setText(row.fate());
      sign.setIconLiteral(row.sign().icon());
      name.setText(row.name());
      show(mark, row.mark());
      value.setText(row.value());
      domain.setText(row.domain());
      path.setText(row.path());
      ends.setText(row.ends());
      attributes.setText(row.attributes());
      show(why, row.why());
      pseudoClassStateChanged(GOOD, row.sign() == CookieRow.Sign.GOOD);
      pseudoClassStateChanged(BAD, row.sign() == CookieRow.Sign.BAD);
      setAccessibleText(row.spoken());
      setGraphic(box);
    }

    private static void show(Label label, String text) {
      label.setText(text);
      label.setVisible(!text.isEmpty());
      label.setManaged(label.isVisible());
    }
  }
}
