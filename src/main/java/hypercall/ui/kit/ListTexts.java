package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListView;

/// The rows of a list as texts that are found, each made of parts that stand side by side; marks
/// the parts in which hits are.
public final class ListTexts<T> implements Findable {
  private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current-hit");

  private final ListView<T> list;
  private final Function<T, List<String>> parts;
  private final String between;
  private final Map<Integer, List<Hit>> hits = new HashMap<>();
  private Optional<Hit> current = Optional.empty();
  private Optional<Hit> last = Optional.empty();

  /// @param between what stands between two parts when a row is read as one text
  public ListTexts(ListView<T> list, Function<T, List<String>> parts, String between) {
    this.list = list;
    this.parts = parts;
    this.between = between;
  }

  /// Marks the nodes that show the parts of a row, or of none; to be called when a cell is filled.
  public void mark(int row, List<? extends Node> nodes) {
    boolean there = row >= 0 && row < list.getItems().size();
    List<String> texts = there ? parts.apply(list.getItems().get(row)) : List.of();
    int from = 0;
    for (int i = 0; i < nodes.size(); i++) {
      int to = from + (i < texts.size() ? texts.get(i).length() : 0);
      Node node = nodes.get(i);
      int begin = from;
      List<Hit> found = there ? hits.getOrDefault(row, List.of()) : List.of();
      node.pseudoClassStateChanged(HIT, found.stream().anyMatch(hit -> touches(hit, begin, to)));
      boolean shown =
          current.filter(hit -> found.contains(hit) && touches(hit, begin, to)).isPresent();
      node.pseudoClassStateChanged(CURRENT, shown);
      from = to + between.length();
    }
  }

  private static boolean touches(Hit hit, int from, int to) {
    return hit.from().column() < to && hit.to().column() > from;
  }

  @Override
  public List<String> lines() {
    return list.getItems().stream().map(parts).map(all -> String.join(between, all)).toList();
  }

  @Override
  public Hit selection() {
    long line = Math.max(0, list.getSelectionModel().getSelectedIndex()) + 1L;
    Position start = new Position(line, 0);
    return last.filter(hit -> hit.from().line() == line).orElse(new Hit(start, start));
  }

  @Override
  public String selected() {
    return "";
  }

  @Override
  public void mark(FindModel find) {
    hits.clear();
    Optional<Search> search = find.hits();
    for (int row = 0; search.isPresent() && row < list.getItems().size(); row++) {
      hits.put(row, search.get().on(row + 1L));
    }
    current = find.current();
    if (search.isEmpty()) {
      last = Optional.empty();
    }
    list.refresh();
  }

  @Override
  public void show(Hit hit) {
    last = Optional.of(hit);
    int row = (int) hit.from().line() - 1;
    if (row >= 0 && row < list.getItems().size()) {
      list.getSelectionModel().clearAndSelect(row);
      list.scrollTo(Math.max(0, row - 1));
    }
  }
}
