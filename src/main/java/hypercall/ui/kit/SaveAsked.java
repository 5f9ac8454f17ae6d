package hypercall.ui.kit;

import javafx.event.Event;
import javafx.event.EventType;

/// A person wants a part of an answer in a file; it bubbles up to the pane that can.
public final class SaveAsked extends Event {
  public static final EventType<SaveAsked> ANY = new EventType<>(Event.ANY, "SAVE_ASKED");

  private final transient InFull part;

  public SaveAsked(InFull part) {
    super(ANY);
    this.part = part;
  }

  public InFull part() {
    return part;
  }
}
