package hypercall.ui;

import hypercall.ui.kit.JsonView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// What is cut off: words without the whole of them in a tooltip, parts outside of what shows them,
/// parts one over the other.
final class Edges {
  private static final double SLACK = 1.5;

  private Edges() {}

  static List<String> findings(Parent root) {
    List<String> found = new ArrayList<>();
    for (Node node : Parts.seen(root)) {
      if (Parts.isIn(node, JsonView.class)) {
        continue;
      }
      switch (node) {
        case ScrollBar bar -> scrollBar(bar).ifPresent(found::add);
        case Labeled labeled -> {
          words(labeled).ifPresent(found::add);
          outside(labeled).ifPresent(found::add);
        }
        case TextField field -> {
          prompt(field).ifPresent(found::add);
          outside(field).ifPresent(found::add);
        }
        case Control control -> outside(control).ifPresent(found::add);
        case HBox row -> overlaps(row, found);
        case VBox column -> overlaps(column, found);
        case Node _ -> {}
      }
    }
    return found;
  }

  private static Optional<String> scrollBar(ScrollBar bar) {
    boolean across = bar.getOrientation() == Orientation.HORIZONTAL && bar.getWidth() > 0;
    boolean own = Parts.parents(bar).anyMatch(at -> at.getStyleClass().contains("virtualized"));
    return across && !own && bar.getVisibleAmount() < bar.getMax() - bar.getMin()
        ? Optional.of("scrolls sideways: " + Parts.told(bar))
        : Optional.empty();
  }

  private static Optional<String> words(Labeled labeled) {
    String whole = plain(labeled.getText());
    Optional<Text> text = text(labeled);
    if (whole.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    String shown = plain(text.get().getText());
    if (!shown.equals(whole)) {
      boolean told =
          (shown.isEmpty() || shown.endsWith("...") || shown.startsWith("…"))
              && Parts.tip(labeled).filter(tip -> plain(tip).contains(whole)).isPresent();
      return told
          ? Optional.empty()
          : Optional.of("shown as “" + shown + "”, no tooltip: " + Parts.told(labeled));
    }
    double room =
        labeled.getHeight() - labeled.getInsets().getTop() - labeled.getInsets().getBottom();
    double high = text.get().getLayoutBounds().getHeight();
    return high > room + SLACK
        ? Optional.of("too flat (%.0f in %.0f): %s".formatted(high, room, Parts.told(labeled)))
        : Optional.empty();
  }

  private static Optional<Text> text(Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .filter(child -> child instanceof Text && child.getStyleClass().contains("text"))
        .map(Text.class::cast)
        .filter(Node::isVisible)
        .findFirst();
  }

  /// An empty field's words are read as a label is.
  private static Optional<String> prompt(TextField field) {
    String prompt = field.getPromptText();
    if (prompt == null || prompt.isEmpty() || !field.getText().isEmpty()) {
      return Optional.empty();
    }
    return Parts.seen(field).stream()
        .filter(node -> node instanceof Text text && text.getText().equals(prompt))
        .map(node -> node.getLayoutBounds().getWidth())
        .filter(wide -> wide > field.getWidth() - field.getInsets().getLeft() + SLACK)
        .filter(_ -> Parts.tip(field).filter(tip -> tip.contains(prompt)).isEmpty())
        .map(
            wide ->
                "prompt “%s” %.0f in %.0f: %s"
                    .formatted(prompt, wide, field.getWidth(), Parts.told(field)))
        .findFirst();
  }

  private static Optional<String> outside(Control control) {
    if (control instanceof ScrollPane || control.getWidth() <= 0) {
      return Optional.empty();
    }
    Bounds place = Parts.place(control);
    Bounds shown = Parts.meet(place, Parts.window(control, true), true, true);
    double across = place.getWidth() - shown.getWidth();
    double down = place.getHeight() - shown.getHeight();
    return across > SLACK || down > SLACK
        ? Optional.of("cut by %.0f × %.0f: %s".formatted(across, down, Parts.told(control)))
        : Optional.empty();
  }

  private static void overlaps(Parent box, List<String> found) {
    List<Node> children =
        box.getChildrenUnmodifiable().stream()
            .filter(c -> c.isVisible() && c.isManaged() && c.getLayoutBounds().getWidth() > 0)
            .toList();
    for (int i = 1; i < children.size(); i++) {
      Bounds one = children.get(i - 1).getBoundsInParent();
      Bounds two = children.get(i).getBoundsInParent();
      Bounds both = Parts.meet(one, two, true, true);
      if (both.getWidth() > 3 && both.getHeight() > 3) {
        found.add(
            "one over the other by %.0f × %.0f: %s and %s"
                .formatted(
                    both.getWidth(),
                    both.getHeight(),
                    Parts.told(children.get(i - 1)),
                    Parts.told(children.get(i))));
      }
    }
  }

  private static String plain(String words) {
    return words == null ? "" : words.replaceAll("\\s+", " ").strip();
  }
}
