package hypercall.pve;

import hypercall.http.Trust;
import java.net.URI;

/// A server and how one signs in to it; holds no secret. (Products other than PVE come later.)
///
/// @param id stable, from its making on (file name in the workspace)
/// @param name what people call it
/// @param host without scheme, brackets or path
/// @param signIn password or token, without the secret
public record Connection(
    String id, String name, String host, int port, SignIn signIn, Trust trust) {
  /// How one signs in.
  public sealed interface SignIn {
    /// `user` without realm.
    record Password(String user, String realm) implements SignIn {}

    /// `tokenId` is `user@realm!name`.
    record Token(String tokenId) implements SignIn {}
  }

  /// `https://host:port/api2/json`, IPv6 in brackets.
  public URI base() {
    String h = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("https://" + h + ":" + port + "/api2/json");
  }
}
