package hypercall.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a container is, in some words: the members that name it, or the first plain ones.
final class Excerpt {
  /// Names that tell what an object is, the most telling first.
  private static final List<String> TELLING =
      List.of(
          "vmid", "upid", "volid", "id", "name", "node", "storage", "userid", "groupid", "roleid",
          "poolid", "iface", "subdir", "pos", "type", "status", "title");

  /// So many members are looked at, and no further than this: a row is to cost no more than that.
  private static final int MOST_MEMBERS = 40;

  private static final int FAR = 16 << 10;
  private static final int MOST = 3;
  private static final int LONGEST = 40;

  private final Values values;

  Excerpt(Values values) {
    this.values = values;
  }

  String of(long container) {
    Members members = values.members(container);
    List<String> named = new ArrayList<>(TELLING.stream().map(name -> "").toList());
    List<String> plain = new ArrayList<>();
    boolean more = false;
    while (members.number() < MOST_MEMBERS
        && Math.max(0, members.value()) < container + FAR
        && members.next()) {
      long value = members.value();
      if (values.isContainer(value)) {
        more = true;
        if (values.end(value) - value > FAR) {
          break;
        }
        continue;
      }
      String name = members.named() ? shortened(members.name()) : "";
      String shown = name.isEmpty() ? shortened(value) : name + ": " + shortened(value);
      int telling = TELLING.indexOf(name);
      if (telling >= 0) {
        named.set(telling, shown);
      }
      if (plain.size() < (members.named() ? MOST : 2 * MOST)) {
        plain.add(shown);
      } else {
        more = true;
      }
    }
    List<String> best = named.stream().filter(shown -> !shown.isEmpty()).limit(MOST).toList();
    List<String> chosen = best.isEmpty() ? plain : best;
    return chosen.isEmpty() ? "" : String.join(", ", chosen) + (more ? ", …" : "");
  }

  private String shortened(long value) {
    boolean string = values.kind(value) == Values.Kind.STRING;
    StringBuilder text = new StringBuilder();
    for (int c : string ? characters(value) : plain(value)) {
      if (text.length() >= LONGEST) {
        return text.append('…').toString();
      }
      boolean hidden = c < 0x10000 && Glyphs.isHidden((char) c);
      text.append(hidden ? Glyphs.escape((char) c) : Character.toString(c));
    }
    return text.toString();
  }

  private int[] characters(long string) {
    Text text = values.text(string);
    int[] all = new int[LONGEST + 2];
    int n = 0;
    for (int c = text.nextCharacter(); c >= 0 && n < all.length; c = text.nextCharacter()) {
      all[n++] = c;
    }
    return Arrays.copyOf(all, n);
  }

  private int[] plain(long value) {
    int n = (int) Math.min(LONGEST + 2, values.end(value) - value);
    int[] all = new int[n];
    for (int i = 0; i < n; i++) {
      all[i] = values.byteAt(value + i) & 0xFF;
    }
    return all;
  }
}
