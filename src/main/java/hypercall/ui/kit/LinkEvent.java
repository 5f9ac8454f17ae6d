package hypercall.ui.kit;

import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;

/// A person wants to see a web page; it bubbles up to the window, which knows the browser.
public final class LinkEvent extends Event {
  public static final EventType<LinkEvent> OPEN = new EventType<>(Event.ANY, "OPEN_LINK");

  private final String address;
  private final Consumer<String> refused;

  /// @param refused told a sentence when nothing could open it
  LinkEvent(String address, Consumer<String> refused) {
    super(OPEN);
    this.address = address;
    this.refused = refused;
  }

  /// Begins with `http://` or `https://`.
  public String address() {
    return address;
  }

  /// Tells who asked that nothing could open it, in a sentence; on the interface's thread.
  public void refuse(String sentence) {
    refused.accept(sentence);
  }
}
