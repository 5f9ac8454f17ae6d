package hypercall.pve;

import java.util.List;

/// A realm as the server lists it before sign-in (`GET /access/domains`).
///
/// @param comment what the server calls it for people; may be empty
public record Realm(String name, String type, String comment, boolean isDefault) {
  /// The realm of a user who exists in one alone: `root` is the system's own. Empty for others.
  public static String homeOf(String user) {
    return user.equals("root") ? "pam" : "";
  }

  /// A token's id with the realm that it was written without: `root!lab` is `root@pam!lab`. Others
  /// stay as they are.
  public static String completed(String tokenId) {
    int name = tokenId.indexOf('!');
    String home = name < 0 ? "" : homeOf(tokenId.substring(0, name));
    return home.isEmpty()
        ? tokenId
        : tokenId.substring(0, name) + "@" + home + tokenId.substring(name);
  }

  /// The name of the one that the server offers first, as its own web interface does; `pam` when it
  /// lists none.
  public static String usual(List<Realm> realms) {
    return realms.stream()
        .filter(Realm::isDefault)
        .findFirst()
        .or(() -> realms.stream().findFirst())
        .map(Realm::name)
        .orElse("pam");
  }
}
