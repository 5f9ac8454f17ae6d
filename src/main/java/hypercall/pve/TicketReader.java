package hypercall.pve;

import hypercall.pve.TicketReading.Csrf;
import hypercall.pve.TicketReading.Kind;
import hypercall.pve.TicketReading.Part;
import hypercall.pve.TicketReading.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one ticket from its first letter to its last, and says where it stops being one.
///
/// The first fault counts. What cannot be told to be harmless is taken for a secret.
final class TicketReader {
  private static final String OFFER = "!tfa!";
  private static final int TIME = 8;

  /// What could be a piece of a signature.
  private static final Pattern LONG_RUN = Pattern.compile("[A-Za-z0-9+/=]{20,}");

  private static final Pattern ONE_COLON =
      Pattern.compile("(?<head>.*:)(?<time>[0-9A-Fa-f]{8}):(?<rest>[A-Za-z0-9+/=]{20,})");
  private static final Pattern REALM = Pattern.compile("[A-Za-z][A-Za-z0-9.\\-_]+");

  private final String value;
  private final String csrf;
  private final List<String> notes;
  private final List<Piece> pieces = new ArrayList<>();
  private String prefix = "";
  private String who = "";
  private String time = "";
  private List<String> factors = List.of();
  private Kind kind = Kind.UNREADABLE;
  private String fault = "";

  TicketReader(String value, String csrf, List<String> notes) {
    this.value = value;
    this.csrf = csrf;
    this.notes = List.copyOf(notes);
  }

  /// @param word what stands before a console's ticket
  TicketReading read(@Nullable String word) {
    if (word != null) {
      add(Part.SECRET, word.substring(0, word.length() - 1));
      add(Part.BETWEEN, ":");
    }
    return read();
  }

  TicketReading read() {
    int colon = value.indexOf(':');
    if (value.isEmpty()) {
      wrong(Part.SECRET, "", "Nothing stands there.");
    } else if (colon < 0) {
      wrong(
          Part.SECRET,
          value,
          "This is no ticket: one has parts with colons between them,"
              + " PVE:USER@REALM:TIME::SIGNATURE.");
    } else if (prefix(value.substring(0, colon))) {
      add(Part.BETWEEN, ":");
      rest(value.substring(colon + 1));
    } else {
      add(Part.SECRET, value.substring(colon));
    }
    Optional<Csrf> token = csrf.isEmpty() ? Optional.empty() : Optional.of(Csrf.of(csrf));
    return new TicketReading(
        kind, List.copyOf(pieces), prefix, who, factors, time, token, notes, fault);
  }

  private boolean prefix(String letters) {
    boolean ours = letters.matches(Product.LETTERS + "[A-Z]*");
    if (ours) {
      prefix = letters;
      kind = kind(letters);
      add(Part.PREFIX, letters);
      return true;
    }
    boolean small = Product.of(letters).isPresent();
    pieces.add(
        new Piece(
            letters.matches("[A-Za-z]{1,12}") ? Part.PREFIX : Part.SECRET,
            letters,
            letters.matches("[A-Za-z]{1,12}"),
            true));
    fault =
        small
            ? "A ticket begins with capital letters: "
                + letters.toUpperCase(Locale.ROOT)
                + ", not "
                + letters
                + "."
            : "No product of Proxmox begins its tickets so: they begin with PVE:, PBS:, PMG: or"
                + " PDM:.";
    return false;
  }

  private static Kind kind(String letters) {
    if (letters.length() == 3) {
      return Kind.FULL;
    }
    return letters.equals("PMGQUAR")
        ? Kind.QUARANTINE
        : letters.matches("...(?:VNC|TERM)") ? Kind.CONSOLE : Kind.UNREADABLE;
  }

  /// What follows the prefix: who, when, and the signature.
  private void rest(String text) {
    int two = text.lastIndexOf("::");
    if (two < 0) {
      unsigned(text);
      return;
    }
    String head = text.substring(0, two);
    int at = head.lastIndexOf(':') + 1;
    if (at > 0) {
      data(head.substring(0, at - 1));
      add(Part.BETWEEN, ":");
    } else if (kind == Kind.FULL) {
      wrong(
          Part.WHO,
          "",
          "Who it is for is missing: between the prefix and the time stands USER@REALM and a"
              + " colon.");
    }
    time(head.substring(at));
    add(Part.BETWEEN, "::");
    signature(text.substring(two + 2));
  }

  private void unsigned(String text) {
    Matcher one = ONE_COLON.matcher(text);
    if (one.matches()) {
      String head = one.group("head");
      data(head.substring(0, head.length() - 1));
      add(Part.BETWEEN, ":");
      time(one.group("time"));
      wrong(Part.BETWEEN, ":", "Between the time and the signature stand two colons; here is one.");
      add(Part.SECRET, one.group("rest"));
      return;
    }
    int last = text.lastIndexOf(':');
    if (last > 0 && text.substring(last + 1).matches("[0-9A-Fa-f]{8}")) {
      data(text.substring(0, last));
      add(Part.BETWEEN, ":");
      time(text.substring(last + 1));
      wrong(
          Part.SECRET,
          "",
          "It ends after the time: two colons and the signature, some hundred characters, are"
              + " missing.");
      return;
    }
    boolean open = !LONG_RUN.matcher(text).find() && text.length() <= 80;
    pieces.add(new Piece(open ? Part.WHO : Part.SECRET, text, open, false));
    wrong(
        Part.BETWEEN,
        "",
        "It is not whole: after USER@REALM come a colon, the time in eight hexadecimal digits, two"
            + " colons and the signature.");
  }

