package hypercall.ui.response;

import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;

/// The line a filter is typed into: what stands in it, whether it is shown, and what was used in it
/// before.
final class FilterLine {
  private final StringProperty expression;
  private final FilterHistory history;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanSupplier sound;
  private String closedWith = "";

  /// @param look where the expression is kept, and those before it
  /// @param sound whether what stands in it is understood
  FilterLine(Look look, BooleanSupplier sound) {
    expression = look.text("filter");
    history = new FilterHistory(look.text("filters"));
    this.sound = sound;
    expression.subscribe(now -> open.set(open.get() || !now.isEmpty()));
  }

  /// What stands in the line, which is in force; empty for no filter. Setting it opens the line.
  StringProperty expressionProperty() {
    return expression;
  }

  /// Whether the line is shown.
  BooleanProperty openProperty() {
    return open;
  }

  FilterHistory history() {
    return history;
  }

  /// Opens the line, with what it was closed with.
  void open() {
    open.set(true);
    if (expression.get().isEmpty()) {
      expression.set(closedWith);
    }
  }

  /// Takes an expression that was asked for in a menu.
  void take(String asked) {
    used();
    expression.set(asked);
    used();
  }

  /// Closes the line; the whole answer is shown again.
  void close() {
    used();
    closedWith = expression.get();
    open.set(false);
    expression.set("");
  }

  /// The expression is one to come back to.
  void used() {
    if (sound.getAsBoolean()) {
      history.add(expression.get());
    }
  }
}
