package hypercall.practice;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes made from a secret and the time (RFC 6238): those of the step that is, the one before and
/// the one after are good, each once (wire-facts 4.5).
final class Totp {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final Pattern ADDRESS =
      Pattern.compile("otpauth://totp/[^?]*\\?(?:[^&]*&)*?secret=([A-Za-z2-7]+)=*(?:&.*)?");
  private static final Pattern PARAMETER =
      Pattern.compile("[?&](algorithm|digits|period)=([A-Za-z0-9]+)");

  private final byte[] secret;
  private final String algorithm;
  private final int digits;
  private final int period;
  private final Set<Long> usedSteps = new HashSet<>();

  private Totp(byte[] secret, String algorithm, int digits, int period) {
    this.secret = secret;
    this.algorithm = algorithm;
    this.digits = digits;
    this.period = period;
  }

  /// SHA-1, six digits, thirty seconds: what every authenticator does.
  static Totp of(String base32Secret) {
    return new Totp(base32(base32Secret.toUpperCase(Locale.ROOT)), "HmacSHA1", 6, 30);
  }

  /// What an authenticator's address, `otpauth://totp/…`, describes; nothing when it is none.
  static Optional<Totp> ofAddress(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String algorithm = "HmacSHA1";
    int digits = 6;
    int period = 30;
    Matcher parameters = PARAMETER.matcher(address);
    while (parameters.find()) {
      String value = parameters.group(2);
      switch (parameters.group(1)) {
        case "algorithm" -> algorithm = "Hmac" + value.toUpperCase(Locale.ROOT);
        case "digits" -> digits = small(value, 6);
        default -> period = small(value, 30);
      }
    }
    boolean known = Set.of("HmacSHA1", "HmacSHA256", "HmacSHA512").contains(algorithm);
    byte[] secret = base32(matcher.group(1).toUpperCase(Locale.ROOT));
    return known && secret.length > 0
        ? Optional.of(new Totp(secret, algorithm, digits, period))
        : Optional.empty();
  }

  private static int small(String text, int otherwise) {
    return text.matches("[1-9]|[1-9][0-9]") ? Integer.parseInt(text) : otherwise;
  }

  /// Whether the code is good now; a good one is used up.
  boolean accepts(String code, Instant now) {
    long current = now.getEpochSecond() / period;
    for (long step = current - 1; step <= current + 1; step++) {
      if (code.equals(code(step)) && usedSteps.add(step)) {
        return true;
      }
    }
    return false;
  }

  /// The code of a step, counted from 1970.
  String code(long step) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      byte[] sum = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = sum[sum.length - 1] & 0xf;
      int number = ByteBuffer.wrap(sum).getInt(offset) & Integer.MAX_VALUE;
      long range = Math.round(Math.pow(10, Math.min(digits, 9)));
      return String.format(Locale.ROOT, "%0" + digits + "d", number % range);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make " + algorithm, e);
    }
  }

  private static byte[] base32(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (char c : text.toCharArray()) {
      buffer = buffer << 5 | BASE32.indexOf(c);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(buffer >> bits);
      }
    }
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return "Totp[" + algorithm + "]";
  }
}
