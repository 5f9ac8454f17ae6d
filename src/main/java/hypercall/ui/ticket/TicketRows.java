package hypercall.ui.ticket;

import hypercall.pve.Product;
import hypercall.pve.SessionService;
import hypercall.pve.TicketReading;
import hypercall.pve.TicketReading.Csrf;
import hypercall.pve.TicketReading.Kind;
import hypercall.pve.TicketReading.Part;
import hypercall.secret.Redactor;
import hypercall.ui.kit.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a ticket says, thing by thing, in the words of somebody who explains it.
final class TicketRows {
  private final TicketReading ticket;
  private final Standing standing;
  private final boolean revealed;
  private final List<Row> rows = new ArrayList<>();

  /// What is known besides the ticket itself.
  ///
  /// @param end when the session's own ends by this machine's clock; empty for a pasted one
  /// @param ahead how far the clock of the server in front is ahead of this machine's
  /// @param remark what else there is to say of the time left; mostly empty
  record Standing(
      Instant now, Optional<Instant> end, Optional<Duration> ahead, String remark, boolean own) {}

  private TicketRows(TicketReading ticket, Standing standing, boolean revealed) {
    this.ticket = ticket;
    this.standing = standing;
    this.revealed = revealed;
  }

  static List<Row> of(TicketReading ticket, Standing standing, boolean revealed) {
    TicketRows all = new TicketRows(ticket, standing, revealed);
    all.product();
    all.kind();
    all.who();
    all.times();
    all.secret();
    all.csrf();
    return List.copyOf(all.rows);
  }

  private void add(String name, Part part, String value, String told, String copy) {
    rows.add(new Row(name, part, value, told, copy));
  }

  private void product() {
    ticket
        .product()
        .ifPresent(
            product ->
                add(
                    "Product",
                    Part.PREFIX,
                    product.title(),
                    ticket.prefix()
                        + (ticket.kind() == Kind.API_TOKEN
                            ? " in its header says whose it is."
                            : " at its beginning says who issued it; other products refuse it."),
                    ""));
  }

  private void kind() {
    String cookie = ticket.product().map(Product::ticketCookie).orElse("PVEAuthCookie");
    switch (ticket.kind()) {
      case FULL ->
          kind(
              "Ticket",
              "Proof of who one is, in place of the password. Each request carries it as the cookie"
                  + " "
                  + cookie
                  + "; whoever holds it is taken for its user.");
      case HALF ->
          kind(
              "Half a ticket",
              "The password was right, the second factor is missing yet: "
                  + String.join(", ", ticket.factors().stream().map(TicketRows::factor).toList())
                  + ". It opens nothing; it is good for the second step of this sign-in alone.");
      case CONSOLE ->
          kind(
              "Ticket of a console",
              "Opens one console of one guest or node, within some 40 seconds. It is no session,"
                  + " and no cookie.");
      case QUARANTINE ->
          kind("Quarantine link", "Opens the quarantined mail of one person, and nothing else.");
      case CSRF_ALONE ->
          kind(
              "CSRF token, no ticket",
              "Useless without its ticket: together they let one write. It names nobody, and is"
                  + " bound to its user by its second part.");
      case API_TOKEN ->
          kind(
              "API token, no ticket",
              "It holds no time: it lasts until it expires or is removed, is sent in the header"
                  + " Authorization, and needs no CSRF token to write.");
      case UNREADABLE -> {}
    }
  }

  private void kind(String value, String told) {
    add("Kind", Part.PREFIX, value, told, "");
  }

  private static String factor(String kind) {
    return switch (kind) {
      case "totp" -> "a code of an authenticator app (TOTP)";
      case "recovery" -> "a recovery key";
      case "webauthn", "u2f" -> "a security key (needs the browser)";
      case "yubico" -> "a Yubico one-time code";
      default -> kind;
    };
  }

  private void who() {
    if (ticket.who().isEmpty()) {
      return;
    }
    boolean token = ticket.kind() == Kind.API_TOKEN;
    add(
        token ? "Token" : "User",
        Part.WHO,
        token ? ticket.who() : ticket.user(),
        ticket.kind() == Kind.HALF
            ? "Not in the ticket: whoever signs in says it, and the signature is bound to it."
            : token
                ? "The user it belongs to, and its own name behind the !."
                : "Whose rights count. The rights themselves are not in it: the server looks them"
                    + " up at each request.",
        ticket.who());
    if (!ticket.realm().isEmpty()) {
      add("Realm", Part.WHO, ticket.realm(), realm(ticket.realm()), ticket.realm());
    }
  }

