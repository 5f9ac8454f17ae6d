package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import hypercall.store.WindowPlace;
import hypercall.store.Workspace;
import hypercall.ui.kit.Pictures;
import hypercall.ui.kit.Theme;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Window and dividers stand where they stood, however often the app is started.
class WindowPlaceTest {
  @TempDir Path folder;

  @Test
  void dividers_do_not_wander_from_start_to_start() throws Exception {
    for (int start = 0; start < 2; start++) {
      BenchWindow window = BenchWindow.open(folder);
      window.named("Connect");
      window.close();
    }
    WindowPlace place = Workspace.open(folder).windowPlace().orElseThrow();
    assertThat(place.sidebarWidth()).isCloseTo(BenchWindow.PLACE.sidebarWidth(), offset(4.0));
    assertThat(place.split()).isCloseTo(BenchWindow.PLACE.split(), offset(0.02));
  }

  @Test
  void at_200_percent_the_answer_gets_most_of_the_height_and_keeps_it_after_a_restart()
      throws Exception {
    Workspace.open(folder).save(new WindowPlace(0, 0, 1000, 900, false, 240, 0.4));
    try (BenchWindow window = BenchWindow.open(folder).leaveThePane()) {
      window.push(KeyCode.SHORTCUT, KeyCode.T);
      Theme theme = window.theme();
      Pictures.on(
          () -> {
            theme.zoomProperty().set(2);
            return true;
          });
      assertThat(answersShare(window)).as("what the request asks for").isLessThan(0.6);
      for (int i = 0; i < 15; i++) {
        window.push(KeyCode.ALT, KeyCode.PAGE_UP);
      }
      assertThat(answersShare(window)).isGreaterThan(0.7);
      window.pushUntil(KeyCode.TAB, "Edit parameters as text");
      Node row = window.named("Edit parameters as text");
      Node line = window.scene().lookup(".answer-split > .split-pane-divider");
      assertThat(Pictures.on(() -> row.localToScene(row.getBoundsInLocal()).getMaxY()))
          .as("what has the keyboard is scrolled into sight")
          .isLessThanOrEqualTo(line.localToScene(0, 0).getY() + 1);
    }
    try (BenchWindow window = BenchWindow.open(folder).leaveThePane()) {
      assertThat(answersShare(window)).isGreaterThan(0.7);
    }
  }

  private static double answersShare(BenchWindow window) {
    window.named("Edit parameters as text");
    return Pictures.on(
        () -> {
          window.scene().getRoot().layout();
          SplitPane both = (SplitPane) window.scene().lookup(".answer-split");
          return ((Region) both.getItems().getLast()).getHeight() / both.getHeight();
        });
  }
}
