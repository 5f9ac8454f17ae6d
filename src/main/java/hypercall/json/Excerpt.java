package hypercall.json;

import java.util.ArrayList;
import java.util.List;

/// What a container is, in some words: the members that name it, or the first plain ones.
final class Excerpt {
  /// Names that tell what an object is, the most telling first.
  private static final List<String> TELLING =
      List.of(
          "vmid", "name", "upid", "volid", "node", "storage", "userid", "groupid", "roleid",
          "poolid", "iface", "subdir", "pos", "title", "status", "id", "type");

  /// So many tokens are looked at, and no further than this: a row is to cost no more than that.
  private static final int MOST_TOKENS = 200;

  private static final int FAR = 16 << 10;
  private static final int MOST = 3;
  private static final int LONGEST = 40;

  private final Index index;
  private final boolean object;
  private final List<String> named = new ArrayList<>();
  private final List<String> plain = new ArrayList<>();
  private String name = "";
  private boolean more;

  Excerpt(Index index, boolean object) {
    this.index = index;
    this.object = object;
    TELLING.forEach(_ -> named.add(""));
  }

  /// @param t stands at the first token inside the container
  String of(Tokens t) {
    long limit = t.from + FAR;
    boolean value = !object;
    int depth = 1;
    boolean there = true;
    for (int i = 0; there && depth > 0 && i < MOST_TOKENS && t.from < limit; i++) {
      switch (t.kind) {
        case OPEN -> {
          depth++;
          more = true;
        }
        case CLOSE -> depth--;
        case COMMA -> value = depth == 1 ? !object : value;
        case COLON -> value = true;
        case STRING, SCALAR -> {
          if (depth == 1 && value) {
            member(shortened(t));
          } else if (depth == 1) {
            name = shortened(t);
          }
        }
        case RAW, BREAK -> depth = 0;
      }
      there = depth > 0 && t.next();
    }
    return words(depth > 0);
  }

  private void member(String value) {
    String shown = object ? name + ": " + value : value;
    int telling = object ? TELLING.indexOf(name) : -1;
    if (telling >= 0) {
      named.set(telling, shown);
    }
    if (plain.size() < (object ? MOST : 2 * MOST)) {
      plain.add(shown);
    } else {
      more = true;
    }
  }

  private String words(boolean unfinished) {
    List<String> best = named.stream().filter(shown -> !shown.isEmpty()).limit(MOST).toList();
    List<String> chosen = best.isEmpty() ? plain : best;
    boolean dots = more || unfinished || chosen.size() < plain.size();
    return chosen.isEmpty() ? "" : String.join(", ", chosen) + (dots ? ", …" : "");
  }

  /// Without quotes; nobody takes it for the value itself.
  private String shortened(Tokens t) {
    boolean string = t.kind == Tokens.Kind.STRING;
    long from = string ? t.from + 1 : t.from;
    long to = string ? Math.max(from, t.to - 1) : t.to;
    long most = Math.min(to, from + 4L * LONGEST);
    String text = new LineBuilder(index).piece(from, most, Token.HINT).cell(0).text();
    int end = Math.min(text.length(), LONGEST);
    if (end == text.length() && most == to) {
      return text;
    }
    boolean half = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, half ? end - 1 : end) + "…";
  }
}
