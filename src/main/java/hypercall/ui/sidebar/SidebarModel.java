package hypercall.ui.sidebar;

import hypercall.store.Contents;
import hypercall.store.Folder;
import hypercall.store.SavedRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// What the sidebar shows, and what a person can do there.
///
/// It changes its own lines at once and asks for the lasting change through an intent; when that
/// fails, its owner shows what is really kept with [#show] and says why with [#tell].
public final class SidebarModel {
  /// A key pressed by mistake with everything marked must not open a tab for each.
  private static final int MOST_OPENED = 30;

  private final Intents intents;
  private final Ledger ledger;
  private final Moves moves = new Moves(this);
  private final Renaming renaming = new Renaming(this);
  private final Folding folding = new Folding(this);

  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Optional<String>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<List<Key>> marked = new SimpleObjectProperty<>(List.of());
  private final ReadOnlyObjectWrapper<List<SidebarItem>> items =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

  public SidebarModel(Intents intents) {
    this.intents = intents;
    ledger = new Ledger(intents.change());
    filter.subscribe(
        _ -> {
          folding.begin();
          refresh();
        });
    ledger.contentsProperty().subscribe(_ -> refresh());
    ledger.offeredProperty().subscribe(_ -> refresh());
  }

  /// The lines as they stand now: folders and requests that match the filter.
  public ReadOnlyObjectProperty<List<SidebarItem>> itemsProperty() {
    return items.getReadOnlyProperty();
  }

  /// Everything there is, whatever the filter says.
  public ReadOnlyObjectProperty<Contents> contentsProperty() {
    return ledger.contentsProperty();
  }

  /// Words that a request's method, name, path, folder or description must hold; empty shows all.
  public StringProperty filterProperty() {
    return filter;
  }

  /// The id of the request in front; its owner sets it to the request of the tab in front.
  public ObjectProperty<Optional<String>> selectedProperty() {
    return selected;
  }

  /// The lines that commands are about; set by who shows them, and by commands.
  public ObjectProperty<List<Key>> markedProperty() {
    return marked;
  }

  /// What was done and can be undone, to be said below the lines; empty when there is nothing to
  /// say or when it stands among them.
  public ObservableValue<String> offerProperty() {
    return ledger
        .offeredProperty()
        .map(step -> step.filter(s -> s.at().isEmpty()).map(History.Step::said).orElse(""));
  }

  /// A sentence about what went wrong last; empty when nothing did.
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  // Commands

  /// Shows these folders and requests, in their order.
  public void show(Contents kept) {
    ledger.show(kept);
  }

  /// Says what went wrong; an empty sentence takes it away.
  public void tell(String sentence) {
    trouble.set(sentence);
  }

  public void open(SavedRequest request, boolean pin) {
    selected.set(Optional.of(request.id()));
    intents.open().accept(request, pin);
  }

  /// Opens the requests among these lines, each in a tab of its own.
  void openAll(List<Key> lines) {
    List<SavedRequest> requests =
        lines.stream().flatMap(key -> outline().request(key).stream()).toList();
    if (isFewToOpen(requests.size())) {
      requests.forEach(request -> open(request, true));
    }
  }

  public void create() {
    intents.create().run();
  }

  /// An empty request, saved in a folder, opened, and its name a field.
  public void createIn(List<String> folder) {
    SavedRequest fresh =
        SavedRequest.blank(intents.newId().apply("New request"), "New request").withFolder(folder);
    apply("", arranging().add(fresh), List.of(Key.of(fresh)));
    open(fresh, true);
    renaming.begin(Key.of(fresh));
  }

  /// An empty folder where the marked line stands, and its name a field.
  public void createFolder() {
    filter.set("");
    List<String> parent = target();
    String name = arranging().free("New folder", parent);
    Folder fresh = new Folder(intents.newId().apply(name), Arranging.join(parent, name), false, "");
    apply("", arranging().add(fresh), List.of(Key.of(fresh)));
    renaming.begin(Key.of(fresh));
  }

  /// The folder that a new line would come into: the marked one, or that of the marked request.
  List<String> target() {
    return marked.get().stream().findFirst().map(outline()::inside).orElse(List.of());
  }

