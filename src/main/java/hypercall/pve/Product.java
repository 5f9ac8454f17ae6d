package hypercall.pve;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One of Proxmox's products, and all that signing in to it does differently from the others.
///
/// Everything below is from wire-facts 4.8, which read it in each product's own sources; Proxmox
/// VE's column was recorded on the wire besides (4.1 to 4.6). Not from there: where Mail Gateway
/// lists its realms (pmg-api, API2/AuthRealm), and the commands that print a fingerprint (the
/// products' manuals and usual files). What is the same for all stands here too, so that the next
/// difference has its place: `POST /access/ticket` with `username` and `password`, a ticket that
/// lives two hours and renews itself as the password of the next login, and the header
/// [#CSRF_HEADER] on every write that a ticket signs.
public enum Product {
  /// Tells its errors in the status line; from 8.4 on also as `message`.
  PVE("Proxmox VE", 8006, '=', Errors.IN_PHRASE, "/access/domains", "pvenode cert info"),

  /// Tells its errors as a bare text that is labelled JSON. Its half ticket comes without
  /// `NeedTFA`, and its signatures without padding. Newer ones look for their cookie under
  /// `__Host-` first, and take the plain name as well.
  PBS(
      "Proxmox Backup Server",
      8007,
      ':',
      Errors.IN_BODY,
      "/access/domains",
      "proxmox-backup-manager cert info"),

  /// Knows no API tokens: it refuses whatever stands in `Authorization`. Its realms are listed
  /// elsewhere, and the oldest do not list them at all.
  PMG(
      "Proxmox Mail Gateway",
      8006,
      Tokens.NONE,
      Errors.IN_PHRASE,
      "/access/auth-realm",
      "openssl x509 -noout -fingerprint -sha256 -in /etc/pmg/pmg-api.pem"),

  /// Laid out from its sources, and never tried on a real one. Sets its ticket as a cookie, where
  /// the others give it in the body.
  PDM(
      "Proxmox Datacenter Manager",
      8443,
      ':',
      Errors.IN_BODY,
      "/access/domains",
      "openssl x509 -noout -fingerprint -sha256 -in"
          + " /etc/proxmox-datacenter-manager/auth/api.pem");

  /// The header that goes with every write a ticket signs.
  public static final String CSRF_HEADER = "CSRFPreventionToken";

  /// Any product's letters, as a part of a regular expression.
  static final String LETTERS =
      Arrays.stream(values()).map(Enum::name).collect(Collectors.joining("|", "(?:", ")"));

  /// What stands between a token's id and its secret where there are no tokens.
  private static final class Tokens {
    static final char NONE = 0;
  }

  /// Where a product tells what went wrong.
  enum Errors {
    IN_PHRASE,
    IN_BODY
  }

  private final String title;
  private final int port;
  private final char separator;
  private final Errors errors;
  private final String realmsPath;
  private final String fingerprintCommand;

  /// @param separator what stands between a token's id and its secret
  Product(
      String title,
      int port,
      char separator,
      Errors errors,
      String realmsPath,
      String fingerprintCommand) {
    this.title = title;
    this.port = port;
    this.separator = separator;
    this.errors = errors;
    this.realmsPath = realmsPath;
    this.fingerprintCommand = fingerprintCommand;
  }

  /// Its name for people: `Proxmox Backup Server`.
  public String title() {
    return title;
  }

  /// The same without the maker where that goes without saying: `Backup Server`.
  public String brief() {
    return this == PVE ? title : title.substring("Proxmox ".length());
  }

  /// Whether signing in to it was tried on the wire.
  public boolean isProven() {
    return this != PDM;
  }

  /// The port it listens on unless somebody changed that.
  public int port() {
    return port;
  }

  /// The name it is stored and typed by: `pbs`. It is also the name of the realm that only this
  /// product has.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The cookie its ticket is sent as.
  public String ticketCookie() {
    return this == PDM ? "__Host-PDMAuthCookie" : name() + "AuthCookie";
  }

  /// Every name it reads a ticket from.
  List<String> ticketCookies() {
    String plain = name() + "AuthCookie";
    return errors == Errors.IN_BODY ? List.of("__Host-" + plain, plain) : List.of(plain);
  }

