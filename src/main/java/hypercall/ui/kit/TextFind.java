package hypercall.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Find in a text that is edited meanwhile: the hits are sought anew with each step.
final class TextFind implements Seeker {
  private final StringProperty query = new SimpleStringProperty("");
  private final BooleanProperty matchCase = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final Supplier<String> text;
  private final IntSupplier from;
  private final BiConsumer<Integer, Integer> go;

  /// @param from where what is selected begins, else the caret
  /// @param go shows a hit, from one place to before another
  TextFind(Supplier<String> text, IntSupplier from, BiConsumer<Integer, Integer> go) {
    this.text = text;
    this.from = from;
    this.go = go;
    query.subscribe((_, _) -> seek());
    matchCase.subscribe((_, _) -> seek());
  }

  @Override
  public StringProperty queryProperty() {
    return query;
  }

  @Override
  public BooleanProperty matchCaseProperty() {
    return matchCase;
  }

  @Override
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /// Goes to the first hit from here on.
  void seek() {
    int here = from.getAsInt();
    show(hits(), here, 0);
  }

  @Override
  public void next() {
    show(hits(), from.getAsInt() + 1, 0);
  }

  @Override
  public void previous() {
    show(hits(), from.getAsInt(), -1);
  }

  /// The first hit from a place on, or one so many before that; round and round.
  private void show(List<Integer> hits, int place, int by) {
    if (hits.isEmpty()) {
      summary.set(query.get().isEmpty() ? "" : "No matches");
      return;
    }
    int after = (int) hits.stream().filter(hit -> hit < place).count();
    int shown = Math.floorMod(after + by, hits.size());
    summary.set("%,d of %,d".formatted(shown + 1, hits.size()));
    go.accept(hits.get(shown), hits.get(shown) + query.get().length());
  }

  private List<Integer> hits() {
    List<Integer> hits = new ArrayList<>();
    String all = text.get();
    String sought = query.get();
    boolean anyCase = !matchCase.get();
    int at = 0;
    while (!sought.isEmpty() && at + sought.length() <= all.length()) {
      boolean hit = all.regionMatches(anyCase, at, sought, 0, sought.length());
      if (hit) {
        hits.add(at);
      }
      at += hit ? sought.length() : 1;
    }
    return hits;
  }
}