  /// The path of the folder that is marked; empty when none is.
  public List<String> markedFolder() {
    return marked.get().stream()
        .findFirst()
        .filter(Key::isFolder)
        .map(outline()::inside)
        .orElse(List.of());
  }

  /// Opens an independent, unsaved copy of each request; where there is a folder among the lines,
  /// which cannot be open, copies are kept beside them.
  public void duplicate(List<Key> lines) {
    List<Key> roots = outline().roots(lines);
    if (roots.stream().anyMatch(Key::isFolder)) {
      copy(roots);
    } else if (isFewToOpen(roots.size())) {
      roots.forEach(key -> outline().request(key).ifPresent(intents.duplicate()));
    }
  }

  private boolean isFewToOpen(int count) {
    boolean few = count <= MOST_OPENED;
    trouble.set(few ? "" : "At most " + MOST_OPENED + " requests are opened at once.");
    return few;
  }

  /// Keeps a copy behind each line, a folder's with all that is in it.
  public void copy(List<Key> lines) {
    Set<String> given = new HashSet<>();
    Contents after = arranging().copy(lines, name -> fresh(name, given));
    apply("Copied " + Said.of(outline(), lines), after, lines);
  }

  private String fresh(String name, Set<String> given) {
    String id = intents.newId().apply(name);
    for (int i = 2; !given.add(id); i++) {
      id = intents.newId().apply(name + " " + i);
    }
    return id;
  }

  /// Deletes lines, folders with all that is in them, and offers in their place to undo that.
  public void delete(List<Key> lines) {
    Outline now = outline();
    List<Key> roots = now.roots(lines);
    if (!roots.isEmpty()) {
      Key first = roots.getFirst();
      Place at = new Place(now.parent(first), now.next(first, roots));
      apply("Deleted " + Said.of(now, roots), arranging().delete(roots), roots, Optional.of(at));
    }
  }

  /// Keeps a folder's description.
  public void describe(Key folder, String description) {
    keep(arranging().describe(folder, description));
  }

  /// Undoes what was done last; what was changed since then by others stays.
  public void undo() {
    trouble.set("");
    mark(ledger.undo());
  }

  /// Does again what was undone last.
  public void redo() {
    trouble.set("");
    ledger.redo().ifPresent(this::follow);
  }

  /// What would be undone, and done again; for who shows it.
  History history() {
    return ledger.history();
  }

  /// Takes the offer to undo away.
  public void forgetOffer() {
    ledger.forget();
  }

  /// Keeps something that is not worth undoing.
  void keep(Contents after) {
    ledger.keep(after);
  }

  void apply(String said, Contents after, List<Key> lines) {
    apply(said, after, lines, Optional.empty());
  }

  private void apply(String said, Contents after, List<Key> lines, Optional<Place> at) {
    trouble.set("");
    History.Step step = new History.Step(said, ledger.contents(), after, List.copyOf(lines), at);
    ledger.apply(step);
    follow(step);
  }

  /// Marks what a step was done to, or the offer that stands in its place.
  private void follow(History.Step step) {
    if (step.at().isPresent()) {
      marked.set(List.of(SidebarItem.Undo.KEY));
    }
    mark(step.marked());
  }

  /// Marks those of the lines that there are.
  private void mark(List<Key> lines) {
    List<Key> there = lines.stream().filter(outline()::has).toList();
    if (!there.isEmpty()) {
      marked.set(there);
      there.stream()
          .filter(key -> !key.isFolder())
          .findFirst()
          .ifPresent(key -> selected.set(Optional.of(key.id())));
    }
  }

  void refresh() {
    items.set(
        SidebarTree.of(
            ledger.contents(),
            Filter.of(filter.get()),
            folding::isClosedHit,
            ledger
                .offeredProperty()
                .get()
                .flatMap(step -> step.at().map(at -> new SidebarTree.Offer(step.said(), at)))));
  }

  /// Opening and closing folders.
  public Folding folding() {
    return folding;
  }

  /// Giving lines other names.
  public Renaming renaming() {
    return renaming;
  }

  /// Moving and sorting.
  public Moves moves() {
    return moves;
  }

  Bin bin() {
    return new Bin(this, intents);
  }

  Arranging arranging() {
    return new Arranging(ledger.contents());
  }

  Outline outline() {
    return new Outline(ledger.contents());
  }
}
