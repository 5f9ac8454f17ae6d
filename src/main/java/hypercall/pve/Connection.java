package hypercall.pve;

import hypercall.http.Patience;
import hypercall.http.Trust;
import java.net.URI;
import java.util.Locale;

/// A server and how one signs in to it; holds no secret.
///
/// @param id stable, from its making on (file name in the workspace)
/// @param name what people call it
/// @param host without scheme, brackets or path
/// @param product which of Proxmox's it is
/// @param signIn password or token, without the secret
/// @param colour what people tell it from others by at a glance
/// @param patience how long it is waited for
public record Connection(
    String id,
    String name,
    String host,
    int port,
    Product product,
    SignIn signIn,
    Trust trust,
    Colour colour,
    Patience patience) {
  /// A connection to Proxmox VE, without a colour and waited for as long as all.
  public Connection(String id, String name, String host, int port, SignIn signIn, Trust trust) {
    this(id, name, host, port, Product.PVE, signIn, trust, Colour.NONE, Patience.USUAL);
  }

  /// How one signs in.
  public sealed interface SignIn {
    /// `user` without realm.
    record Password(String user, String realm) implements SignIn {
      /// `user@realm`.
      public String account() {
        return SignIn.account(user, realm);
      }
    }

    /// `tokenId` is `user@realm!name`.
    record Token(String tokenId) implements SignIn {}

    /// A ticket that was made elsewhere, pasted for each sign-in; `user` without realm.
    record Ticket(String user, String realm) implements SignIn {
      /// That of a `user@realm`.
      public static Ticket of(String account) {
        int at = account.lastIndexOf('@');
        return at < 0
            ? new Ticket(account, "")
            : new Ticket(account.substring(0, at), account.substring(at + 1));
      }

      /// `user@realm`.
      public String account() {
        return SignIn.account(user, realm);
      }
    }

    /// A name may hold an `@` of its own, before that of the realm.
    private static String account(String user, String realm) {
      return realm.isEmpty() || user.endsWith("@" + realm) ? user : user + "@" + realm;
    }
  }

  /// A colour by its name; how it looks is for the theme to say.
  public enum Colour {
    NONE,
    RED,
    ORANGE,
    YELLOW,
    GREEN,
    TEAL,
    BLUE,
    PURPLE,
    PINK;

    /// The colour by its stored name; one that is not known here is none.
    public static Colour named(String name) {
      for (Colour colour : values()) {
        if (colour.stored().equals(name)) {
          return colour;
        }
      }
      return NONE;
    }

    /// The name it is stored by, such as `red`.
    public String stored() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// `https://host:port/api2/json`, IPv6 in brackets.
  public URI base() {
    String h = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("https://" + h + ":" + port + "/api2/json");
  }

  /// Whether a session of the one is a session of the other: name, colour and the time it is waited
  /// for may differ.
  public boolean isSameDoor(Connection other) {
    return withName(other.name).withColour(other.colour).withPatience(other.patience).equals(other);
  }

  /// The same server at the same port.
  public boolean isSameServer(Connection other) {
    return host.equals(other.host) && port == other.port;
  }

  public Connection withId(String now) {
    return new Connection(now, name, host, port, product, signIn, trust, colour, patience);
  }

  public Connection withName(String now) {
    return new Connection(id, now, host, port, product, signIn, trust, colour, patience);
  }

  public Connection withProduct(Product now) {
    return new Connection(id, name, host, port, now, signIn, trust, colour, patience);
  }

  public Connection withTrust(Trust now) {
    return new Connection(id, name, host, port, product, signIn, now, colour, patience);
  }

  public Connection withSignIn(SignIn now) {
    return new Connection(id, name, host, port, product, now, trust, colour, patience);
  }

  public Connection withColour(Colour now) {
    return new Connection(id, name, host, port, product, signIn, trust, now, patience);
  }

  public Connection withPatience(Patience now) {
    return new Connection(id, name, host, port, product, signIn, trust, colour, now);
  }
}
