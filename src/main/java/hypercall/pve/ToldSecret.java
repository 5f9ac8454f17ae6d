package hypercall.pve;

import hypercall.http.Exchange;
import hypercall.secret.Secret;

/// A secret that an answer told, such as that of a new API token; closed by whoever asked for it.
///
/// @param name of the member it stands in
public record ToldSecret(String name, Secret value) implements AutoCloseable {
  private static final String OVERWRITTEN = "****";

  /// Whether an answer is one of those that tell a secret, and is kept without it. A login is none:
  /// its ticket is the session's.
  public static boolean isMissingIn(Exchange exchange) {
    return Capture.hadSecrets(exchange);
  }

  /// Whether an answer is about an API token, whose secret the server tells but once.
  public static boolean isOfToken(Exchange exchange) {
    return Capture.namesToken(exchange.request());
  }

  boolean isOverwritten() {
    try (value) {
      return value.reveal().endsWith(OVERWRITTEN);
    }
  }

  @Override
  public void close() {
    value.close();
  }
}
