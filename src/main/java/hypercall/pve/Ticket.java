package hypercall.pve;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A ticket and its CSRF token: two hours long the proof of who one is (wire-facts 4.2, 4.3).
///
/// @param value the whole ticket, not percent-encoded; never shown
/// @param issued from the eight hex digits inside the ticket
public record Ticket(String user, String value, String csrfToken, Instant issued) {
  private static final Pattern SHAPE =
      Pattern.compile("([A-Z]+):(.+):([0-9A-F]{8})::([^:]+)", Pattern.DOTALL);

  /// @throws IllegalArgumentException for a half ticket, which is none
  public Ticket {
    if (isHalf(value)) {
      throw new IllegalArgumentException("Half a ticket proves nothing and is sent nowhere.");
    }
  }

  /// Reads a ticket as `POST /access/ticket` gives it; empty when it has another shape, or is the
  /// half ticket of an unfinished second factor.
  public static Optional<Ticket> parse(String value, String csrfToken) {
    Matcher matcher = SHAPE.matcher(value);
    if (!matcher.matches() || isHalf(value)) {
      return Optional.empty();
    }
    try {
      Instant issued = Instant.ofEpochSecond(Long.parseLong(matcher.group(3), 16));
      String user = matcher.group(2).replace("%3A", ":");
      return Optional.of(new Ticket(user, value, csrfToken, issued));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// The product that issued it.
  public Product product() {
    return Product.ofTicket(value).orElse(Product.PVE);
  }

  /// Whether this is the ticket between password and second factor, useless as a cookie (wire-facts
  /// 4.5).
  static boolean isHalf(String value) {
    return value.regionMatches(value.indexOf(':') + 1, "!tfa!", 0, 5);
  }

  /// The part of the ticket that proves something: its signature.
  String signature() {
    return value.substring(value.lastIndexOf("::") + 2);
  }

  /// What may be seen of it: `PVE:api@pve:`.
  String openPart() {
    Matcher matcher = SHAPE.matcher(value);
    return matcher.matches() ? matcher.group(1) + ":" + matcher.group(2) + ":" : "";
  }

  /// What may be seen of the CSRF token: its time, `6911A2F0:`.
  String openCsrfPart() {
    return csrfToken.substring(0, csrfToken.indexOf(':') + 1);
  }

  /// The part of the CSRF token that proves something.
  String csrfSignature() {
    return csrfToken.substring(csrfToken.indexOf(':') + 1);
  }

  @Override
  public String toString() {
    return "Ticket[" + user + ", issued " + issued + ", •••]";
  }
}
