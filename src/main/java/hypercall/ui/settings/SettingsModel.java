package hypercall.ui.settings;

import hypercall.ui.kit.Command;
import hypercall.ui.kit.Key;
import hypercall.ui.kit.Shortcuts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What is to be chosen, what of it is looked for, and the key that is being changed.
public final class SettingsModel {
  /// A key that was pressed for one command while another has it.
  public record Taken(Command wanted, Key key, Command owner) {
    /// What a person reads.
    public String sentence() {
      return key + " already does “" + owner.title() + "”.";
    }
  }

  private final Map<String, List<Setting>> sections = new LinkedHashMap<>();
  private final Shortcuts shortcuts;
  private final List<String> troubles;
  private final StringProperty query = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Command> asking = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Taken> taken = new SimpleObjectProperty<>();
  private final StringProperty refusal = new SimpleStringProperty("");

  /// @param troubles sentences about kept keys that were not understood
  public SettingsModel(Shortcuts shortcuts, List<String> troubles) {
    this.shortcuts = shortcuts;
    this.troubles = List.copyOf(troubles);
    asking.subscribe(command -> shortcuts.pause(command != null));
  }

  // Properties

  /// The settings by the names of their sections.
  public Map<String, List<Setting>> sections() {
    return sections;
  }

  public List<Command> commands() {
    return shortcuts.commands();
  }

  public List<String> troubles() {
    return troubles;
  }

  /// The commands by the places where their keys act: first those of the whole window, whose place
  /// is empty.
  public Map<String, List<Command>> byPlace() {
    Map<String, List<Command>> all = new LinkedHashMap<>();
    commands().forEach(c -> all.computeIfAbsent(c.place(), _ -> new ArrayList<>()).add(c));
    return all;
  }

  /// What a command's keys do in another place, as a person reads it; empty for nothing.
  public ObservableValue<String> note(Command command) {
    return shortcuts.changes().map(_ -> elsewhere(command));
  }

  private String elsewhere(Command command) {
    return shortcuts.keys(command).getValue().stream()
        .flatMap(key -> shortcuts.elsewhere(key, command).map(other -> told(key, other)))
        .collect(Collectors.joining(" "));
  }

  private static String told(Key key, Command other) {
    String where = other.place().isEmpty() ? "Elsewhere" : "In " + other.place();
    return where + " " + key + " does “" + other.title() + "”.";
  }

  /// What is looked for.
  public StringProperty queryProperty() {
    return query;
  }

  public ObservableValue<Boolean> shown(Setting setting) {
    return query.map(setting::matches);
  }

  /// A command is found by its title and by its keys.
  public ObservableValue<Boolean> shown(Command command) {
    return query.flatMap(
        words ->
            keys(command)
                .map(
                    keys ->
                        Setting.holds(
                            words, command.title() + " key " + keys + " " + command.place())));
  }

  /// The keys a command has, as a person reads them; empty for none.
  public ObservableValue<String> keys(Command command) {
    return shortcuts
        .keys(command)
        .map(keys -> keys.stream().map(Key::toString).collect(Collectors.joining(", ")));
  }

  public ObservableValue<Boolean> changed(Command command) {
    return shortcuts.keys(command).map(_ -> shortcuts.isChanged(command));
  }

  /// The command whose new key is waited for; null when none is.
  public ObservableValue<@Nullable Command> askingProperty() {
    return asking;
  }

  /// The key that another command has; null when there is no such question.
  public ObservableValue<@Nullable Taken> takenProperty() {
    return taken;
  }

  /// Why the key last pressed cannot be taken; empty when it can.
  public ObservableValue<String> refusalProperty() {
    return refusal;
  }

  // Commands

  public SettingsModel add(String section, List<Setting> settings) {
    sections.put(section, List.copyOf(settings));
    return this;
  }

  /// Waits for the keys of a command to be pressed.
  public void ask(Command command) {
    taken.set(null);
    refusal.set("");
    asking.set(command);
  }

  /// Takes what was pressed, or says why not.
  public void press(Key key) {
    Command command = asking.get();
    if (command == null) {
      return;
    }
    if (!command.takes(key)) {
      refusal.set(key + " alone is for text: hold Ctrl or Alt, or take a function key.");
      return;
    }
    refusal.set("");
    // First, since a question takes the keyboard, and losing it would leave everything.
    asking.set(null);
    shortcuts
        .owner(key, command)
        .ifPresentOrElse(
            owner -> taken.set(new Taken(command, key, owner)),
            () -> shortcuts.change(command, key));
  }

  /// Gives the key in question to the command it was pressed for.
  public void take() {
    Taken question = taken.get();
    taken.set(null);
    if (question != null) {
      shortcuts.change(question.wanted(), question.key());
    }
  }

  /// Leaves everything as it is.
  public void leave() {
    refusal.set("");
    taken.set(null);
    asking.set(null);
  }

  public void clear(Command command) {
    leave();
    shortcuts.clear(command);
  }

  public void reset(Command command) {
    leave();
    shortcuts.reset(command);
  }

  public void resetAll() {
    leave();
    shortcuts.resetAll();
  }
}
