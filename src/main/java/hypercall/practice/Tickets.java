package hypercall.practice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes and checks tickets: `PVE:user@realm:HEX8::base64`, the time signed by an RSA key; each
/// product's begin with its own letters (wire-facts 4.2, 4.8).
final class Tickets {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<product>[A-Z]+):(?<data>[^:]+):(?<time>[0-9A-F]{8})::(?<signature>[A-Za-z0-9+/=]+)");

  /// How far in the future a ticket may lie, for clocks that differ.
  static final Duration SKEW = Duration.ofMinutes(5);

  private static final String ALGORITHM = "SHA1withRSA";

  private final PracticeProduct product;
  private final KeyPair key;
  private final InstantSource clock;
  private final Supplier<Duration> lifetime;

  Tickets(PracticeProduct product, KeyPair key, InstantSource clock, Supplier<Duration> lifetime) {
    this.product = product;
    this.key = key;
    this.clock = clock;
    this.lifetime = lifetime;
  }

  /// A new ticket of this user.
  String issue(String userid) {
    return issue(userid, "");
  }

  /// A new ticket over data that only whoever knows the context can verify: a challenge, bound to
  /// the user it was made for.
  String issue(String data, String context) {
    String plain = product + ":" + data.replace(":", "%3A") + ":" + hexTime(clock);
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key.getPrivate());
      signature.update((plain + context).getBytes(StandardCharsets.UTF_8));
      Base64.Encoder encoder =
          product.padded() ? Base64.getEncoder() : Base64.getEncoder().withoutPadding();
      return plain + "::" + encoder.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot sign with " + ALGORITHM, e);
    }
  }

  /// The user of a ticket that is genuine and not too old, or nothing.
  Optional<String> verify(String ticket) {
    return verify(ticket, "");
  }

  /// The data of a ticket that was made with this context and is not too old, or nothing.
  Optional<String> verify(String ticket, String context) {
    Matcher matcher = FORM.matcher(ticket);
    if (!matcher.matches()
        || !matcher.group("product").equals(product.name())
        || !isCurrent(matcher.group("time"), clock, lifetime.get())) {
      return Optional.empty();
    }
    String plain = ticket.substring(0, ticket.indexOf("::"));
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key.getPublic());
      signature.update((plain + context).getBytes(StandardCharsets.UTF_8));
      byte[] given = Base64.getDecoder().decode(matcher.group("signature"));
      return signature.verify(given)
          ? Optional.of(matcher.group("data").replace("%3A", ":"))
          : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  /// The time as it stands in tickets: seconds since 1970 in eight hexadecimal digits.
  static String hexTime(InstantSource clock) {
    return String.format(Locale.ROOT, "%08X", clock.instant().getEpochSecond());
  }

  /// Whether something made at that time is neither too old nor too far in the future.
  static boolean isCurrent(String hexTime, InstantSource clock, Duration lifetime) {
    long age = clock.instant().getEpochSecond() - Long.parseLong(hexTime, 16);
    return age > -SKEW.toSeconds() && age < lifetime.toSeconds();
  }
}
