package hypercall.ui.kit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The box of a list item that begins with `[ ]` or `[x]`, to be done or done.
final class MarkdownTask {
  private static final Pattern BOX = Pattern.compile("\\[([ xX])] +");

  private MarkdownTask() {}

  /// The box to show in the place of the item's mark; what it stood for is taken out of its words.
  static Optional<FontIcon> box(Node item) {
    if (item.getFirstChild() instanceof Paragraph words
        && words.getFirstChild() instanceof Text text) {
      Matcher box = BOX.matcher(text.getLiteral());
      if (box.lookingAt()) {
        boolean done = !box.group(1).isBlank();
        text.setLiteral(text.getLiteral().substring(box.end()));
        FontIcon icon =
            new FontIcon(
                done ? MaterialDesignC.CHECKBOX_MARKED : MaterialDesignC.CHECKBOX_BLANK_OUTLINE);
        icon.setAccessibleText(done ? "done" : "to do");
        return Optional.of(icon);
      }
    }
    return Optional.empty();
  }
}
