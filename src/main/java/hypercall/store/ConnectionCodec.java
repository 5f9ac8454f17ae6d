package hypercall.store;

import hypercall.http.Patience;
import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.pve.Connection.SignIn;
import hypercall.pve.Product;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A connection as a file: where the server is, as whom one signs in, how its certificate is
/// trusted, how long it is waited for.
final class ConnectionCodec implements Codec<Connection> {
  private static final Set<String> KNOWN =
      Set.of("name", "host", "port", "product", "signIn", "trust", "colour", "waits");
  private static final Set<String> KNOWN_IN_SIGN_IN = Set.of("kind", "user", "realm", "tokenId");
  private static final Set<String> KNOWN_IN_WAITS = Set.of("connect", "answer");
  private static final Set<String> KNOWN_IN_TRUST = Set.of("kind", "fingerprint", "file");

  @Override
  public String id(Connection value) {
    return value.id();
  }

  @Override
  public Set<String> known() {
    return KNOWN;
  }

  @Override
  public Connection read(String id, Members members) throws BadFile {
    Product product = product(members.text("product", Product.PVE.word()));
    return new Connection(
        id,
        members.text("name"),
        members.text("host"),
        port(members.integer("port", product.port())),
        product,
        signIn(needed(members, "signIn")),
        trust(needed(members, "trust")),
        Connection.Colour.named(members.text("colour", "none")),
        patience(members.object("waits")));
  }

  @Override
  public ObjectNode write(Connection value, ObjectNode old) {
    ObjectNode node = Json.object();
    node.put("name", value.name());
    node.put("host", withoutUserInfo(value.host()));
    node.put("port", value.port());
    if (value.product() != Product.PVE) {
      node.put("product", value.product().word());
    }
    ObjectNode signIn = node.putObject("signIn");
    switch (value.signIn()) {
      case SignIn.Password(String user, String realm) ->
          signIn.put("kind", "password").put("user", user).put("realm", realm);
      case SignIn.Token(String tokenId) ->
          signIn.put("kind", "token").put("tokenId", withoutSecret(tokenId));
      case SignIn.Ticket(String user, String realm) ->
          signIn.put("kind", "ticket").put("user", user).put("realm", realm);
    }
    keep(old, "signIn", signIn, KNOWN_IN_SIGN_IN);
    ObjectNode trust = node.putObject("trust");
    switch (value.trust()) {
      case Trust.System() -> trust.put("kind", "system");
      case Trust.Pinned(String fingerprint) ->
          trust.put("kind", "pinned").put("fingerprint", fingerprint);
      case Trust.CaFile(Path file) -> trust.put("kind", "caFile").put("file", file.toString());
    }
    keep(old, "trust", trust, KNOWN_IN_TRUST);
    if (value.colour() != Connection.Colour.NONE) {
      node.put("colour", value.colour().stored());
    }
    if (!value.patience().equals(Patience.USUAL)) {
      ObjectNode waits = node.putObject("waits");
      put(waits, "connect", value.patience().connect());
      put(waits, "answer", value.patience().answer());
      keep(old, "waits", waits, KNOWN_IN_WAITS);
    }
    return node;
  }

  /// One that is not known here is not taken for another: its sign-in differs.
  private static Product product(String word) throws BadFile {
    return Product.of(word)
        .orElseThrow(() -> new BadFile("`product` must be pve, pbs, pmg or pdm."));
  }

  private static SignIn signIn(Members members) throws BadFile {
    return switch (members.text("kind")) {
      case "password" -> new SignIn.Password(members.text("user"), members.text("realm"));
      case "ticket" -> new SignIn.Ticket(members.text("user"), members.text("realm"));
      case "token" -> new SignIn.Token(members.text("tokenId"));
      case String _ -> throw new BadFile("`kind` of `signIn` must be password, token or ticket.");
    };
  }

  private static Patience patience(Optional<Members> waits) throws BadFile {
    return waits.isEmpty()
        ? Patience.USUAL
        : new Patience(seconds(waits.get(), "connect"), seconds(waits.get(), "answer"));
  }

  private static @Nullable Duration seconds(Members waits, String name) throws BadFile {
    int seconds = waits.integer(name, 0);
    if (seconds < 0) {
      throw new BadFile("`" + name + "` of `waits` must be a number of seconds from 1 on.");
    }
    return seconds == 0 ? null : Duration.ofSeconds(seconds);
  }

  private static void put(ObjectNode waits, String name, @Nullable Duration time) {
    if (time != null) {
      waits.put(name, time.toSeconds());
    }
  }

  /// An unknown kind never falls back to a weaker one.
  private static Trust trust(Members members) throws BadFile {
    return switch (members.text("kind")) {
      case "system" -> new Trust.System();
      case "pinned" -> new Trust.Pinned(members.text("fingerprint"));
      case "caFile" -> new Trust.CaFile(path(members.text("file")));
      case String _ -> throw new BadFile("`kind` of `trust` must be system, pinned or caFile.");
    };
  }

  private static Path path(String text) throws BadFile {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new BadFile("`file` of `trust` is no path on this system.");
    }
  }

  private static int port(int port) throws BadFile {
    if (port < 1 || port > 65_535) {
      throw new BadFile("`port` must be between 1 and 65535.");
    }
    return port;
  }

  private static Members needed(Members members, String name) throws BadFile {
    return members.object(name).orElseThrow(() -> new BadFile("`" + name + "` is missing."));
  }

  private static void keep(ObjectNode old, String name, ObjectNode fresh, Set<String> known) {
    if (old.get(name) instanceof ObjectNode before) {
      Codec.keepUnknown(before, fresh, known);
    }
  }

  /// People paste `user:password@host`.
  private static String withoutUserInfo(String host) {
    return host.substring(host.lastIndexOf('@') + 1);
  }

  /// People paste `user@realm!name=secret`.
  private static String withoutSecret(String tokenId) {
    int end = tokenId.indexOf('=');
    return end < 0 ? tokenId : tokenId.substring(0, end);
  }
}
