package hypercall.practice;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a user has to show beside the password: a time-based code (RFC 6238: SHA-1, six digits,
/// thirty seconds) or one of its recovery keys, each good once (wire-facts 4.5).
final class SecondFactor {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP_SECONDS = 30;
  private static final int TRIES = 8;

  private final byte[] secret;
  private final TreeMap<Integer, String> recoveryKeys = new TreeMap<>();
  private final Set<Long> usedSteps = new HashSet<>();
  private int badCodes;

  /// @param base32Secret the secret the codes are made from
  SecondFactor(String base32Secret, List<String> recoveryKeys) {
    secret = base32(base32Secret);
    for (int i = 0; i < recoveryKeys.size(); i++) {
      this.recoveryKeys.put(i, recoveryKeys.get(i));
    }
  }

  /// What is offered: the kinds, and the numbers of the recovery keys not used yet.
  synchronized String offer() {
    String open =
        recoveryKeys.keySet().stream().map(String::valueOf).collect(Collectors.joining(","));
    return "{\"totp\":true,\"recovery\":[" + open + "]}";
  }

  /// Whether the response, `kind:value`, is right; a right one is used up.
  synchronized boolean accepts(String response, Instant now) {
    String[] parts = response.split(":", 2);
    return parts.length == 2
        && switch (parts[0]) {
          case "totp" -> acceptsCode(parts[1], now);
          case "recovery" -> acceptsRecovery(parts[1]);
          default -> false;
        };
  }

  private boolean acceptsCode(String code, Instant now) {
    long current = now.getEpochSecond() / STEP_SECONDS;
    for (long step = current - 1; step <= current + 1; step++) {
      if (badCodes < TRIES && code.equals(code(step)) && usedSteps.add(step)) {
        badCodes = 0;
        return true;
      }
    }
    badCodes++;
    return false;
  }

  private boolean acceptsRecovery(String key) {
    boolean known = recoveryKeys.values().remove(key);
    if (known) {
      badCodes = 0;
    }
    return known;
  }

  /// The code of a step, which is thirty seconds long and counted from 1970.
  String code(long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] sum = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = sum[sum.length - 1] & 0xf;
      int number = ByteBuffer.wrap(sum).getInt(offset) & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make HmacSHA1", e);
    }
  }

  private static byte[] base32(String text) {
    List<Byte> bytes = new ArrayList<>();
    int buffer = 0;
    int bits = 0;
    for (char c : text.toCharArray()) {
      buffer = buffer << 5 | BASE32.indexOf(c);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.add((byte) (buffer >> bits));
      }
    }
    byte[] result = new byte[bytes.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = bytes.get(i);
    }
    return result;
  }
}
