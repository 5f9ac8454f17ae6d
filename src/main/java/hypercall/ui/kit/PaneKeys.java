package hypercall.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// What keys do while the keyboard is within a pane. They come before the window's own keys, the
/// innermost pane first; which keys they are stands in the window's table, where a person changes
/// them.
public final class PaneKeys {
  private record Verb(Command command, BooleanSupplier when, Runnable action) {}

  private final Node pane;
  private final List<Verb> verbs = new ArrayList<>();

  private PaneKeys(Node pane) {
    this.pane = pane;
    pane.getProperties().put(PaneKeys.class, this);
    pane.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// The keys of a pane, to which verbs are added; a pane has them once.
  public static PaneKeys of(Node pane) {
    return new PaneKeys(pane);
  }

  public PaneKeys on(Command command, Runnable action) {
    return on(command, () -> true, action);
  }

  /// @param when whether the pane wants the key now; else it is whoever's comes next
  public PaneKeys on(Command command, BooleanSupplier when, Runnable action) {
    verbs.add(new Verb(command, when, action));
    return this;
  }

  /// Whether a pane around this node wants the key.
  static boolean want(@Nullable Node from, Key key) {
    return verb(from, key).isPresent();
  }

  private static Optional<Verb> verb(@Nullable Node from, Key key) {
    for (Node at = from; at != null; at = at.getParent()) {
      if (at.hasProperties() && at.getProperties().get(PaneKeys.class) instanceof PaneKeys keys) {
        Optional<Verb> found = keys.verb(key);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Verb> verb(Key key) {
    return verbs.stream()
        .filter(v -> Keys.now(pane, v.command()).contains(key))
        .filter(v -> v.when().getAsBoolean())
        .findFirst();
  }

  private void pressed(KeyEvent event) {
    if (Keys.arePaused(pane) || !(event.getTarget() instanceof Node target)) {
      return;
    }
    Key.of(event)
        .flatMap(key -> verb(target, key))
        .filter(verbs::contains)
        .ifPresent(
            verb -> {
              event.consume();
              verb.action().run();
            });
  }
}
