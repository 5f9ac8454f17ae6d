package hypercall.ui.response;

import hypercall.bytes.text.Encoding;
import hypercall.ui.kit.Whole;
import hypercall.ui.response.RawModel.Way;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The line above the raw bytes: the ways to look at them, what is to be known of them, and how to
/// get to the bytes that are no characters.
final class RawLine extends HBox {
  private final Map<Way, ToggleButton> ways = new EnumMap<>(Way.class);
  private final ToggleGroup group = new ToggleGroup();
  private final Label words = Whole.onHover(new Label());
  private final Label bad = new Label();
  private final HBox badBytes;
  private @Nullable ToggleButton shown;

  /// @param choose told what a person chose
  /// @param go told to go to the next bad byte (1) or the one before (-1)
  RawLine(Consumer<Way> choose, Consumer<Integer> go) {
    getStyleClass().addAll("raw-line", "hairline-bottom");
    setAlignment(Pos.CENTER_LEFT);
    setFillHeight(false);
    HBox choice = new HBox();
    choice.getStyleClass().add("segmented");
    choice.setMinWidth(USE_PREF_SIZE);
    for (Way way : Way.values()) {
      ToggleButton toggle = new ToggleButton(way.title());
      toggle.setToggleGroup(group);
      toggle.setUserData(way);
      toggle.setAccessibleText("Raw as " + way.title().toLowerCase(Locale.ROOT));
      ways.put(way, toggle);
      choice.getChildren().add(toggle);
    }
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              } else if (now.getUserData() instanceof Way way && now != shown) {
                choose.accept(way);
              }
            });
    words.getStyleClass().add("muted");
    words.setAccessibleRole(AccessibleRole.TEXT);
    bad.getStyleClass().addAll("chip", "bad-bytes");
    bad.setMinWidth(USE_PREF_SIZE);
    badBytes =
        new HBox(
            bad,
            button(MaterialDesignC.CHEVRON_UP, "Go to the bad byte before", () -> go.accept(-1)),
            button(MaterialDesignC.CHEVRON_DOWN, "Go to the next bad byte", () -> go.accept(1)));
    badBytes.getStyleClass().add("bad-bytes-line");
    badBytes.setAlignment(Pos.CENTER_LEFT);
    badBytes.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(choice, words, badBytes);
    countBad(0);
  }

  private static Button button(Ikon icon, String name, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// Shows which way is taken, and whether there is a picture to be seen.
  void show(Way way, boolean image) {
    ToggleButton picture = ways.get(Way.IMAGE);
    picture.setVisible(image);
    picture.setManaged(image);
    shown = ways.get(way);
    group.selectToggle(shown);
  }

  void say(String sentence) {
    words.setText(sentence);
  }

  /// Tells how many bytes of a text are no characters.
  void countBad(long count) {
    badBytes.setVisible(count > 0);
    badBytes.setManaged(count > 0);
    bad.setText(String.format(Locale.ROOT, "%,d bad byte%s", count, count == 1 ? "" : "s"));
  }

  /// `UTF-8 · declared`.
  static String of(Encoding encoding) {
    String name = encoding.charset().name();
    String origin =
        switch (encoding.origin()) {
          case DECLARED -> "declared";
          case BYTE_ORDER_MARK -> "byte order mark";
          case ZEROS -> "told by its zero bytes";
          case ASSUMED -> "assumed";
        };
    return name
        + " · "
        + origin
        + encoding
            .unknown()
            .map(unknown -> ", since the declared “" + unknown + "” is not known here")
            .orElse("");
  }
}
