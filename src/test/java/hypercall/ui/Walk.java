package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.ui.kit.Pictures;
import hypercall.ui.kit.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Parent;

/// Looks at one view after the other, and keeps what is wrong with each until the end.
final class Walk {
  private final BenchWindow window;
  private final List<String> found = new ArrayList<>();
  private List<Theme.Choice> choices =
      List.of(Theme.Choice.LIGHT, Theme.Choice.DARK, Theme.Choice.CONTRAST);

  Walk(BenchWindow window) {
    this.window = window;
  }

  /// Looks at all that is to be seen now, in every theme and at 200 %.
  Walk look(String view) {
    return look(view, ".root", true);
  }

  /// Looks at something that hangs over the rest, and would go if Tab left it.
  Walk lookAt(String view, String selector) {
    return look(view, selector, false);
  }

  private Walk look(String view, String selector, boolean tab) {
    for (Theme.Choice choice : choices) {
      Pictures.on(
          () -> {
            window.theme().choiceProperty().set(choice);
            return true;
          });
      note(view + ", " + choice.stored(), selector, Contrasts::findings);
    }
    // The next view begins where this one ends: a change of theme is dear.
    choices = choices.reversed();
    note(view, selector, Uses::findings);
    if (tab) {
      note(view, selector, Uses::unreached);
    }
    zoom(2);
    note(view + ", 200 %", selector, Edges::findings);
    if (System.getenv("CI") == null) { // nobody looks at them there
      Camera.take(window.scene(), "walk-" + view.replaceAll("\\W+", "-"));
    }
    zoom(1);
    return this;
  }

  private void note(String view, String selector, Function<Parent, List<String>> look) {
    Pictures.on(
        () -> {
          layOut();
          Parent root = (Parent) window.scene().getRoot().lookup(selector);
          assertThat(root).as("%s in %s", selector, view).isNotNull();
          look.apply(root).forEach(finding -> found.add(view + ": " + finding));
          return true;
        });
  }

  private void zoom(double factor) {
    Pictures.on(
        () -> {
          window.theme().zoomProperty().set(factor);
          layOut();
          return true;
        });
    Pictures.on(
        () -> {
          layOut();
          return true;
        });
  }

  private void layOut() {
    for (int i = 0; i < 3; i++) {
      window.scene().getRoot().applyCss();
      window.scene().getRoot().layout();
    }
  }

  void end() {
    assertThat(found).isEmpty();
  }
}
