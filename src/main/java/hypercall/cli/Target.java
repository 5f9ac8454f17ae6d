package hypercall.cli;

import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.pve.Pasted;
import hypercall.pve.Product;
import hypercall.pve.Realm;
import hypercall.pve.Ticket;
import hypercall.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which server a `send` goes to, how its certificate becomes trusted, and who signs in.
///
/// @param signsIn whether there is somebody to sign in as
record Target(Connection connection, boolean signsIn) {
  private static final Connection.SignIn NOBODY = new Connection.SignIn.Password("", "pam");

  /// @param secrets tells who signs in where no option does
  static Target of(SendOptions options, Terminal terminal, SecretSource secrets) throws Failed {
    SendOptions.Whom whom = options.whom();
    if ((whom.connection() == null) == (whom.server() == null)) {
      throw Failed.usage("Say where to send it: either --connection NAME or --server HOST.");
    }
    Connection.@Nullable SignIn given = signIn(whom);
    @Nullable Trust trust = trust(options.trusting());
    @Nullable Product product = product(whom.product());
    if (whom.server() != null) {
      ServerAddress address = ServerAddress.parse(whom.server(), product);
      Target typed =
          new Target(
              new Connection(
                      "",
                      address.host(),
                      address.host(),
                      address.port(),
                      given == null ? NOBODY : given,
                      trust == null ? new Trust.System() : trust)
                  .withProduct(address.product()),
              given != null);
      return given == null ? typed.as(secrets.tellsWho()) : typed;
    }
    Connection saved = saved(String.valueOf(whom.connection()), terminal);
    return new Target(
        saved
            .withProduct(product == null ? saved.product() : product)
            .withSignIn(given == null ? saved.signIn() : given)
            .withTrust(trust == null ? saved.trust() : trust),
        true);
  }

  /// This server, as who a token or a ticket is of.
  private Target as(Optional<Pasted> given) throws Failed {
    if (given.isEmpty()) {
      return this;
    }
    try (Pasted pasted = given.get()) {
      return as(pasted);
    }
  }

  private Target as(Pasted pasted) throws Failed {
    Optional<Product> product =
        switch (pasted) {
          case Pasted.Token token -> token.product();
          case Pasted.WithTicket(Ticket ticket, _) -> Optional.of(ticket.product());
          case Pasted.TokenId _, Pasted.TokenSecret _, Pasted.Unusable _, Pasted.Other _ ->
              Optional.empty();
        };
    if (product.isPresent() && product.get() != connection.product()) {
      throw Failed.usage(
          "What was given to sign in with is of "
              + product.get().title()
              + ". Say so: --product "
              + product.get().word());
    }
    return switch (pasted) {
      case Pasted.Token token -> as(new Connection.SignIn.Token(token.tokenId()));
      case Pasted.WithTicket(Ticket ticket, _) -> as(Connection.SignIn.Ticket.of(ticket.user()));
      case Pasted.TokenId _, Pasted.TokenSecret _, Pasted.Unusable _, Pasted.Other _ -> this;
    };
  }

  private Target as(Connection.SignIn who) {
    return new Target(connection.withSignIn(who), true);
  }

  /// Completes a name without its realm by the one that the server names first.
  Target in(List<Realm> realms) {
    return connection.signIn() instanceof Connection.SignIn.Password(String user, _)
        ? as(new Connection.SignIn.Password(user, Realm.usual(realms)))
        : this;
  }

  boolean lacksRealm() {
    return signsIn
        && connection.signIn() instanceof Connection.SignIn.Password(_, String realm)
        && realm.isEmpty();
  }

  private static @Nullable Product product(@Nullable String word) throws Failed {
    if (word == null) {
      return null;
    }
    return Product.of(word)
        .orElseThrow(
            () ->
                Failed.usage(
                    "--product is pve, pbs, pmg or pdm (not tried on a real server yet), not "
                        + word
                        + "."));
  }

  private static Connection saved(String name, Terminal terminal) throws Failed {
    List<Connection> known = known(terminal);
    List<Connection> named = known.stream().filter(c -> c.name().equals(name)).toList();
    if (named.size() == 1) {
      return named.getFirst();
    }
    if (named.size() > 1) {
      throw Failed.usage("There are " + named.size() + " connections named “" + name + "”.");
    }
    throw Failed.usage(
        known.isEmpty()
            ? "There is no connection named “"
                + name
                + "”: none is saved yet. Save one in the window, or use --server HOST."
            : "There is no connection named “"
                + name
                + "”. Saved ones are: "
                + known.stream().map(Connection::name).collect(Collectors.joining(", "))
                + ".");
  }

  private static List<Connection> known(Terminal terminal) throws Failed {
    Path folder = terminal.workspace().get();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try {
      Workspace workspace = Workspace.open(folder);
      for (Workspace.Damaged damaged : workspace.damaged()) {
        terminal.say(
            "The file "
                + damaged.file()
                + " is damaged ("
                + damaged.why()
                + ") and was set aside as "
                + damaged.setAside()
                + ".");
      }
      return workspace.connections();
    } catch (IOException failure) {
      throw Failed.usage(
          "The saved connections in " + folder + " cannot be read: " + failure.getMessage());
    }
  }

  private static Connection.@Nullable SignIn signIn(SendOptions.Whom whom) throws Failed {
    String user = whom.user();
    String token = whom.token();
    if (user != null && token != null) {
      throw Failed.usage("Sign in either by --user or by --token.");
    }
    if (user != null) {
      int at = user.lastIndexOf('@');
      if (user.isBlank() || at == 0 || at == user.length() - 1) {
        throw Failed.usage("--user needs a name: NAME@REALM, such as root@pam.");
      }
      if (user.contains("!")) {
        throw Failed.usage(
            "That is an API token: use --token " + user.replaceFirst("(?s)[=:].*", "") + ".");
      }
      if (at < 0) {
        return new Connection.SignIn.Password(user, Realm.homeOf(user));
      }
      return new Connection.SignIn.Password(user.substring(0, at), user.substring(at + 1));
    }
    if (token == null) {
      return null;
    }
    if (token.contains("=") || token.contains(":")) {
      throw Failed.usage(
          "--token takes the token's name only. Its secret comes from --secret-file,"
              + " HYPERCALL_TOKEN or a prompt: others can read a command's arguments.");
    }
    String id = Realm.completed(token);
    if (!id.matches("[^\\s:/!]+@[^\\s:/!@]+![^\\s:/!]+")) {
      throw Failed.usage("--token needs the form USER@REALM!NAME, such as api@pve!ci.");
    }
    return new Connection.SignIn.Token(id);
  }

  private static @Nullable Trust trust(SendOptions.Trusting trusting) throws Failed {
    String fingerprint = trusting.fingerprint();
    Path ca = trusting.ca();
    if (fingerprint != null && ca != null) {
      throw Failed.usage("Trust either by --fingerprint or by --ca.");
    }
    if (fingerprint != null) {
      if (!Trust.Pinned.isFingerprint(fingerprint)) {
        throw Failed.usage(
            "--fingerprint needs a SHA-256 fingerprint: 64 hexadecimal digits, with or without"
                + " colons.");
      }
      return new Trust.Pinned(fingerprint);
    }
    if (ca != null && !Files.isReadable(ca)) {
      throw Failed.usage("The file " + ca + " of --ca cannot be read.");
    }
    return ca == null ? null : new Trust.CaFile(ca);
  }
}
