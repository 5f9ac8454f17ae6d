package hypercall.pve;

import hypercall.bytes.text.AsUtf8;
import hypercall.bytes.text.Encoding;
import hypercall.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/// Overwrites the secrets inside an answer's body: tickets, CSRF tokens, console passwords, and the
/// value of a new API token, which the server shows once (wire-facts 4.1, 4.6).
///
/// Works on the bytes as they came, so that the rest stays what was sent, and does so also for a
/// body that was cut short or is not JSON to its end.
final class SecretSpans {
  private static final Set<String> ALWAYS = Set.of("ticket", "CSRFPreventionToken", "password");

  private SecretSpans() {}

  /// A copy of the body with its secret spans overwritten by `*`, or the body itself when it has
  /// none.
  ///
  /// @param tokenValue whether a member `value` is an API token's secret
  static byte[] overwritten(byte[] body, boolean tokenValue) {
    Encoding encoding = Encoding.ofJson(body);
    if (!AsUtf8.reads(encoding)) {
      return inUtf8(body, tokenValue);
    }
    // The parser reads this too, but does not tell where its bytes are.
    int mark = encoding.mark();
    byte[] utf8 =
        new String(body, mark, body.length - mark, encoding.charset())
            .getBytes(StandardCharsets.UTF_8);
    byte[] masked = inUtf8(utf8, tokenValue);
    if (masked == utf8) {
      return body;
    }
    byte[] text = new String(masked, StandardCharsets.UTF_8).getBytes(encoding.charset());
    byte[] whole = Arrays.copyOf(body, mark + text.length);
    System.arraycopy(text, 0, whole, mark, text.length);
    return whole;
  }

  private static byte[] inUtf8(byte[] body, boolean tokenValue) {
    byte[] masked = body;
    try (JsonParser parser = SmallJson.mapper().createParser(body)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING
            && isSecret(parser.currentName(), tokenValue)
            && !isComplaint(parser.streamReadContext())) {
          if (masked == body) {
            masked = body.clone();
          }
          overwrite(masked, (int) parser.currentTokenLocation().getByteOffset() + 1);
        }
      }
    } catch (JacksonException _) {
      // What follows the fault is no member of anything; what came before it is overwritten
      // already.
      return masked;
    }
    return masked;
  }

  /// The secrets of a body by the names of their members, in the order they stand; as they came, or
  /// overwritten.
  static List<ToldSecret> secrets(byte[] body, boolean tokenValue) {
    List<ToldSecret> found = new ArrayList<>();
    try (JsonParser parser = SmallJson.mapper().createParser(body)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING
            && isSecret(parser.currentName(), tokenValue)
            && !isComplaint(parser.streamReadContext())) {
          found.add(new ToldSecret(parser.currentName(), Secret.copyOf(parser.getString())));
        }
      }
    } catch (JacksonException _) {
      return found; // as above
    }
    return found;
  }

  private static boolean isSecret(@org.jspecify.annotations.Nullable String name, boolean value) {
    return name != null && (ALWAYS.contains(name) || value && name.equals("value"));
  }

  /// Whether a member says what is wrong with the parameter of its name (wire-facts 5).
  private static boolean isComplaint(TokenStreamContext at) {
    TokenStreamContext object = at.getParent();
    return object != null && object.inObject() && "errors".equals(object.currentName());
  }

  private static void overwrite(byte[] bytes, int from) {
    int to = from;
    while (to < bytes.length && bytes[to] != '"') {
      to += bytes[to] == '\\' ? 2 : 1;
    }
    to = Math.min(to, bytes.length);
    Arrays.fill(bytes, from + openLength(bytes, from, to), to, (byte) '*');
  }

  /// How much may stay: `PVE:user:time::` of a ticket, the time of a CSRF token.
  private static int openLength(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    int signature = text.lastIndexOf("::");
    if (signature >= 0) {
      return signature + 2;
    }
    return text.matches("[0-9A-F]{8}:.*") ? 9 : 0;
  }
}
