package hypercall.pve;

import hypercall.http.Exchange;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The server said no to a sign-in; the message is a sentence for people and holds no secret.
public final class SignInFailed extends IOException {
  private static final long serialVersionUID = 1;

  private final transient @Nullable Exchange exchange;

  public SignInFailed(String message) {
    this(message, null);
  }

  SignInFailed(String message, @Nullable Exchange exchange) {
    super(message);
    this.exchange = exchange;
  }

  /// The answer that said no, masked, where there was one.
  public Optional<Exchange> exchange() {
    return Optional.ofNullable(exchange);
  }
}
