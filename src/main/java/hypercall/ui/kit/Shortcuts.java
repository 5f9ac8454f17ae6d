package hypercall.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The window's commands and their keys: one table, every key changeable, only differences kept.
///
/// Of two commands with one key, the one whose key a person has set acts, else the one that stands
/// first. What a pane does with a key while it has the keyboard ([PaneKeys]) comes before both.
public final class Shortcuts {
  private final Map<String, Command> commands = new LinkedHashMap<>();
  private final Map<String, ObjectProperty<List<Key>>> keys = new LinkedHashMap<>();
  private BiConsumer<String, Optional<String>> keeper = (id, words) -> {};
  private final IntegerProperty changes = new SimpleIntegerProperty();
  private boolean paused;

  /// Adds a command of the workbench.
  ///
  /// @param keys such as `Shortcut+T Shortcut+N`; empty for none
  public Shortcuts on(String id, String title, String keys, Runnable action) {
    return add(Command.of(id, title, keys, false, action));
  }

  /// Adds a command that also acts while a pane stands in front of the workbench.
  public Shortcuts everywhere(String id, String title, String keys, Runnable action) {
    return add(Command.of(id, title, keys, true, action));
  }

  /// Adds a command of the workbench that panes know of.
  public Shortcuts on(Command command, Runnable action) {
    return add(command.doing(action, false));
  }

  /// Adds one that also acts while a pane stands in front of the workbench.
  public Shortcuts everywhere(Command command, Runnable action) {
    return add(command.doing(action, true));
  }

  /// Lists a pane's commands, so that their keys can be changed here.
  public Shortcuts list(List<Command> ofAPane) {
    ofAPane.forEach(this::add);
    return this;
  }

  private Shortcuts add(Command command) {
    if (commands.put(command.id(), command) != null) {
      throw new IllegalArgumentException("Two commands are called " + command.id());
    }
    keys.put(command.id(), new SimpleObjectProperty<>(command.keys()));
    return this;
  }

  /// In the order of the table.
  public List<Command> commands() {
    return List.copyOf(commands.values());
  }

  /// The keys a command has now.
  public ObservableValue<List<Key>> keys(Command command) {
    return property(command.id());
  }

  /// The first key of a command as a person reads it; empty when it has none.
  public ObservableValue<String> shown(String id) {
    return property(id).map(all -> all.isEmpty() ? "" : all.getFirst().toString());
  }

  /// Where a scene has its table; null until [#install].
  @SuppressWarnings("unchecked") // nobody else puts anything there
  static ObjectProperty<@Nullable Shortcuts> table(Scene scene) {
    return (ObjectProperty<@Nullable Shortcuts>)
        scene
            .getProperties()
            .computeIfAbsent(Shortcuts.class, _ -> new SimpleObjectProperty<@Nullable Shortcuts>());
  }

  /// The keys a command has now, known by its id; its usual ones when it is not of this table.
  ObservableValue<List<Key>> now(Command command) {
    ObjectProperty<List<Key>> known = keys.get(command.id());
    return known == null ? new SimpleObjectProperty<>(command.keys()) : known;
  }

  boolean isPaused() {
    return paused;
  }

  public boolean isChanged(Command command) {
    return !property(command.id()).get().equals(command.keys());
  }

  /// The other command that has this key in the same place.
  public Optional<Command> owner(Key key, Command besides) {
    return having(key).filter(besides::rivals).findFirst();
  }

  /// The commands that have this key in other places: in a pane its own comes first.
  public Stream<Command> elsewhere(Key key, Command besides) {
    return having(key)
        .filter(c -> !besides.rivals(c) && !c.equals(besides))
        .filter(c -> !(c.isOfAPane() && besides.isOfAPane()));
  }

  private Stream<Command> having(Key key) {
    return commands.values().stream().filter(c -> property(c.id()).get().contains(key));
  }

  /// Counts the changes of keys.
  public ObservableValue<Number> changes() {
    return changes;
  }

  /// Gives a command one key, taking it from the command that has it.
  public void change(Command command, Key key) {
    owner(key, command).ifPresent(other -> take(other, key));
    put(command, List.of(key));
  }

  /// Leaves a command without a key.
  public void clear(Command command) {
    put(command, List.of());
  }

