package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The texts of all labels and fields below a node, for views that hold all of theirs at once.
public final class NodeTexts implements Findable {
  private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current-hit");

  private final Node root;
  private final List<Node> nodes = new ArrayList<>();
  private Optional<Hit> last = Optional.empty();

  public NodeTexts(Node root) {
    this.root = root;
  }

  @Override
  public List<String> lines() {
    unmark();
    nodes.clear();
    List<String> texts = new ArrayList<>();
    gather(root, texts);
    return texts;
  }

  private void gather(Node node, List<String> texts) {
    Optional<String> text = node.isVisible() ? text(node) : Optional.empty();
    if (text.isPresent()) {
      if (!text.get().isEmpty()) {
        nodes.add(node);
        texts.add(text.get());
      }
    } else if (node.isVisible() && node instanceof ScrollPane scroll) {
      if (scroll.getContent() != null) {
        gather(scroll.getContent(), texts);
      }
    } else if (node.isVisible() && node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> gather(child, texts));
    }
  }

  private static Optional<String> text(Node node) {
    String text =
        switch (node) {
          case TextInputControl field -> field.getText();
          case Labeled label -> label.getText();
          case Text shown -> shown.getText();
          case TextFlow flow -> joined(flow);
          default -> null;
        };
    return Optional.ofNullable(text);
  }

  private static String joined(TextFlow flow) {
    StringBuilder all = new StringBuilder();
    flow.getChildrenUnmodifiable().forEach(part -> text(part).ifPresent(all::append));
    return all.toString();
  }

  @Override
  public Hit selection() {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof TextInputControl field && field.isFocused()) {
        IndexRange range = field.getSelection();
        return new Hit(
            new Position(i + 1L, range.getStart()), new Position(i + 1L, range.getEnd()));
      }
    }
    return last.orElse(new Hit(new Position(1, 0), new Position(1, 0)));
  }

  @Override
  public String selected() {
    Node focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
    boolean mine = focused instanceof TextInputControl && isBelow(focused);
    String text = mine ? ((TextInputControl) focused).getSelectedText() : "";
    return text.indexOf('\n') < 0 ? text : "";
  }

  private boolean isBelow(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == root) {
        return true;
      }
    }
    return false;
  }

  private void unmark() {
    for (Node node : nodes) {
      node.pseudoClassStateChanged(HIT, false);
      node.pseudoClassStateChanged(CURRENT, false);
    }
  }

  @Override
  public void mark(FindModel find) {
    unmark();
    Optional<Search> hits = find.hits();
    for (int i = 0; i < nodes.size(); i++) {
      long line = i + 1L;
      boolean hit = hits.isPresent() && !hits.get().on(line).isEmpty();
      nodes.get(i).pseudoClassStateChanged(HIT, hit);
    }
    find.current()
        .ifPresent(hit -> node(hit).ifPresent(node -> node.pseudoClassStateChanged(CURRENT, true)));
    if (hits.isEmpty()) {
      last = Optional.empty();
    }
  }

  private Optional<Node> node(Hit hit) {
    int index = (int) hit.from().line() - 1;
    return index < nodes.size() ? Optional.of(nodes.get(index)) : Optional.empty();
  }

  @Override
  public void show(Hit hit) {
    last = Optional.of(hit);
    node(hit)
        .ifPresent(
            node -> {
              if (node instanceof TextInputControl field) {
                field.selectRange(hit.from().column(), hit.to().column());
              }
              for (Node at = node.getParent(); at != null; at = at.getParent()) {
                if (at instanceof ScrollPane scroll) {
                  reveal(node, scroll);
                }
              }
            });
  }

  /// Scrolls as little as brings a node into sight.
  private static void reveal(Node node, ScrollPane scroll) {
    Node content = scroll.getContent();
    Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    double seen = scroll.getViewportBounds().getHeight();
    double room = content.getBoundsInLocal().getHeight() - seen;
    if (room > 0) {
      double top = scroll.getVvalue() * room;
      if (place.getMinY() < top) {
        scroll.setVvalue(Math.max(0, place.getMinY() - 8) / room);
      } else if (place.getMaxY() > top + seen) {
        scroll.setVvalue(Math.min(room, place.getMaxY() + 8 - seen) / room);
      }
    }
  }
}
