package hypercall.pve;

import java.util.Optional;
import java.util.regex.Pattern;

/// Looks at the signature of a ticket, which is base64, for what copying does to it.
final class TicketSignature {
  private static final Pattern WHOLE = Pattern.compile("[A-Za-z0-9+/]+={0,2}");
  private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9+/]*");

  /// Shorter ones are not made.
  private static final int LEAST = 80;

  private TicketSignature() {}

  /// Where it is wrong, and how.
  record Fault(int from, int to, String sentence) {}

  static Optional<Fault> fault(String prefix, String text) {
    if (text.isEmpty()) {
      return Optional.of(new Fault(0, 0, "The signature is missing after the two colons."));
    }
    return WHOLE.matcher(text).matches() ? ending(prefix, text) : Optional.of(odd(text));
  }

  private static Fault odd(String text) {
    int at = GOOD.matcher(text).replaceFirst("").length();
    int from = text.length() - at;
    int to = text.offsetByCodePoints(from, 1);
    return new Fault(from, to, odd(text.substring(from, to), from + 1));
  }

  private static String odd(String character, int place) {
    String what =
        switch (character) {
          case "•", "*", "…" -> "It was copied from where the signature is hidden by such signs.";
          case "%" -> "A part of it is percent-encoded still: %2B is +, %2F is /, %3D is =.";
          case " " -> "There is a space in the signature, which was a plus once, most likely.";
          case "-", "_" ->
              "“"
                  + character
                  + "” belongs to base64 for addresses; tickets are written with + and /.";
          case "=" -> "“=” stands at the end of base64 only, and there once or twice.";
          default ->
              "“" + character + "” is no character of base64: those are letters, digits, + and /.";
        };
    return what + " It is character " + place + " of the signature.";
  }

  /// How a signature that is cut off shows it.
  private static Optional<Fault> ending(String prefix, String text) {
    boolean padded = Product.ofLetters(prefix).map(Product::padsSignatures).orElse(true);
    int bare = text.replace("=", "").length();
    if (padded && text.length() % 4 != 0 || bare % 4 == 1) {
      return atTheEnd(
          text,
          "Its end is missing: base64 comes in groups of four characters, and here are "
              + text.length()
              + ". A double click often leaves the = at the end behind.");
    }
    return bare < LEAST
        ? atTheEnd(
            text,
            "The signature is too short: it has several hundred characters, and here are "
                + text.length()
                + ".")
        : Optional.empty();
  }

  private static Optional<Fault> atTheEnd(String text, String sentence) {
    return Optional.of(new Fault(text.length(), text.length(), sentence));
  }
}