  public boolean takesTokens() {
    return separator != Tokens.NONE;
  }

  /// What is said to whoever brings a token where none is taken.
  public String withoutTokens() {
    return title + " knows no API tokens. Sign in with user name and password.";
  }

  /// What stands before a token's secret in the header `Authorization`: `PBSAPIToken=api@pbs!ci:`.
  public String tokenPrefix(String tokenId) {
    return name() + "APIToken=" + tokenId + separator;
  }

  /// Whether the base64 of its signatures is filled up by `=` to groups of four.
  boolean padsSignatures() {
    return errors == Errors.IN_PHRASE;
  }

  /// Whether a change of password asks for the old one; Mail Gateway has no such field, and refuses
  /// fields it does not know.
  boolean takesOldPassword() {
    return this != PMG;
  }

  /// Where its realms are listed for everybody.
  String realmsPath() {
    return realmsPath;
  }

  /// A product that lists its realms elsewhere than this one.
  Product elsewhere() {
    return this == PMG ? PVE : PMG;
  }

  /// Whether `/cluster/resources` tells its nodes, guests and storages.
  boolean listsResources() {
    return this == PVE;
  }

  /// The product by what stands between a token's id and its secret, where that tells it: only
  /// Proxmox VE has no colon there, and `=` stands in many a text.
  static Optional<Product> ofSeparator(char separator) {
    return separator == PVE.separator
        ? Optional.empty()
        : Arrays.stream(values()).filter(p -> p.separator == separator).findFirst();
  }

  /// What a ticket of its reads, for people: `PBS:USER@REALM:TIME::SIGNATURE`.
  public String ticketShape() {
    return name() + ":USER@REALM:TIME::SIGNATURE";
  }

  /// What prints its certificate's fingerprint on the server itself.
  public String fingerprintCommand() {
    return fingerprintCommand;
  }

  Errors errors() {
    return errors;
  }

  /// Whether a 401 with this text means that the session's own ticket is no longer good.
  boolean refusesTicketBy(String text) {
    return switch (errors) {
      case IN_PHRASE ->
          text.equals("Authentication failed!")
              || text.equals("No ticket")
              || text.equals("permission denied - invalid " + name() + " ticket");
      case IN_BODY -> text.startsWith("authentication failed");
    };
  }

  /// The product of this word, in any case.
  public static Optional<Product> of(String word) {
    return Arrays.stream(values()).filter(p -> p.name().equalsIgnoreCase(word)).findFirst();
  }

  /// The product with whose letters a text begins: `PMG` of `PMGQUAR`.
  static Optional<Product> ofLetters(String text) {
    return text.length() < 3 ? Optional.empty() : of(text.substring(0, 3));
  }

  /// What most likely listens on a port; Mail Gateway cannot be told from Proxmox VE by it.
  public static Product ofPort(int port) {
    return Arrays.stream(values()).filter(p -> p.port == port).findFirst().orElse(PVE);
  }

  /// The product that issued a ticket, by its first letters; a quarantine link's count, too.
  static Optional<Product> ofTicket(String ticket) {
    int end = ticket.indexOf(':');
    String prefix = end < 0 ? "" : ticket.substring(0, end);
    return prefix.equals("PMGQUAR") ? Optional.of(PMG) : of(prefix);
  }

  /// The product that lists these realms, by the one that no other has.
  public static Optional<Product> ofRealms(List<Realm> realms) {
    return realms.stream().flatMap(realm -> of(realm.name()).stream()).findFirst();
  }

  /// Whether a cookie of this name is by itself who one is, for whichever product.
  public static boolean isTicketCookie(String name) {
    return Arrays.stream(values())
        .flatMap(product -> product.ticketCookies().stream())
        .anyMatch(name::equals);
  }

  /// Whether a `Cookie` line brings a ticket, for whichever product.
  public static boolean bringsTicket(String cookieLine) {
    return Stream.of(cookieLine.split(";"))
        .anyMatch(pair -> isTicketCookie(pair.split("=", 2)[0].strip()) && pair.contains("="));
  }

  /// Whether a cookie says only how a page looks.
  static boolean isLookOfPage(String name) {
    return name.matches(LETTERS + "(?:Lang|Theme)Cookie");
  }
}