  private static String realm(String realm) {
    return switch (realm) {
      case "pam" -> "Who checked the password: the server's own Linux accounts.";
      case "pve", "pbs", "pmg", "pdm" ->
          "Who checked the password: the product's own list of users.";
      case "quarantine" -> "Given by a link in a mail, not by a password.";
      default ->
          "Who checked the password: a realm set up on this server, such as LDAP, Active Directory"
              + " or OpenID.";
    };
  }

  private void times() {
    Optional<Instant> issued = ticket.issued();
    if (issued.isEmpty()) {
      return;
    }
    add(
        "Issued",
        Part.TIME,
        TimeWords.local(issued.get()),
        TimeWords.hex(ticket.time(), issued.get()),
        TimeWords.utc(issued.get()));
    ticket.life().ifPresent(life -> left(issued.get(), life));
    standing
        .ahead()
        .ifPresent(
            ahead -> add("Server's clock", Part.TIME, TimeWords.ahead(ahead), clock(ahead), ""));
  }

  private String clock(Duration ahead) {
    String from =
        "By the header Date of its last answer. When a ticket begins and ends counts by this"
            + " clock.";
    boolean future = ahead.compareTo(SessionService.TICKET_SKEW) > 0;
    return from
        + (future
            ? " By yours, its new tickets come from the future."
            : ahead.compareTo(SessionService.TICKET_SKEW.negated()) < 0
                ? " By yours, its new tickets are older than they are."
                : "");
  }

  private void left(Instant issued, Duration life) {
    Instant end = standing.end().orElse(issued.plus(life));
    boolean over = !end.isAfter(standing.now());
    boolean early =
        standing.end().isEmpty() && issued.isAfter(standing.now().plus(SessionService.TICKET_SKEW));
    String span = TimeLeft.words(life);
    String told =
        standing.own() && ticket.kind() == Kind.FULL
            ? span
                + " from its issue, by the server's clock, is until "
                + TimeWords.time(end)
                + " by yours."
                + " Hypercall has it renewed before: a new ticket for the old one, without a"
                + " password."
            : span
                + " from its issue; "
                + (over ? "over since " : "until ")
                + TimeWords.local(end)
                + ", by this machine's clock.";
    add(
        "Time left",
        Part.TIME,
        over
            ? "over"
            : early ? "not begun yet" : TimeLeft.words(Duration.between(standing.now(), end)),
        (standing.remark().isEmpty() ? "" : standing.remark() + " ") + told,
        "");
  }

  private void secret() {
    String secret = ticket.secret();
    if (secret.isEmpty() || ticket.kind() == Kind.CSRF_ALONE) {
      return;
    }
    boolean token = ticket.kind() == Kind.API_TOKEN;
    // What stands in the wrong place may be anything.
    boolean placed = ticket.pieces().stream().anyMatch(piece -> piece.part() == Part.TIME);
    if (!token && (ticket.kind() == Kind.UNREADABLE || !placed)) {
      return;
    }
    int bytes = secret.replace("=", "").length() * 3 / 4;
    add(
        token ? "Secret" : "Signature",
        Part.SECRET,
        revealed ? secret : Redactor.MASK + "  " + secret.length() + " characters",
        token
            ? "Shown by the server once, when the token was made. Whoever has it may do what the"
                + " token may."
            : "Made over all that stands before it with the server's private key: "
                + bytes
                + " bytes, written as base64. Change one character, and the server refuses the"
                + " ticket. Whoever has a copy of it is taken for its user.",
        revealed ? secret : "");
  }

  private void csrf() {
    if (ticket.kind() != Kind.FULL && ticket.kind() != Kind.CSRF_ALONE) {
      return;
    }
    Optional<Csrf> token = ticket.csrf();
    if (token.isEmpty()) {
      add(
          "CSRF token",
          Part.SECRET,
          "none",
          standing.own()
              ? "The sign-in gave none: with this ticket one can read; every write is refused with"
                  + " 401."
              : "None came along. The ticket alone lets one read, not write.",
          "");
      return;
    }
    Csrf csrf = token.get();
    String open = csrf.time().isEmpty() ? "" : csrf.time() + ":";
    add(
        "CSRF token",
        Part.SECRET,
        open + (revealed ? csrf.digest() : Redactor.MASK),
        (csrf.fault().isEmpty() ? "" : csrf.fault() + " ")
            + csrf.issued()
                .map(
                    at ->
                        "Its own time: "
                            + TimeWords.local(at)
                            + "; good until "
                            + TimeWords.time(at.plus(SessionService.TICKET_LIFE))
                            + ". ")
                .orElse("")
            + "It goes with every POST, PUT and DELETE as the header "
            + Product.CSRF_HEADER
            + ", so that another web page, which has your browser send the cookie, still cannot"
            + " write.",
        revealed ? open + csrf.digest() : "");
  }
}
