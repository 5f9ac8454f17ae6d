package hypercall.practice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes and checks the token each write needs beside a ticket: eight digits of time and an HMAC
/// over time and user (wire-facts 4.3).
final class CsrfTokens {
  private static final Pattern FORM = Pattern.compile("[0-9A-F]{8}:[A-Za-z0-9+/]{43}");

  private final String algorithm;
  private final byte[] secret;
  private final InstantSource clock;
  private final Supplier<Duration> lifetime;

  /// @param algorithm what the tokens are signed by
  CsrfTokens(String algorithm, byte[] secret, InstantSource clock, Supplier<Duration> lifetime) {
    this.algorithm = algorithm;
    this.secret = secret.clone();
    this.clock = clock;
    this.lifetime = lifetime;
  }

  String issue(String userid) {
    return sign(Tickets.hexTime(clock), userid);
  }

  /// Whether the token was made for this user and is not too old.
  boolean verify(String token, String userid) {
    if (!FORM.matcher(token).matches()) {
      return false;
    }
    String time = token.substring(0, 8);
    byte[] wanted = sign(time, userid).getBytes(StandardCharsets.US_ASCII);
    return Tickets.isCurrent(time, clock, lifetime.get())
        && MessageDigest.isEqual(wanted, token.getBytes(StandardCharsets.US_ASCII));
  }

  private String sign(String time, String userid) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      byte[] sum = mac.doFinal((time + ":" + userid).getBytes(StandardCharsets.UTF_8));
      return time + ":" + Base64.getEncoder().withoutPadding().encodeToString(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make " + algorithm, e);
    }
  }
}
