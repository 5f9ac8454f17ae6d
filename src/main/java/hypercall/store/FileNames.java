package hypercall.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// File names that are one path element on every system: lower-case ASCII, so that two ids differ
/// also where case or Unicode form does not count, and never the name of a device.
final class FileNames {
  private static final int LONGEST = 80;
  private static final Pattern SAFE = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,98}[a-z0-9_-])?");
  private static final Pattern DEVICE =
      Pattern.compile("(?:con|prn|aux|nul|clock|conin|conout|com[0-9]|lpt[0-9])(?:\\..*)?");

  private FileNames() {}

  /// The id itself when it is safe, else a readable part of it and a digest: equal ids give equal
  /// names, different ids different ones.
  static String of(String id) {
    if (isSafe(id)) {
      return id;
    }
    return slug(id) + "-" + digest(id.getBytes(StandardCharsets.UTF_8));
  }

  /// Words joined by hyphens, for an id that people can read: `Node status` is `node-status`.
  static String slug(String name) {
    String ascii =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut = ascii.length() > LONGEST ? ascii.substring(0, LONGEST) : ascii;
    String slug = cut.replaceAll("^-+|-+$", "");
    if (slug.isEmpty()) {
      return "unnamed";
    }
    return DEVICE.matcher(slug).matches() ? slug + "-file" : slug;
  }

  /// A slug that is not taken yet: `version`, then `version-2`, `version-3`.
  static String free(String name, Predicate<String> taken) {
    String slug = slug(name);
    String candidate = slug;
    for (int i = 2; taken.test(candidate); i++) {
      candidate = slug + "-" + i;
    }
    return candidate;
  }

  private static boolean isSafe(String id) {
    return SAFE.matcher(id).matches() && !DEVICE.matcher(id).matches();
  }

  /// The first 64 bits of a SHA-256, in hexadecimal.
  static String digest(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
