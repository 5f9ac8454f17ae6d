package hypercall.ui.response;

import hypercall.ui.kit.ListTexts;
import hypercall.ui.kit.Whole;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/// A row of the headers view: name, value on as many lines as it needs, and who set it or where it
/// leads.
final class HeaderCell extends ListCell<HeaderRow> {
  /// A label of more characters would hold up the window; what is copied is whole.
  private static final int MOST_SHOWN = 4_000;

  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  private final Label name = label("header-name");
  private final Label value = label("header-value");
  private final Label note = label("header-note");
  private final Button link = new Button();
  private final ListTexts<HeaderRow> texts;
  private final VBox notes = new VBox(note, link);
  private final HeaderColumns columns = new HeaderColumns();

  /// @param texts which rows hold what is sought
  /// @param follow told of a row whose link is pressed
  HeaderCell(ListTexts<HeaderRow> texts, Consumer<HeaderRow> follow) {
    this.texts = texts;
    getStyleClass().add("header-cell");
    // As wide as the list, whatever the texts would like.
    setPrefWidth(0);
    link.getStyleClass().add("link");
    link.setFocusTraversable(false); // Enter on the row does the same
    link.setOnAction(_ -> follow.accept(getItem()));
    Whole.onHover(link);
    setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2 && getItem() != null) {
            follow.accept(getItem());
          }
        });
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /// As high as its texts on as many lines as they need: the usual cell asks what they would like
  /// without a width.
  @Override
  protected double computePrefHeight(double width) {
    double usual = super.computePrefHeight(width);
    if (getGraphic() != columns) {
      return usual;
    }
    double all = width < 0 ? getWidth() : width;
    double texts = columns.prefHeight(all - snappedLeftInset() - snappedRightInset());
    return Math.max(usual, snappedTopInset() + texts + snappedBottomInset());
  }

  @Override
  protected void updateItem(HeaderRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean there = !empty && row != null;
    pseudoClassStateChanged(HEADING, there && row instanceof HeaderRow.Heading);
    boolean two = there && row instanceof HeaderRow.Line;
    texts.mark(-1, List.of(name, value));
    texts.mark(there ? getIndex() : -1, two ? List.of(name, value) : List.of(value));
    setAccessibleText(there ? row.spoken() : "");
    setGraphic(there ? columns : null);
    if (there) {
      switch (row) {
        case HeaderRow.Heading heading -> show(heading);
        case HeaderRow.First(String line) -> {
          value.setText(shown(line));
          columns.show(value);
        }
        case HeaderRow.Line line -> show(line);
      }
    }
  }

  private void show(HeaderRow.Heading heading) {
    name.setText(heading.title());
    value.setText(heading.counted());
    noted(heading.setBy(), HeaderRow.Leads.NOWHERE);
    columns.show(name, value, notes);
  }

  private void show(HeaderRow.Line line) {
    name.setText(line.name());
    value.setText(shown(line.value()));
    noted(line.note(), line.leads());
    link.setAccessibleText(line.leads().words() + ", for " + line.name());
    columns.show(name, value, notes);
  }

  private void noted(String words, HeaderRow.Leads leads) {
    note.setText(words);
    note.setVisible(!words.isEmpty());
    note.setManaged(note.isVisible());
    link.setText(leads.words());
    link.setVisible(leads != HeaderRow.Leads.NOWHERE);
    link.setManaged(link.isVisible());
  }

  private static String shown(String text) {
    return text.length() <= MOST_SHOWN
        ? WireText.seen(text)
        : WireText.seen(text.substring(0, MOST_SHOWN))
            + "… "
            + Facts.bytes(text.length() - MOST_SHOWN)
            + " more, which Copy holds";
  }
}
