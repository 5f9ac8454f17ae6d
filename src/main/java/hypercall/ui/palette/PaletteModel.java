package hypercall.ui.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is looked for in the palette, what is found, and which of it would be chosen now.
///
/// What there is to find is asked for each time it opens. While nothing is typed, what was used
/// lately stands first.
public final class PaletteModel {
  private static final int REMEMBERED = 12;
  private static final int LATELY = 5;

  /// So many of one kind are enough once something is typed: more letters find the others.
  private static final int OF_A_KIND = 30;

  private static final int USED = 60;

  private final Supplier<List<Entry>> source;
  private final Function<String, List<Entry>> typed;
  private final Consumer<List<String>> keeper;
  private final List<String> lately = new ArrayList<>();
  private final StringProperty query = new SimpleStringProperty("");
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ObservableList<Line> lines = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
  private List<Entry> all = List.of();

  /// @param source all there is to find now
  /// @param typed what the very words typed can mean, such as a path
  /// @param lately ids of what was used lately, the last one first
  /// @param keeper told when that changes
  public PaletteModel(
      Supplier<List<Entry>> source,
      Function<String, List<Entry>> typed,
      List<String> lately,
      Consumer<List<String>> keeper) {
    this.source = source;
    this.typed = typed;
    this.keeper = keeper;
    this.lately.addAll(lately.stream().limit(REMEMBERED).toList());
    query.subscribe(this::find);
  }

  // Properties

  /// What is typed.
  public StringProperty queryProperty() {
    return query;
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open;
  }

  /// What is found, under the headings of its kinds.
  ObservableList<Line> lines() {
    return lines;
  }

  /// Place in [#lines] of what Enter would choose; -1 when nothing is found.
  ReadOnlyIntegerProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// What Enter would choose.
  Optional<Entry> chosen() {
    return chosen.get() < 0 ? Optional.empty() : entry(chosen.get());
  }

  /// `3 of 12`; empty when nothing is found.
  String place() {
    List<Integer> hits = hits();
    int at = hits.indexOf(chosen.get());
    return at < 0 ? "" : at + 1 + " of " + hits.size();
  }

  // Commands

  /// Opens it with nothing typed, or closes it.
  public void toggle() {
    if (open.get()) {
      close();
    } else {
      all = source.get();
      query.set("");
      find("");
      open.set(true);
    }
  }

  public void close() {
    open.set(false);
  }

  /// Chooses so many hits further down (or up); past an end it stays there, but for a single step,
  /// which goes round.
  void step(int by) {
    List<Integer> hits = hits();
    if (hits.isEmpty()) {
      return;
    }
    int to = hits.indexOf(chosen.get()) + by;
    boolean round = Math.abs(by) == 1;
    chosen.set(
        hits.get(round ? Math.floorMod(to, hits.size()) : Math.clamp(to, 0, hits.size() - 1)));
  }

  void first() {
    chosen.set(hits().stream().findFirst().orElse(-1));
  }

  void last() {
    chosen.set(hits().isEmpty() ? -1 : hits().getLast());
  }

  /// Closes the palette and does what is chosen.
  void take() {
    take(chosen.get());
  }

  /// Closes the palette and does what stands at this place, unless that is a heading.
  void take(int line) {
    entry(line)
        .ifPresent(
            entry -> {
              remember(entry);
              close();
              entry.action().run();
            });
  }

  private void remember(Entry entry) {
    if (entry.kind() == Entry.Kind.NEW) {
      return; // there is no such thing the next time
    }
    lately.remove(entry.id());
    lately.addFirst(entry.id());
    while (lately.size() > REMEMBERED) {
      lately.removeLast();
    }
    keeper.accept(List.copyOf(lately));
  }

  private Optional<Entry> entry(int line) {
    return line >= 0 && line < lines.size() && lines.get(line) instanceof Line.Hit hit
        ? Optional.of(hit.entry())
        : Optional.empty();
  }

  private List<Integer> hits() {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i) instanceof Line.Hit)
        .boxed()
        .toList();
  }

  private void find(String words) {
    chosen.set(-1); // whoever follows is told even if the next one stands in the same place
    lines.setAll(words.isBlank() ? everything() : found(words.strip()));
    first();
  }

  private List<Line> everything() {
    List<Line> now = new ArrayList<>();
    List<Entry> used =
        lately.stream()
            .map(id -> all.stream().filter(e -> e.id().equals(id)).findFirst().orElse(null))
            .filter(Objects::nonNull)
            .limit(LATELY)
            .toList();
    add(now, "Used lately", used.stream().map(PaletteModel::plain).toList());
    for (Entry.Kind kind : Entry.Kind.values()) {
      List<Line.Hit> rest =
          all.stream()
              .filter(e -> e.kind() == kind && !used.contains(e))
              .map(PaletteModel::plain)
              .toList();
      add(now, kind.heading(), rest);
    }
    return now;
  }

  private static Line.Hit plain(Entry entry) {
    return new Line.Hit(entry, Match.of("", entry).orElseThrow());
  }

  /// The kind of the best hit comes first, and in it the best hit.
  private List<Line> found(String words) {
    Map<Entry.Kind, List<Line.Hit>> byKind = new EnumMap<>(Entry.Kind.class);
    for (Entry entry : all) {
      Match.of(words, entry)
          .ifPresent(
              match ->
                  byKind
                      .computeIfAbsent(entry.kind(), _ -> new ArrayList<>())
                      .add(new Line.Hit(entry, match)));
    }
    byKind.values().forEach(hits -> hits.sort(Comparator.comparingInt(this::rank).reversed()));
    List<Line> now = new ArrayList<>();
    byKind.values().stream()
        .sorted(Comparator.comparingInt(hits -> -rank(hits.getFirst())))
        .forEach(hits -> add(now, hits.getFirst().entry().kind().heading(), hits));
    List<Line.Hit> meant = typed.apply(words).stream().map(PaletteModel::plain).toList();
    add(now, Entry.Kind.NEW.heading(), meant);
    return now;
  }

  private int rank(Line.Hit hit) {
    int used = lately.indexOf(hit.entry().id());
    return hit.match().score() + (used < 0 ? 0 : USED - used);
  }

  private static void add(List<Line> to, String heading, List<Line.Hit> hits) {
    if (!hits.isEmpty()) {
      to.add(new Line.Heading(heading));
      to.addAll(hits.subList(0, Math.min(OF_A_KIND, hits.size())));
    }
  }
}
