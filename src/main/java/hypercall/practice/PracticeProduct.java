package hypercall.practice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which of Proxmox's products is played, and what that changes of who may enter and how
/// (wire-facts 4.8).
public enum PracticeProduct {
  /// Proxmox VE, a cluster.
  PVE("Practice cluster", "cluster.practice.test", "/pve-docs/api-viewer/apidoc.js"),
  /// Backup Server, a server of its own on other server code.
  PBS("Practice Backup Server", "backup.practice.test", "/docs/api-viewer/apidoc.js"),
  /// Mail Gateway, on the same server code as Proxmox VE.
  PMG("Practice Mail Gateway", "mail.practice.test", "/pmg-docs/api-viewer/apidoc.js");

  private final String title;
  private final String host;
  private final String description;

  PracticeProduct(String title, String host, String description) {
    this.title = title;
    this.host = host;
    this.description = description;
  }

  /// What people call it: `Practice Backup Server`.
  public String title() {
    return title;
  }

  /// Its name as people type it: `pbs`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The product of that name, in any case.
  public static Optional<PracticeProduct> of(String word) {
    for (PracticeProduct product : values()) {
      if (product.name().equalsIgnoreCase(word)) {
        return Optional.of(product);
      }
    }
    return Optional.empty();
  }

  /// A name its certificate is for, besides those of its nodes.
  String host() {
    return host;
  }

  /// Where it serves the description of its API.
  String descriptionPath() {
    return description;
  }

  /// The cookies it takes a ticket from, in the order it looks for them.
  List<String> cookies() {
    String plain = name() + "AuthCookie";
    return this == PBS ? List.of("__Host-" + plain, plain) : List.of(plain);
  }

  /// What stands before a token in the header `Authorization`.
  String tokenScheme() {
    return name() + "APIToken";
  }

  /// What stands between a token's name and its secret.
  char tokenSeparator() {
    return this == PBS ? ':' : '=';
  }

  /// Whether the ends of its signatures are filled up.
  boolean padded() {
    return this != PBS;
  }

  /// How the tokens against forged writes are signed.
  String csrfAlgorithm() {
    return this == PBS ? "HmacSHA3-256" : "HmacSHA256";
  }

  /// What it answers to whoever may not enter.
  String refusal() {
    return this == PBS ? "permission check failed.\n" : "authentication failure\n";
  }
}
