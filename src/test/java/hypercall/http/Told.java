package hypercall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// The failure of a call, checked to be told in a sentence and without the names of classes.
final class Told {
  private Told() {}

  static NoResponse by(Client client, RawServer server) {
    return by(client, server, Body.NONE);
  }

  static NoResponse by(Client client, RawServer server, Body body) {
    return sentence(
        catchThrowableOfType(
            NoResponse.class, () -> client.send(server, "POST", Headers.NONE, body)));
  }

  static NoResponse sentence(NoResponse failure) {
    assertThat(failure.getMessage())
        .matches("(?s)[A-Z0-9].*[.?]")
        .doesNotContain("Exception", "java.", "SSL");
    return failure;
  }
}
