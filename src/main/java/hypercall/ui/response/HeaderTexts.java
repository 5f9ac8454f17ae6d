package hypercall.ui.response;

import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import hypercall.ui.kit.FindModel;
import hypercall.ui.kit.Findable;
import hypercall.ui.kit.Search;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ListView;

/// The header lines on show as texts that are found; remembers which of them hold a hit.
final class HeaderTexts implements Findable {
  private final ListView<HeaderRow> list;
  private Set<Integer> hits = Set.of();
  private int current = -1;
  private Optional<Hit> last = Optional.empty();

  HeaderTexts(ListView<HeaderRow> list) {
    this.list = list;
  }

  boolean isHit(int index) {
    return hits.contains(index);
  }

  boolean isCurrent(int index) {
    return index == current;
  }

  @Override
  public List<String> lines() {
    return list.getItems().stream().map(HeaderRow::found).toList();
  }

  @Override
  public Hit selection() {
    int row = Math.max(0, list.getSelectionModel().getSelectedIndex());
    Position at = new Position(row + 1L, 0);
    return last.filter(hit -> hit.from().line() == row + 1L).orElse(new Hit(at, at));
  }

  @Override
  public String selected() {
    return "";
  }

  @Override
  public void mark(FindModel find) {
    Set<Integer> marked = new HashSet<>();
    Optional<Search> search = find.hits();
    for (int i = 0; search.isPresent() && i < list.getItems().size(); i++) {
      if (!search.get().on(i + 1L).isEmpty()) {
        marked.add(i);
      }
    }
    hits = marked;
    current = find.current().map(hit -> (int) hit.from().line() - 1).orElse(-1);
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
