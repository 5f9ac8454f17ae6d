package hypercall.ui.kit;

import java.time.Duration;
import java.util.concurrent.Executor;
import javafx.event.EventHandler;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;

/// Clears the clipboard a while after a secret was copied, and at the end, if it holds the secret
/// still: what somebody else put there meanwhile stays.
public final class ForgetfulClip implements EventHandler<SecretCopied>, AutoCloseable {
  /// How long a secret may be pasted.
  public static final Duration AFTER = Duration.ofSeconds(30);

  private final Ticker wait;
  private @Nullable String secret;

  /// @param tell where the clipboard is cleared: the interface's thread
  public ForgetfulClip(Duration after, Executor tell) {
    wait = new Ticker(after, tell, this::close);
  }

  /// Another one begins the time anew.
  @Override
  public void handle(SecretCopied copied) {
    wait.stop();
    secret = copied.secret();
    wait.start();
  }

  /// Clears it now; on the interface's thread.
  @Override
  public void close() {
    wait.stop();
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (secret != null && secret.equals(clipboard.getString())) {
      clipboard.clear();
    }
    secret = null;
  }
}
