package hypercall.pve;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// An authenticator app (RFC 6238: SHA-1, six digits, thirty seconds).
final class Authenticator {
  private final byte[] key;

  /// @param key the shared secret, in bytes
  Authenticator(byte[] key) {
    this.key = key.clone();
  }

  String code(Instant when) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(key, "HmacSHA1"));
    byte[] hash =
        mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(when.getEpochSecond() / 30).array());
    int from = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(from) & 0x7fffffff;
    return String.format(Locale.ROOT, "%06d", number % 1_000_000);
  }
}
