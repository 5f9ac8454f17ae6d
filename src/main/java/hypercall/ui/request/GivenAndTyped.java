package hypercall.ui.request;

import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.scene.layout.VBox;

/// Headers or Cookies: what goes along by itself first, then what is typed.
final class GivenAndTyped extends VBox {
  /// @param what a row is, such as `header`
  /// @param heading of the first column
  /// @param replace makes a row of one's own in place of a given one
  GivenAndTyped(
      RequestModel model,
      ObservableList<GivenRow> given,
      Rows typed,
      String what,
      String heading,
      Function<GivenRow, RowModel> replace) {
    Completion completion = what.equals("header") ? Completion.HEADERS : Completion.NONE;
    RowsTable table = new RowsTable(typed, what, completion);
    getChildren()
        .addAll(
            table.heading(heading, "Value", "Set by"),
            new GivenTable(given, model, row -> table.replace(replace.apply(row))),
            table);
  }
}
