package hypercall.cli;

import hypercall.pve.Connection;
import hypercall.pve.SecondFactorAsked;
import hypercall.secret.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a secret comes from: a file, the environment, or a person.
final class SecretSource {
  private static final String SECOND_FACTOR = "HYPERCALL_SECOND_FACTOR";

  private final Terminal terminal;
  private final @Nullable Path file;

  SecretSource(Terminal terminal, @Nullable Path file) {
    this.terminal = terminal;
    this.file = file;
  }

  /// The secret that goes with this connection's sign-in.
  Secret forSignIn(Connection connection) throws Failed {
    String variable =
        switch (connection.signIn()) {
          case Connection.SignIn.Password _ -> "HYPERCALL_PASSWORD";
          case Connection.SignIn.Token _ -> "HYPERCALL_TOKEN";
          case Connection.SignIn.Ticket _ -> "HYPERCALL_TICKET";
        };
    if (file != null) {
      return read(file);
    }
    String given = terminal.environment().get(variable);
    if (given != null && !given.isEmpty()) {
      return Secret.copyOf(given);
    }
    return ask(question(connection))
        .orElseThrow(
            () ->
                new Failed(
                    ExitCode.SIGN_IN,
                    "There is nobody to ask for the secret: use --secret-file or set "
                        + variable
                        + "."));
  }

  /// Whether the second factor comes from the environment, always the same.
  boolean givesSecondFactor() {
    return !terminal.environment().getOrDefault(SECOND_FACTOR, "").isEmpty();
  }

  /// The code or key that completes a sign-in.
  Secret forSecondFactor(Connection connection, SecondFactorAsked asked) throws Failed {
    if (givesSecondFactor()) {
      return Secret.copyOf(terminal.environment().get(SECOND_FACTOR));
    }
    return ask("Second factor of " + asked.half().user() + where(connection))
        .orElseThrow(
            () ->
                new Failed(
                    ExitCode.SIGN_IN,
                    asked.getMessage()
                        + " There is nobody to ask for it: set "
                        + SECOND_FACTOR
                        + ", or use an API token."));
  }

  /// A field of a request that is a secret.
  Secret forField(String name) throws Failed {
    return ask(name + ": ")
        .orElseThrow(() -> Failed.usage("There is nobody to ask for “" + name + "”."));
  }

  private Optional<Secret> ask(String question) {
    return terminal.ask().apply(question).map(Secret::of);
  }

  private static String question(Connection connection) {
    String where = where(connection);
    return switch (connection.signIn()) {
      case Connection.SignIn.Password password -> "Password of " + password.account() + where;
      case Connection.SignIn.Ticket ticket -> "Ticket of " + ticket.account() + where;
      case Connection.SignIn.Token(String tokenId) -> "Secret of the token " + tokenId + where;
    };
  }

  private static String where(Connection connection) {
    return " on " + connection.host() + ":" + connection.port() + ": ";
  }

  private static Secret read(Path file) throws Failed {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException _) {
      throw Failed.usage("The file " + file + " of --secret-file cannot be read.");
    }
    CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
    Arrays.fill(bytes, (byte) 0);
    int end = 0;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    Secret secret = Secret.copyOf(text.subSequence(0, end));
    Arrays.fill(text.array(), '\0');
    if (secret.length() == 0) {
      throw Failed.usage("The first line of " + file + " is empty; it should be the secret.");
    }
    return secret;
  }
}
