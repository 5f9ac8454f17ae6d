package hypercall.ui.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// A line of a tab's menu; without a text it is a line between two groups.
///
/// @param command does the same to the tab in front, and its key is told
public record TabChoice(String text, Optional<Command> command, Runnable action) {
  public static final TabChoice LINE = new TabChoice("", () -> {});

  public TabChoice(String text, Runnable action) {
    this(text, Optional.empty(), action);
  }

  public TabChoice(String text, Command command, Runnable action) {
    this(text, Optional.of(command), action);
  }

  /// The line of a menu that comes up at a node.
  MenuItem item(Node at) {
    if (text.isEmpty()) {
      return new SeparatorMenuItem();
    }
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    command.flatMap(c -> Keys.combination(at, c)).ifPresent(item::setAccelerator);
    return item;
  }
}
