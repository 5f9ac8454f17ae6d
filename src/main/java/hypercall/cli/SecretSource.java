package hypercall.cli;

import hypercall.pve.Connection;
import hypercall.pve.Pasted;
import hypercall.pve.SecondFactorAsked;
import hypercall.secret.Secret;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a secret comes from: a file, the environment, or a person.
final class SecretSource {
  private static final String SECOND_FACTOR = "HYPERCALL_SECOND_FACTOR";
  private static final String PASSWORD = "HYPERCALL_PASSWORD";
  private static final String TOKEN = "HYPERCALL_TOKEN";
  private static final String TICKET = "HYPERCALL_TICKET";
  private static final String FIELD = "HYPERCALL_FIELD_";

  private final Terminal terminal;
  private final @Nullable SecretFile file;

  SecretSource(Terminal terminal, @Nullable SecretFile file) {
    this.terminal = terminal;
    this.file = file;
  }

  /// Who signs in, where no option says so but a token or a ticket was given whole.
  Optional<Pasted> tellsWho() throws Failed {
    if (file != null) {
      Pasted given = Pasted.read(file.whole());
      return switch (given) {
        case Pasted.Token token -> Optional.of(token);
        case Pasted.WithTicket ticket -> Optional.of(ticket);
        case Pasted.Unusable(String why, _) -> throw new Failed(ExitCode.SIGN_IN, why);
        case Pasted.TokenId _, Pasted.TokenSecret _, Pasted.Other _ -> {
          given.close();
          throw Failed.usage(
              "--secret-file holds neither a whole API token nor a ticket: say whose secret it is"
                  + " by --user or --token.");
        }
      };
    }
    for (String variable : List.of(TICKET, TOKEN)) {
      Pasted given = Pasted.read(environment(variable));
      if (given instanceof Pasted.Token || given instanceof Pasted.WithTicket) {
        return Optional.of(given);
      }
      given.close();
      if (given instanceof Pasted.Unusable(String why, boolean certain)
          && (certain || variable.equals(TICKET))) {
        throw new Failed(ExitCode.SIGN_IN, why + " It stands in " + variable + ".");
      }
    }
    return Optional.empty();
  }

  /// The secret that goes with this connection's sign-in.
  Secret forSignIn(Connection connection) throws Failed {
    return switch (connection.signIn()) {
      case Connection.SignIn.Password _ -> password(connection);
      case Connection.SignIn.Ticket _ ->
          given(connection, TICKET, file == null ? "" : file.whole());
      case Connection.SignIn.Token(String tokenId) ->
          secretOf(tokenId, given(connection, TOKEN, file == null ? "" : file.whole()));
    };
  }

  /// A ticket serves as a password too, as the server has it.
  private Secret password(Connection connection) throws Failed {
    boolean ticket = file != null && isTicket(file.whole());
    String inFile = file == null ? "" : ticket ? file.whole() : file.firstLine();
    String variable =
        environment(PASSWORD).isEmpty() && !environment(TICKET).isEmpty() ? TICKET : PASSWORD;
    return given(connection, variable, inFile);
  }

  private static boolean isTicket(String text) {
    try (Pasted pasted = Pasted.read(text)) {
      return pasted instanceof Pasted.WithTicket;
    }
  }

  private Secret given(Connection connection, String variable, String inFile) throws Failed {
    if (file != null) {
      return Secret.copyOf(inFile);
    }
    if (!environment(variable).isEmpty()) {
      return Secret.copyOf(environment(variable));
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

  /// The secret of a token, which may be given together with its id.
  private Secret secretOf(String tokenId, Secret given) throws Failed {
    Pasted read = Pasted.read(given.reveal());
    if (read instanceof Pasted.Token token && !token.tokenId().equals(tokenId)) {
      read.close();
      throw Failed.usage(
          "The secret given is that of " + token.tokenId() + ", not of " + tokenId + ".");
    }
    Secret bare =
        read instanceof Pasted.Token token
            ? token.secret()
            : read instanceof Pasted.TokenSecret(Secret secret)
                ? secret
                : Secret.copyOf(given.reveal().lines().findFirst().orElse(""));
    given.close();
    return bare;
  }

  /// Whether the second factor comes from the environment, always the same.
  boolean givesSecondFactor() {
    return !environment(SECOND_FACTOR).isEmpty();
  }

  /// The code or key that completes a sign-in.
  Secret forSecondFactor(Connection connection, SecondFactorAsked asked) throws Failed {
    if (givesSecondFactor()) {
      return Secret.copyOf(environment(SECOND_FACTOR));
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
    String variable = FIELD + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    if (!environment(variable).isEmpty()) {
      return Secret.copyOf(environment(variable));
    }
    return ask(name + ": ")
        .orElseThrow(
            () -> Failed.usage("There is nobody to ask for “" + name + "”: set " + variable + "."));
  }

  private String environment(String variable) {
    return terminal.environment().getOrDefault(variable, "");
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
}