  private void data(String data) {
    if (data.startsWith(OFFER)) {
      offer(data);
      return;
    }
    int colon = data.indexOf(':');
    who = data.replace("%3A", ":");
    int at = data.lastIndexOf('@');
    if (LONG_RUN.matcher(data).find() && at < 0) {
      wrongSecret(data, "What stands where USER@REALM should is too long to be a name.");
    } else if (colon >= 0) {
      add(Part.WHO, data.substring(0, colon));
      wrong(Part.WHO, ":", "There is a colon too many: in a name it would be written %3A.");
      add(Part.WHO, data.substring(colon + 1));
    } else if (kind == Kind.QUARANTINE) {
      add(Part.WHO, data);
    } else if (at < 0) {
      add(Part.WHO, data);
      wrong(Part.WHO, "", "The realm is missing: it reads USER@REALM, such as root@pam.");
    } else if (at == 0) {
      wrong(Part.WHO, "", "The user's name is missing before the @.");
      add(Part.WHO, data);
    } else if (data.substring(0, at).matches("(?s).*[\\s/].*")) {
      wrong(Part.WHO, data.substring(0, at), "A user's name has no spaces and no slashes.");
      add(Part.WHO, data.substring(at));
    } else if (!REALM.matcher(data.substring(at + 1)).matches()) {
      add(Part.WHO, data.substring(0, at + 1));
      wrong(
          Part.WHO,
          data.substring(at + 1),
          "A realm's name is a letter and then letters, digits, dots, lines or underscores; two"
              + " characters at least.");
    } else {
      add(Part.WHO, data);
    }
  }

  /// A half ticket names the second factors where others name their user.
  private void offer(String data) {
    kind = Kind.HALF;
    factors = HalfTicket.of("", value).kinds();
    if (factors.isEmpty()) {
      add(Part.WHO, OFFER);
      wrong(
          Part.WHO,
          data.substring(OFFER.length()),
          "After !tfa! stands the list of second factors, as percent-encoded JSON; this is none.");
    } else {
      add(Part.WHO, data);
    }
  }

  private void time(String digits) {
    time = digits.matches("[0-9A-Fa-f]{8}") ? digits : "";
    Matcher odd = Pattern.compile("[^0-9A-Fa-f]").matcher(digits);
    if (digits.isEmpty()) {
      wrong(Part.TIME, "", "The time is missing: eight hexadecimal digits.");
    } else if (digits.length() > 2 * TIME) {
      wrongSecret(digits, "Where the time should stand, eight hexadecimal digits, is much more.");
    } else if (odd.find()) {
      add(Part.TIME, digits.substring(0, odd.start()));
      wrong(
          Part.TIME,
          odd.group(),
          "“" + odd.group() + "” is no hexadecimal digit: those are 0 to 9 and A to F.");
      add(Part.TIME, digits.substring(odd.end()));
    } else if (digits.length() != TIME) {
      wrong(
          Part.TIME,
          digits,
          "The time has eight hexadecimal digits; here are " + digits.length() + ".");
    } else if (!digits.equals(digits.toUpperCase(Locale.ROOT))) {
      wrong(Part.TIME, digits, "The hexadecimal digits of the time are capitals: A to F.");
    } else {
      add(Part.TIME, digits);
    }
  }

  private void signature(String text) {
    Optional<TicketSignature.Fault> odd = TicketSignature.fault(prefix, text);
    int from = odd.map(TicketSignature.Fault::from).orElse(text.length());
    int to = odd.map(TicketSignature.Fault::to).orElse(text.length());
    add(Part.SECRET, text.substring(0, from));
    odd.ifPresent(found -> wrong(Part.SECRET, text.substring(from, to), found.sentence()));
    add(Part.SECRET, text.substring(to));
  }

  private void add(Part part, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(part, text, part != Part.SECRET, false));
    }
  }

  /// The first fault is told; a second one is not marked either.
  private void wrong(Part part, String text, String sentence) {
    if (fault.isEmpty()) {
      fault = sentence;
      // A single character says nothing of a secret.
      boolean open = part != Part.SECRET || text.codePointCount(0, text.length()) <= 1;
      pieces.add(new Piece(part, text, open, true));
    } else {
      add(part, text);
    }
  }

  private void wrongSecret(String text, String sentence) {
    if (fault.isEmpty()) {
      fault = sentence;
      pieces.add(new Piece(Part.SECRET, text, false, true));
    } else {
      add(Part.SECRET, text);
    }
  }
}
