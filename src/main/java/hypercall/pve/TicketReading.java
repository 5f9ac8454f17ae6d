package hypercall.pve;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A ticket, or what was meant to be one, taken apart to be understood: its parts in the order they
/// stand, what they say, and the place where it goes wrong (wire-facts 4.2, 4.3, 4.5, 4.8).
///
/// @param pieces the text itself; together they are all of it
/// @param prefix the letters it begins with; empty when it has none
/// @param who `user@realm`, or a token's id; empty when it does not say
/// @param factors the second factors a half ticket offers
/// @param time the eight hexadecimal digits; empty when there are none
/// @param csrf the CSRF token that came along
/// @param notes what was done to the pasted text to find the ticket in it
/// @param fault what is wrong, and what it should be, in a sentence that repeats no secret; empty
///   when nothing is
public record TicketReading(
    Kind kind,
    List<Piece> pieces,
    String prefix,
    String who,
    List<String> factors,
    String time,
    Optional<Csrf> csrf,
    List<String> notes,
    String fault) {
  /// What it is good for.
  public enum Kind {
    /// A session: proof of who one is.
    FULL,
    /// The one between password and second factor.
    HALF,
    /// Opens one console.
    CONSOLE,
    /// Opens one person's quarantine of a Mail Gateway.
    QUARANTINE,
    /// A CSRF token that came alone.
    CSRF_ALONE,
    /// An API token, which is no ticket.
    API_TOKEN,
    /// None of these.
    UNREADABLE
  }

  /// What a stretch of the text is.
  public enum Part {
    PREFIX,
    WHO,
    TIME,
    /// What proves something: a signature, a token's secret, a console's password.
    SECRET,
    /// Colons and the like.
    BETWEEN
  }

  /// A stretch of the text.
  ///
  /// @param open whether it may be seen by everybody
  /// @param wrong whether the fault is here; it may be empty, where something is missing
  public record Piece(Part part, String text, boolean open, boolean wrong) {
    @Override
    public String toString() {
      return part + (wrong ? " wrong " : " ") + (open ? text : "•••");
    }
  }

  /// A CSRF token, `6911A2F0:…`.
  ///
  /// @param digest what proves something; never shown unasked
  /// @param fault what is wrong with it; empty when nothing is
  public record Csrf(String time, String digest, String fault) {
    static Csrf of(String token) {
      int colon = token.indexOf(':');
      String time = colon < 0 ? "" : token.substring(0, colon);
      String digest = token.substring(colon + 1);
      if (token.equals("invalid")) {
        return new Csrf("", token, "“invalid” is what Backup Server puts beside a half ticket.");
      }
      if (!time.matches("[0-9A-F]{8}")) {
        return new Csrf("", digest, "It does not begin with a time of eight hexadecimal digits.");
      }
      String wanted = "After its time it has 43 characters; here are " + digest.length() + ".";
      return new Csrf(time, digest, digest.matches("[A-Za-z0-9+/]{43}=?") ? "" : wanted);
    }

    public Optional<Instant> issued() {
      return instant(time);
    }

    @Override
    public String toString() {
      return "Csrf[" + time + ":•••]";
    }
  }

  /// Longer texts are not read.
  public static final int LONGEST = PastedText.LONGEST;

  /// How long a console's ticket lives, about.
  private static final Duration CONSOLE_LIFE = Duration.ofSeconds(40);

  /// Reads whatever was pasted: a ticket, a cookie, a header, an answer of the API.
  public static TicketReading of(CharSequence pasted) {
    return TicketText.read(pasted);
  }

  /// Reads the session's own.
  public static TicketReading of(Ticket ticket) {
    return new TicketReader(ticket.value(), ticket.csrfToken(), List.of()).read();
  }

  /// Reads the one that waits for its second factor; it names nobody, but its session does.
  public static TicketReading of(HalfTicket half) {
    TicketReading read = new TicketReader(half.challenge(), "", List.of()).read();
    return new TicketReading(
        read.kind,
        read.pieces,
        read.prefix,
        half.user(),
        read.factors,
        read.time,
        read.csrf,
        read.notes,
        read.fault);
  }

  /// The product that issued it; empty when its letters are no product's.
  public Optional<Product> product() {
    return Product.ofLetters(prefix);
  }

  /// When it was issued, by the server's clock.
  public Optional<Instant> issued() {
    return instant(time);
  }

  /// How long it lives from its issue on; empty when that is not known of its kind.
  public Optional<Duration> life() {
    return switch (kind) {
      case FULL, HALF, CSRF_ALONE -> Optional.of(SessionService.TICKET_LIFE);
      case CONSOLE -> Optional.of(CONSOLE_LIFE);
      case QUARANTINE, API_TOKEN, UNREADABLE -> Optional.empty();
    };
  }

  /// The user's name without the realm.
  public String user() {
    return who.contains("@") ? who.substring(0, who.lastIndexOf('@')) : who;
  }

  /// Who checked the password; empty when it does not say.
  public String realm() {
    int at = who.lastIndexOf('@');
    int end = kind == Kind.API_TOKEN && who.contains("!") ? who.lastIndexOf('!') : who.length();
    return at < 0 || end < at ? "" : who.substring(at + 1, end);
  }

  /// The whole text; a secret.
  public String text() {
    StringBuilder all = new StringBuilder();
    pieces.forEach(piece -> all.append(piece.text()));
    return all.toString();
  }

  /// The secret part; empty when there is none.
  public String secret() {
    StringBuilder all = new StringBuilder();
    pieces.stream().filter(p -> p.part() == Part.SECRET).forEach(p -> all.append(p.text()));
    return all.toString();
  }

  private static Optional<Instant> instant(String time) {
    try {
      return time.matches("[0-9A-Fa-f]{8}")
          ? Optional.of(Instant.ofEpochSecond(Long.parseLong(time, 16)))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "TicketReading[" + kind + " " + pieces + " " + fault + "]";
  }
}
