package hypercall.ui.kit;

import hypercall.json.TreeRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The values of a tree that lead to a request.
final class TreeLinks {
  private static final int MOST_KNOWN = 5_000;

  private final Map<Long, Optional<String>> known = new HashMap<>();
  private Leads leads = Leads.NONE;

  /// The line of the link that the pointer is over; 0 for none.
  private long hovered;

  void lead(Leads now) {
    leads = now;
    reset();
  }

  void reset() {
    known.clear();
    hovered = 0;
  }

  /// The path that a row's value leads to, if it leads anywhere.
  Optional<String> of(Lines lines, TreeRow row) {
    boolean plain = row.kind() == TreeRow.Kind.STRING || row.kind() == TreeRow.Kind.NUMBER;
    if (leads == Leads.NONE || !plain || row.value().cut() || row.value().column() < 0) {
      return Optional.empty();
    }
    Optional<String> found = known.get(row.line());
    if (found == null) {
      boolean maybe = leads.maybe().test(row.isNamed() ? row.key().text() : "", text(row));
      found = maybe ? lines.spot(row.line()).flatMap(leads.where()) : Optional.empty();
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      if (lines.isComplete()) {
        known.put(row.line(), found);
      }
    }
    return found;
  }

  /// The value of a row without quotes.
  static String text(TreeRow row) {
    String text = row.value().text();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /// The pointer is over the link on a line, 0 for none; says whether that is new.
  boolean hover(long line) {
    boolean changed = hovered != line;
    hovered = line;
    return changed;
  }

  boolean isHovered(TreeRow row) {
    return hovered == row.line();
  }

  void open(String path) {
    leads.open().accept(path);
  }
}
