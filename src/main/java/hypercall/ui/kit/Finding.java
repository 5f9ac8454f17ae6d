package hypercall.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;

/// The keys of finding: the pane with the keyboard answers them in its own way, see [PaneKeys], and
/// for one that cannot the window does.
public final class Finding {
  public static final Command FIND =
      Command.in("", "answer.find", "Find in the pane with the keyboard", "Shortcut+F");
  public static final Command NEXT = Command.in("", "find.next", "Find the next match", "F3");
  public static final Command PREVIOUS =
      Command.in("", "find.previous", "Find the previous match", "Shift+F3");

  public static final Command FILTER =
      Command.in("", "answer.filter", "Filter the answer (JSONPath)", "Shortcut+J");

  public static final Command CASE = toggle("case", "Match case", "Alt+C");
  public static final Command WHOLE_WORD = toggle("word", "Whole words only", "Alt+W");
  public static final Command REGEX = toggle("regex", "Regular expression", "Alt+R");

  public static final List<Command> ALL = List.of(FIND, NEXT, PREVIOUS);

  /// The commands whose keys act while find is open.
  public static final List<Command> KEYS = List.of(CASE, WHOLE_WORD, REGEX);

  private Finding() {}

  private static Command toggle(String id, String title, String key) {
    return Command.in("find", "find." + id, title, key);
  }

  /// Turns the switches of find by their keys while it is open.
  static PaneKeys switches(PaneKeys keys, FindWords words) {
    return keys.on(CASE, words.openProperty()::get, () -> flip(words.matchCaseProperty()))
        .on(WHOLE_WORD, words.openProperty()::get, () -> flip(words.wholeWordProperty()))
        .on(REGEX, words.openProperty()::get, () -> flip(words.regexProperty()));
  }

  private static void flip(BooleanProperty on) {
    on.set(!on.get());
  }

  /// Goes to another hit; when nothing is sought, asks what to seek.
  public static void step(JsonView view, Consumer<FindModel> by) {
    view.say("");
    if (view.isFinding()) {
      by.accept(view.find());
    } else {
      view.openFind();
    }
  }
}
