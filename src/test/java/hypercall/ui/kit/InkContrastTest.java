package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every ink that writes is legible on everything it is written on (WCAG 2.2, 1.4.3: 4.5 to 1).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InkContrastTest {
  private static final Set<Ink> GROUNDS =
      EnumSet.of(Ink.CARET_LINE, Ink.SELECTION, Ink.HIT, Ink.CURRENT_HIT);

  /// What the server did not send is not found.
  private static final Set<Ink> UNDER_HINTS = EnumSet.of(Ink.CARET_LINE, Ink.SELECTION);

  private static final Set<Ink> WRITING = EnumSet.range(Ink.TEXT, Ink.BYTE);

  private Shown window;
  private JsonView view;

  @BeforeAll
  void open() throws TimeoutException {
    window = new Shown(300, 200);
    view = Shown.on(() -> new JsonView(Shown.background(), new Hints(ZoneOffset.UTC)));
    window.show(view);
  }

  @Test
  void in_light() {
    window.dark(false);
    assertLegible(Color.WHITE);
  }

  @Test
  void in_dark() {
    window.dark(true);
    assertLegible(Color.web("#0d1117"));
  }

  /// WCAG 2.2, 1.4.6: 7 to 1.
  @Test
  void in_high_contrast() {
    window.look(Theme.Choice.CONTRAST);
    assertLegible(Color.BLACK, 7);
  }

  private void assertLegible(Color background) {
    assertLegible(background, 4.5);
  }

  private void assertLegible(Color background, double least) {
    for (Ink ink : WRITING) {
      assertThat(Contrast.of(colour(ink), background))
          .as(ink + " on the page")
          .isGreaterThan(least);
      for (Ink ground : ink == Ink.HINT ? UNDER_HINTS : GROUNDS) {
        Color under = over(colour(ground), background);
        assertThat(Contrast.of(colour(ink), under)).as(ink + " on " + ground).isGreaterThan(least);
      }
    }
  }

  private Color colour(Ink ink) {
    return Shown.on(() -> (Color) view.paint(ink));
  }

  private static Color over(Color top, Color below) {
    double share = top.getOpacity();
    return Color.color(
        top.getRed() * share + below.getRed() * (1 - share),
        top.getGreen() * share + below.getGreen() * (1 - share),
        top.getBlue() * share + below.getBlue() * (1 - share));
  }
}
