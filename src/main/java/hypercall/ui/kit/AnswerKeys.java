package hypercall.ui.kit;

import java.util.ArrayList;
import java.util.List;

/// The keys of the pretty answer; a person may change them.
public final class AnswerKeys {
  /// The deepest level that has a key.
  public static final int LEVELS = 9;

  public static final Command COLLAPSE =
      in("fold.all", "Collapse all", "Shortcut+Alt+MINUS Shortcut+Alt+Shift+MINUS");
  public static final Command EXPAND =
      in("fold.none", "Expand all", "Shortcut+Alt+EQUALS Shortcut+Alt+0 Shortcut+Alt+PLUS");
  public static final Command WRAP = in("wrap", "Wrap long lines", "Alt+Z");
  public static final Command SORT = in("sort", "Sort the keys", "Alt+K");
  public static final Command LINK = in("link", "Open what the value names", "F12");
  public static final Command WHOLE = in("whole", "Show the whole value", "Alt+ENTER");
  public static final Command FAULT = in("fault", "Go to where it stops being JSON", "F8");

  public static final Command COPY_VALUE = in("value", "Copy the value", "Shortcut+Shift+C");
  public static final Command COPY_PATH = in("path", "Copy the path of the value", "Alt+Shift+C");
  public static final Command FILTER_BY =
      in("filter", "Filter by the value at the caret", "Shortcut+Shift+J");

  /// Those that fold from a depth on: `LEVEL.get(0)` leaves one level open.
  public static final List<Command> LEVEL = levels();

  public static final List<Command> ALL = all();

  private AnswerKeys() {}

  private static Command in(String id, String title, String keys) {
    return Command.in("the answer", "pretty." + id, title, keys);
  }

  private static List<Command> levels() {
    List<Command> levels = new ArrayList<>();
    for (int i = 1; i <= LEVELS; i++) {
      levels.add(in("fold." + i, "Fold from level " + i + " on", "Shortcut+Alt+" + i));
    }
    return List.copyOf(levels);
  }

  private static List<Command> all() {
    List<Command> all = new ArrayList<>(List.of(COLLAPSE, EXPAND));
    all.addAll(LEVEL);
    all.addAll(List.of(COPY_VALUE, COPY_PATH, FILTER_BY, WRAP, SORT, LINK, WHOLE, FAULT));
    return List.copyOf(all);
  }
}
