package hypercall.ui.kit;

import java.util.List;
import java.util.function.Consumer;

/// The keys of finding: the pane with the keyboard answers them in its own way, see [PaneKeys], and
/// for one that cannot the window does.
public final class Finding {
  public static final Command FIND =
      Command.in("", "answer.find", "Find in the pane with the keyboard", "Shortcut+F");
  public static final Command NEXT = Command.in("", "find.next", "Find the next match", "F3");
  public static final Command PREVIOUS =
      Command.in("", "find.previous", "Find the previous match", "Shift+F3");

  public static final List<Command> ALL = List.of(FIND, NEXT, PREVIOUS);

  private Finding() {}

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
