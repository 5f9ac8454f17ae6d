package hypercall.pve;

import hypercall.secret.Secret;
import java.util.Optional;

/// What somebody pasted to sign in with, taken apart, in whichever of its shapes it came: a header,
/// a `curl` line, the table of the web interface, an answer of the API, a line of settings. Whoever
/// reads it closes it, or takes the secret and closes that.
public sealed interface Pasted extends AutoCloseable {
  /// An API token, whole.
  ///
  /// @param tokenId `user@realm!name`
  /// @param product empty when nothing told it
  /// @param server `host:port` or an address, where one was pasted along with it; may be empty
  record Token(String tokenId, Secret secret, Optional<Product> product, String server)
      implements Pasted {
    @Override
    public void close() {
      secret.close();
    }
  }

  /// An API token without its secret.
  record TokenId(String tokenId) implements Pasted {}

  /// What can only be an API token's secret, without its id.
  record TokenSecret(Secret secret) implements Pasted {
    @Override
    public void close() {
      secret.close();
    }
  }

  /// A ticket to work with. Its CSRF token is empty when none came along.
  record WithTicket(Ticket ticket, String server) implements Pasted {}

  /// Something of the kind that nobody can sign in with.
  ///
  /// @param sentence why, and what to do; repeats nothing that was pasted
  /// @param isCertain whether it can be nothing else, such as a password
  record Unusable(String sentence, boolean isCertain) implements Pasted {}

  /// None of these.
  record Other() implements Pasted {}

  /// Wipes the secret in it, if there is one that nobody has taken.
  @Override
  default void close() {}

  /// Reads it; short enough to be done on each key typed.
  static Pasted read(CharSequence text) {
    return PastedText.read(text);
  }
}
