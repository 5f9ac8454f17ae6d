package hypercall.ui.kit;

import javafx.event.Event;
import javafx.event.EventType;

/// A secret was put on the clipboard; it bubbles up to the window, which takes it away again.
public final class SecretCopied extends Event {
  public static final EventType<SecretCopied> ANY = new EventType<>(Event.ANY, "SECRET_COPIED");

  private final transient String secret;

  SecretCopied(String secret) {
    super(ANY);
    this.secret = secret;
  }

  String secret() {
    return secret;
  }

  @Override
  public String toString() {
    return "SecretCopied[•••]";
  }
}
