package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.json.SortedCopy;
import hypercall.ui.kit.Background;
import java.io.InterruptedIOException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// A copy of a body with its keys sorted, made in the background while it is wanted; the body stays
/// as it came.
final class SortedKeys {
  /// A larger body is shown as sent; bytes.
  static final long MOST = 256 << 20;

  private final Background background;
  private final Runnable ready;
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private volatile @Nullable GrowingBytes source;
  private @Nullable GrowingBytes copy;

  /// @param ready told when a copy is there
  SortedKeys(Background background, Runnable ready) {
    this.background = background;
    this.ready = ready;
  }

  /// What is to be said about the order of the keys; empty when they are as sent.
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  /// The sorted copy of a whole body, if it is there; else it is begun.
  Optional<GrowingBytes> of(GrowingBytes body) {
    if (source != body) {
      close();
      source = body;
      begin(body);
    }
    return Optional.ofNullable(copy);
  }

  private void begin(GrowingBytes body) {
    if (body.isBrokenOff()) {
      told.set("As sent: the answer is not whole");
    } else if (body.size() > MOST) {
      told.set("As sent: larger than " + Facts.bytes(MOST));
    } else {
      told.set("Sorting…");
      background.run(
          () -> SortedCopy.of(body, () -> check(body)),
          made -> made(body, made),
          failure -> failed(body, failure));
    }
  }

  private void check(GrowingBytes body) throws InterruptedIOException {
    if (source != body) {
      throw new InterruptedIOException("Nobody wants the sorted keys any more.");
    }
  }

  private void made(GrowingBytes body, GrowingBytes made) {
    if (source != body) {
      made.close();
      return;
    }
    copy = made;
    told.set("Keys sorted");
    ready.run();
  }

  private void failed(GrowingBytes body, Throwable failure) {
    if (source == body) {
      told.set("As sent: " + failure.getMessage());
    }
  }

  /// Lets go of the copy.
  void close() {
    source = null;
    told.set("");
    if (copy != null) {
      copy.close();
      copy = null;
    }
  }
}
