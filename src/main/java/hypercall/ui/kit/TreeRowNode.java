package hypercall.ui.kit;

import hypercall.json.TreeRow;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A seen row of a tree for those who do not see it: paints nothing, takes no mouse.
final class TreeRowNode extends Region {
  private final TreeModel model;
  private final Function<TreeRow, String> hints;
  private long row = -1;

  TreeRowNode(TreeModel model, Function<TreeRow, String> hints) {
    this.model = model;
    this.hints = hints;
    setAccessibleRole(AccessibleRole.TREE_ITEM);
    setMouseTransparent(true);
    setManaged(false);
  }

  void stand(long newRow) {
    row = newRow;
  }

  /// Key, value, type, count and hint, one after the other.
  static String words(TreeRow row, String hint) {
    String key = row.isNamed() || row.kind() == TreeRow.Kind.FAULT ? "" : "item ";
    boolean counted = row.isContainer();
    String members = row.kind() == TreeRow.Kind.OBJECT ? " member" : " item";
    String several = row.members() == 1 ? members : members + "s";
    return Stream.of(
            key + row.key().text(),
            row.value().text(),
            row.kind().word(),
            counted ? TreePainter.count(row) + several : "",
            hint)
        .filter(word -> !word.isBlank())
        .map(word -> word.length() > 400 ? word.substring(0, 400) + "…" : word)
        .collect(Collectors.joining(", "));
  }

  private @Nullable TreeRow shown() {
    return row >= 0 && row < model.rows().rowCount() ? model.rows().row(row) : null;
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    TreeRow shown = shown();
    if (shown == null) {
      return super.queryAccessibleAttribute(attribute, parameters);
    }
    return switch (attribute) {
      case TEXT -> words(shown, hints.apply(shown));
      case INDEX -> (int) Math.min(row, Integer.MAX_VALUE);
      case SELECTED -> row == model.chosen();
      case EXPANDED -> model.rows().isOpen(shown);
      case LEAF -> !shown.opens();
      case DISCLOSURE_LEVEL -> shown.level();
      case TREE_ITEM_COUNT -> (int) Math.min(shown.members(), Integer.MAX_VALUE);
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    TreeRow shown = shown();
    switch (action) {
      case EXPAND, COLLAPSE -> {
        if (shown != null && model.rows().isOpen(shown) == (action == AccessibleAction.COLLAPSE)) {
          model.toggle(row);
        }
      }
      case REQUEST_FOCUS -> model.choose(row);
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
