package hypercall.ui.kit;

import javafx.event.Event;
import javafx.event.EventType;

/// A person wants what is shown to be filtered by an expression; it bubbles up to the pane that
/// can.
public final class FilterAsked extends Event {
  public static final EventType<FilterAsked> ANY = new EventType<>(Event.ANY, "FILTER_ASKED");

  private final String expression;

  public FilterAsked(String expression) {
    super(ANY);
    this.expression = expression;
  }

  /// A JSONPath.
  public String expression() {
    return expression;
  }
}
