package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Pictures of the viewer, and that they are not empty.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonViewPicturesTest {
  private Shown window;
  private JsonView view;

  @BeforeAll
  void open() throws TimeoutException {
    window = new Shown(960, 620);
    view = Shown.on(() -> new JsonView(Shown.background(), new Hints(ZoneOffset.UTC)));
    window.show(view);
  }

  @Test
  void a_node_status_is_coloured_in_light_and_dark() throws IOException {
    Shown.on(
        () -> {
          view.show(Samples.pretty(Samples.NODE_STATUS));
          view.requestFocus();
          return true;
        });
    assertThat(colours(window.picture("viewer-status-light"))).hasSizeGreaterThan(50);
    window.dark(true);
    assertThat(colours(window.picture("viewer-status-dark"))).hasSizeGreaterThan(50);
    window.dark(false);
  }

  @Test
  void at_twice_the_size_everything_is_twice_as_large() throws IOException {
    show(Samples.pretty(Samples.NODE_STATUS));
    double before = Shown.on(() -> view.page().rowHeight());
    window.zoom(2);
    window.picture("viewer-status-200-percent");
    assertThat(Shown.on(() -> view.page().rowHeight())).isEqualTo(2 * before);
    window.zoom(1);
  }

  @Test
  void long_lines_other_scripts_and_faults() throws IOException {
    String nasty =
        "{\"long\":\""
            + "abcdefghi ".repeat(400)
            + "\",\"cjk\":\""
            + "日本語".repeat(900)
            + "\",\"arabic\":\"مرحبا بالعالم\",\"emoji\":\"😀 ok\",\"bidi\":\"a\u202eb\","
            + "\"ctrl\":\"\\u0000\",\"dup\":1,\"dup\":2, oops\nmore}";
    show(Samples.pretty(nasty));
    window.picture("viewer-nasty-light");
    assertThat(Shown.on(() -> view.notice())).startsWith("Not valid JSON at line ");
    Shown.on(
        () -> {
          view.scrollBy(0, 5_000);
          return true;
        });
    assertThat(colours(window.picture("viewer-nasty-right"))).hasSizeGreaterThan(10);
  }

  @Test
  void what_stands_for_a_byte_is_seen_to_be_selected() throws IOException {
    byte[] bytes = {'a', (byte) 0xff, (byte) 0xfe, 'b', '\n', 'c'};
    show(Lines.text(GrowingBytes.of(bytes), 80));
    int chip = argb(Ink.BYTE_GROUND);
    assertThat(colours(window.picture("viewer-bytes-light"))).contains(chip);
    Shown.on(
        () -> {
          view.requestFocus();
          view.selectAll();
          return true;
        });
    Shown.settle();
    assertThat(colours(window.picture("viewer-bytes-selected-light")))
        .contains(argb(Ink.SELECTION))
        .doesNotContain(chip);
  }

  private int argb(Ink ink) {
    Color colour = Shown.on(() -> (Color) view.paint(ink));
    int red = (int) Math.round(colour.getRed() * 255);
    int green = (int) Math.round(colour.getGreen() * 255);
    int blue = (int) Math.round(colour.getBlue() * 255);
    return 0xff << 24 | red << 16 | green << 8 | blue;
  }

  private void show(Lines lines) {
    Shown.on(
        () -> {
          view.show(lines);
          return true;
        });
    Shown.settle();
  }

  private static Set<Integer> colours(java.awt.image.BufferedImage picture) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        colours.add(picture.getRGB(x, y));
      }
    }
    return colours;
  }
}
