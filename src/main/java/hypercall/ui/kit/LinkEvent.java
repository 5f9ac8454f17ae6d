package hypercall.ui.kit;

import javafx.event.Event;
import javafx.event.EventType;

/// A person wants to see a web page; it bubbles up to the window, which knows the browser.
public final class LinkEvent extends Event {
  public static final EventType<LinkEvent> OPEN = new EventType<>(Event.ANY, "OPEN_LINK");

  private final String address;

  LinkEvent(String address) {
    super(OPEN);
    this.address = address;
  }

  /// Begins with `http://` or `https://`.
  public String address() {
    return address;
  }
}
