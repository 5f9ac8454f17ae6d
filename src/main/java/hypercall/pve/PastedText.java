package hypercall.pve;

import hypercall.http.PercentEncoding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pasted text made plain: without what editors, shells and JSON put round its characters.
record PastedText(String plain) {
  /// Longer than any sign-in, with all the headers that were copied along.
  static final int LONGEST = 1 << 16;

  private static final Pattern PLAIN = Pattern.compile(Product.LETTERS + "[A-Z]*:");
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");
  private static final Pattern SERVER =
      Pattern.compile("(?i)https?://(?<address>[^\\s\"'<>]+)|^Host:[ \\t]*(?<host>\\S+)", 8);

  static Pasted read(CharSequence text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return new Pasted.Other();
    }
    String bare = bare(text.toString());
    // A half ticket holds percent signs of its own: what is plain already is not decoded again.
    Pasted found = new PastedText(bare).taken();
    String decoded = PercentEncoding.decode(bare);
    if (PLAIN.matcher(bare).find() || found instanceof Pasted.Token || decoded.equals(bare)) {
      return found;
    }
    Pasted other = new PastedText(decoded).taken();
    if (other instanceof Pasted.Other) {
      return found;
    }
    found.close();
    return other;
  }

  private Pasted taken() {
    Pasted ticket = PastedTicket.in(this);
    return ticket instanceof Pasted.Other ? PastedToken.in(this) : ticket;
  }

  /// Without invisible characters, typographers' quotation marks, and what JSON and shells escape.
  static String bare(String text) {
    String joined =
        text.replaceAll("[\u200b-\u200d\u2060\ufeff\u00ad]", "")
            .replaceAll("[\u00a0\u202f]", " ")
            .replaceAll("[“”„]", "\"")
            .replaceAll("[‘’‚]", "'");
    String letters =
        UNICODE
            .matcher(joined)
            .replaceAll(
                m -> Matcher.quoteReplacement("" + (char) Integer.parseInt(m.group(1), 16)));
    return letters.replaceAll("\\\\([!/\"' =:@&])", "$1").strip();
  }

  /// Where it was sent to, if that was copied along; empty when it was not.
  String server() {
    Matcher matcher = SERVER.matcher(plain);
    if (!matcher.find()) {
      return "";
    }
    return matcher.group("host") == null ? matcher.group() : matcher.group("host");
  }
}
