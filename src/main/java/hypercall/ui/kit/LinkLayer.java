package hypercall.ui.kit;

import hypercall.json.Line;
import hypercall.json.Span;
import hypercall.json.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The values on the seen lines that lead to a request.
final class LinkLayer {
  /// A value that leads somewhere.
  ///
  /// @param from its first column, within its quotes
  /// @param to behind its last column
  record Link(long line, int from, int to, String path) {
    boolean holds(int column) {
      return column >= from && column <= to;
    }
  }

  private static final int MOST_KNOWN = 5_000;

  private final Map<Long, Optional<Link>> known = new HashMap<>();
  private Leads leads = Leads.NONE;
  private Optional<Link> hovered = Optional.empty();

  void lead(Leads now) {
    leads = now;
    reset();
  }

  void reset() {
    known.clear();
    hovered = Optional.empty();
  }

  /// The link on a line, if there is one.
  Optional<Link> on(Lines lines, Line line) {
    if (leads == Leads.NONE || line.fold() != Line.Fold.NONE || line.cut()) {
      return Optional.empty();
    }
    Optional<Link> found = known.get(line.number());
    if (found == null) {
      found = look(lines, line);
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      if (lines.isComplete()) {
        known.put(line.number(), found);
      }
    }
    return found;
  }

  private Optional<Link> look(Lines lines, Line line) {
    Optional<Span> value = LineHint.value(line);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Span span = value.get();
    int quote = span.token() == Token.STRING ? 1 : 0;
    int from = span.from() + quote;
    int to = Math.max(from, span.to() - quote);
    String text = line.text().substring(from, to);
    if (!leads.maybe().test(LineHint.key(line), text)) {
      return Optional.empty();
    }
    return lines
        .spot(line.number())
        .flatMap(leads.where())
        .map(path -> new Link(line.number(), from, to, path));
  }

  /// Whether the pointer is over it.
  boolean isHovered(Link link) {
    return hovered.filter(link::equals).isPresent();
  }

  Optional<Link> hovered() {
    return hovered;
  }

  /// The pointer is over a link, or over none; says whether that is new.
  boolean hover(Optional<Link> link) {
    boolean changed = !hovered.equals(link);
    hovered = link;
    return changed;
  }

  void open(Link link) {
    leads.open().accept(link.path());
  }
}
