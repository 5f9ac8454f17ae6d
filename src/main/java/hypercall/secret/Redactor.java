package hypercall.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one place that masks, for every sink: wire captures, logs, messages, copies.
///
/// Values are registered by those who own them (a ticket, a token, a password as sent), shapes by
/// the rooms that know them (the form field `password`, the header `Authorization`). Safe for use
/// by many threads: a search works on a snapshot that no later registration changes.
public final class Redactor {
  /// What a secret looks like after masking.
  public static final String MASK = "••••••••";

  /// Shorter values are not registered: masking every `a` would tell more than it hides.
  public static final int SHORTEST = 4;

  private record Rules(List<Needle> needles, boolean[] starts, List<Pattern> shapes) {
    static final Rules NONE = of(List.of(), List.of());

    static Rules of(List<Needle> needles, List<Pattern> shapes) {
      boolean[] starts = new boolean[256];
      needles.forEach(needle -> needle.markStarts(starts));
      return new Rules(needles, starts, shapes);
    }

    boolean isEmpty() {
      return needles.isEmpty() && shapes.isEmpty();
    }
  }

  /// How often each value was registered: two sessions may hold the same token.
  private final Map<String, Integer> values = new LinkedHashMap<>();

  private final List<Pattern> shapes = new ArrayList<>();
  private volatile Rules rules = Rules.NONE;

  /// Masks every further occurrence of this value, also percent-encoded (`%3A`, `%3a`, in part or
  /// whole) and escaped as in JSON (`\/`). Values shorter than [#SHORTEST] characters are left out.
  public synchronized void register(String value) {
    if (value.length() >= SHORTEST) {
      values.merge(value, 1, Integer::sum);
      compile();
    }
  }

  /// Forgets a value (signed out), once for each time it was registered.
  public synchronized void forget(String value) {
    values.computeIfPresent(value, (same, count) -> count == 1 ? null : count - 1);
    compile();
  }

  /// Registers a shape: a regular expression whose group `secret` is masked.
  ///
  /// It is matched against the bytes as Latin-1: write non-ASCII characters as their UTF-8 bytes.
  ///
  /// @throws IllegalArgumentException when the expression is malformed or has no such group
  public synchronized void registerShape(String regex) {
    Pattern pattern = Pattern.compile(regex);
    if (!pattern.namedGroups().containsKey("secret")) {
      throw new IllegalArgumentException("The shape has no group named \"secret\": " + regex);
    }
    shapes.add(pattern);
    compile();
  }

  private void compile() {
    rules = Rules.of(values.keySet().stream().map(Needle::of).toList(), List.copyOf(shapes));
  }

  /// The text with every secret replaced by [#MASK].
  public String redact(String text) {
    Rules now = rules;
    if (now.isEmpty()) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    BitSet secret = find(bytes, now);
    if (secret.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text.length());
    int open = 0;
    while (open < bytes.length) {
      int start = secret.nextSetBit(open);
      int end = start < 0 ? bytes.length : start;
      masked.append(new String(bytes, open, end - open, StandardCharsets.UTF_8));
      if (start < 0) {
        break;
      }
      masked.append(MASK);
      open = secret.nextClearBit(start);
    }
    return masked.toString();
  }

  /// Overwrites every secret span with `*`, in place, without changing the length.
  public void overwrite(byte[] bytes) {
    Rules now = rules;
    if (now.isEmpty()) {
      return;
    }
    BitSet secret = find(bytes, now);
    int start = secret.nextSetBit(0);
    while (start >= 0) {
      int end = secret.nextClearBit(start);
      Arrays.fill(bytes, start, end, (byte) '*');
      start = secret.nextSetBit(end);
    }
  }

  private static BitSet find(byte[] bytes, Rules rules) {
    BitSet secret = new BitSet(bytes.length);
    if (!rules.needles().isEmpty()) {
      findValues(bytes, rules, secret);
    }
    if (!rules.shapes().isEmpty()) {
      // One char per byte, so that positions in the text are positions in the bytes.
      String latin = new String(bytes, StandardCharsets.ISO_8859_1);
      for (Pattern shape : rules.shapes()) {
        Matcher matcher = shape.matcher(latin);
        while (matcher.find()) {
          if (matcher.start("secret") >= 0) {
            secret.set(matcher.start("secret"), matcher.end("secret"));
          }
        }
      }
    }
    return secret;
  }

  private static void findValues(byte[] bytes, Rules rules, BitSet secret) {
    boolean[] starts = rules.starts();
    for (int i = 0; i < bytes.length; i++) {
      if (starts[bytes[i] & 0xff]) {
        for (Needle needle : rules.needles()) {
          int end = needle.endAt(bytes, i);
          if (end > i) {
            secret.set(i, end);
          }
        }
      }
    }
  }
}