  /// Gives a command back the keys it came with, less those that others were given.
  public void reset(Command command) {
    put(command, command.keys().stream().filter(k -> owner(k, command).isEmpty()).toList());
  }

  /// Gives every command back the keys it came with.
  public void resetAll() {
    commands.values().forEach(command -> put(command, command.keys()));
  }

  private void take(Command from, Key key) {
    put(from, property(from.id()).get().stream().filter(k -> !k.equals(key)).toList());
  }

  private void put(Command command, List<Key> now) {
    property(command.id()).set(now);
    changes.set(changes.get() + 1);
    keeper.accept(
        command.id(),
        isChanged(command)
            ? Optional.of(now.stream().map(Key::stored).collect(Collectors.joining(" ")))
            : Optional.empty());
  }

  /// Takes in the keys a person has changed, and gives back a sentence for each that is not
  /// understood; those stay as they are where they are kept.
  ///
  /// @param changed words by the command's id
  public List<String> load(Map<String, String> changed) {
    List<String> troubles = new ArrayList<>();
    changed.forEach(
        (id, words) -> {
          List<Optional<Key>> read =
              words.isBlank()
                  ? List.of()
                  : Stream.of(words.strip().split(" +")).map(Key::of).toList();
          if (!commands.containsKey(id)) {
            troubles.add("A key is kept for “" + id + "”, which this version does not know.");
          } else if (read.stream().allMatch(k -> k.filter(commands.get(id)::takes).isPresent())) {
            property(id).set(read.stream().flatMap(Optional::stream).toList());
          } else {
            troubles.add(
                "The key “"
                    + words
                    + "” kept for “"
                    + commands.get(id).title()
                    + "” is not understood: it has its usual key.");
          }
        });
    return troubles;
  }

  /// Tells of every change: the command's id, and the words to keep or nothing when it has its
  /// usual keys.
  public void keepWith(BiConsumer<String, Optional<String>> keeper) {
    this.keeper = keeper;
  }

  /// Lets every key through, while one is pressed that is to be a command's.
  public void pause(boolean on) {
    paused = on;
  }

  /// Takes the keys before any control does.
  ///
  /// @param workbench whether the workbench is in front
  public void install(Scene scene, BooleanSupplier workbench) {
    table(scene).set(this);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event ->
            Key.of(event)
                .filter(_ -> !paused)
                .filter(key -> !PaneKeys.want(scene.getFocusOwner(), key))
                .filter(key -> !(key.isForEditing() && isEditing(scene.getFocusOwner())))
                .flatMap(this::of)
                .filter(command -> command.everywhere() || workbench.getAsBoolean())
                .ifPresent(
                    command -> {
                      event.consume();
                      command.action().run();
                    }));
    AtomicReference<Optional<Key>> pressed = new AtomicReference<>(Optional.empty());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed.set(Key.of(event)));
    scene.addEventFilter(
        KeyEvent.KEY_TYPED,
        event ->
            pressed
                .get()
                .filter(key -> !isText(key, event.getCharacter()))
                .ifPresent(_ -> event.consume()));
  }

  /// Whether a field may write what was typed. Fields take Ctrl with Alt for AltGr: they would
  /// write the 1 of a command of another pane. What AltGr makes of a key, such as a brace, is text.
  boolean isText(Key pressed, String typed) {
    return !pressed.control()
        || !pressed.alt()
        || !typed.equals(pressed.code().getChar())
        || having(pressed).findAny().isEmpty();
  }

  private Optional<Command> of(Key key) {
    List<Command> having = having(key).filter(c -> !c.isOfAPane()).toList();
    return having.stream()
        .filter(this::isChanged)
        .findFirst()
        .or(() -> having.stream().findFirst());
  }

  /// Whether what has the keyboard has keys of its own for text.
  private static boolean isEditing(@Nullable Node owner) {
    return owner != null
        && switch (owner.getAccessibleRole()) {
          case TEXT_FIELD, TEXT_AREA, PASSWORD_FIELD, COMBO_BOX, SPINNER, DATE_PICKER -> true;
          default -> false;
        };
  }

  private ObjectProperty<List<Key>> property(String id) {
    ObjectProperty<List<Key>> found = keys.get(id);
    if (found == null) {
      throw new IllegalArgumentException("No command is called " + id);
    }
    return found;
  }
}
