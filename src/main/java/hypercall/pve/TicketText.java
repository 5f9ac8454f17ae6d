package hypercall.pve;

import hypercall.http.PercentEncoding;
import hypercall.pve.TicketReading.Kind;
import hypercall.pve.TicketReading.Part;
import hypercall.pve.TicketReading.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what is to be read in a pasted text: the ticket in a cookie, a header, a `curl` line or an
/// answer of the API. What is wrong with it stays as it is.
final class TicketText {
  private static final String LETTERS = "(?<letters>" + Product.LETTERS + ")";
  private static final Pattern COOKIE =
      Pattern.compile(
          "(?:__Host-)?" + LETTERS + "AuthCookie\"?\\s*[=:]\\s*\"?(?<value>[^;\\s\"']*)");
  private static final Pattern MEMBER =
      Pattern.compile("[\"']?ticket[\"']?\\s*[:=]\\s*[\"'](?<value>[^\"']*)");
  private static final Pattern CSRF =
      Pattern.compile("CSRFPreventionToken[\"']?\\s*[:=]\\s*[\"']?(?<value>[0-9A-Za-z:+/=%]*)");
  private static final Pattern CSRF_ALONE = Pattern.compile("[0-9A-Fa-f]{8}:[A-Za-z0-9+/]{43}=?");

  /// A console's ticket, before which Proxmox VE 9 puts eight characters of a password.
  private static final Pattern CONSOLE =
      Pattern.compile(
          "(?<word>.{8}:)?(?<ticket>" + Product.LETTERS + "(?:VNC|TERM):.*)", Pattern.DOTALL);

  private TicketText() {}

  static TicketReading read(CharSequence pasted) {
    if (pasted.length() > PastedText.LONGEST) {
      return fault(
          "",
          "That is more than "
              + PastedText.LONGEST
              + " characters, far longer than a ticket with all that is round it.");
    }
    // A field of one line shows a line's end so.
    String text = PastedText.bare(pasted.toString().replace('\u2028', '\n'));
    List<String> notes = new ArrayList<>();
    Matcher csrfs = CSRF.matcher(text);
    String csrf = csrfs.find() ? decoded(csrfs.group("value"), "[0-9A-Fa-f]{8}:.*") : "";
    Optional<String> value = value(text, notes);
    if (value.isEmpty()) {
      Optional<TicketReading> token = token(text);
      if (token.isPresent()) {
        return token.get();
      }
      if (csrf.isEmpty() && !CSRF_ALONE.matcher(text).matches()) {
        value = Optional.of(text);
      } else {
        return alone(csrf.isEmpty() ? text : csrf);
      }
    }
    String ticket = plain(value.get(), notes);
    Matcher console = CONSOLE.matcher(ticket);
    return console.matches()
        ? new TicketReader(console.group("ticket"), "", notes).read(console.group("word"))
        : new TicketReader(ticket, csrf, notes).read();
  }

  private static Optional<String> value(String text, List<String> notes) {
    Matcher cookie = COOKIE.matcher(text);
    if (cookie.find()) {
      String value = cookie.group("value");
      notes.add("Found in the cookie " + cookie.group("letters") + "AuthCookie.");
      String letters = decoded(value, "[A-Z]+:.*");
      if (letters.matches(Product.LETTERS + ":.*")
          && !letters.startsWith(cookie.group("letters"))) {
        notes.add("A cookie of this name is not where its product looks for it.");
      }
      return Optional.of(value);
    }
    Matcher member = MEMBER.matcher(text);
    if (member.find()) {
      notes.add("Found in an answer of the API, as its member “ticket”.");
      return Optional.of(member.group("value"));
    }
    return Optional.empty();
  }

  private static String plain(String value, List<String> notes) {
    String unquoted = value.replaceAll("^[\"']+|[\"']+$", "");
    String joined = unquoted.replaceAll("[ \\t]*[\\r\\n]+[ \\t]*", "");
    if (!joined.equals(unquoted)) {
      notes.add("Line breaks are left out: a ticket has none.");
    }
    String decoded = decoded(joined, "P[A-Z]+:.*");
    if (!decoded.equals(joined)) {
      notes.add("It was percent-encoded, as browsers keep it; this is the text behind it.");
    }
    return decoded;
  }

  /// What is plain already is not decoded again: a half ticket holds percent signs of its own.
  private static String decoded(String value, String plain) {
    return Pattern.compile(plain, Pattern.DOTALL).matcher(value).matches()
        ? value
        : PercentEncoding.decode(value);
  }

  private static Optional<TicketReading> token(String text) {
    return switch (Pasted.read(text)) {
      case Pasted.Token(String id, var secret, Optional<Product> told, String _) -> {
        try (secret) {
          Product product = told.orElse(Product.PVE);
          String before = product.tokenPrefix(id);
          yield Optional.of(
              of(
                  Kind.API_TOKEN,
                  List.of(
                      new Piece(Part.PREFIX, product.name() + "APIToken", true, false),
                      new Piece(Part.BETWEEN, "=", true, false),
                      new Piece(Part.WHO, id, true, false),
                      new Piece(Part.BETWEEN, before.substring(before.length() - 1), true, false),
                      new Piece(Part.SECRET, secret.reveal(), false, false)),
                  product.name(),
                  id,
                  Optional.empty(),
                  ""));
        }
      }
      case Pasted.TokenId(String id) ->
          Optional.of(
              of(
                  Kind.API_TOKEN,
                  List.of(new Piece(Part.WHO, id, true, false)),
                  "",
                  id,
                  Optional.empty(),
                  ""));
      case Pasted.TokenSecret(var secret) -> {
        try (secret) {
          yield Optional.of(
              of(
                  Kind.API_TOKEN,
                  List.of(new Piece(Part.SECRET, secret.reveal(), false, false)),
                  "",
                  "",
                  Optional.empty(),
                  ""));
        }
      }
      case Pasted.WithTicket _, Pasted.Unusable _, Pasted.Other _ -> Optional.empty();
    };
  }

  private static TicketReading alone(String csrf) {
    TicketReading.Csrf read = TicketReading.Csrf.of(csrf);
    return of(
        Kind.CSRF_ALONE,
        List.of(
            new Piece(Part.TIME, read.time(), true, !read.fault().isEmpty()),
            new Piece(Part.BETWEEN, ":", true, false),
            new Piece(Part.SECRET, read.digest(), false, false)),
        "",
        "",
        Optional.of(read),
        read.fault());
  }

  private static TicketReading fault(String text, String sentence) {
    return of(
        Kind.UNREADABLE,
        List.of(new Piece(Part.SECRET, text, false, true)),
        "",
        "",
        Optional.empty(),
        sentence);
  }

  private static TicketReading of(
      Kind kind,
      List<Piece> pieces,
      String prefix,
      String who,
      Optional<TicketReading.Csrf> csrf,
      String fault) {
    String time = kind == Kind.CSRF_ALONE ? csrf.map(TicketReading.Csrf::time).orElse("") : "";
    return new TicketReading(kind, pieces, prefix, who, List.of(), time, csrf, List.of(), fault);
  }
}
