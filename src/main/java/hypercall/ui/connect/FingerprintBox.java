package hypercall.ui.connect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A fingerprint in whole, in lines short enough to be compared by eye, and to be copied.
final class FingerprintBox extends VBox {
  /// @param title above it; empty for none
  /// @param bytesPerLine how many of its 32 bytes stand in one line
  FingerprintBox(String title, String fingerprint, int bytesPerLine) {
    getStyleClass().add("fingerprint");
    Label heading = new Label(title);
    heading.getStyleClass().add("muted");
    Label digits = new Label(inLines(fingerprint, bytesPerLine));
    digits.getStyleClass().add("mono");
    digits.setMinHeight(USE_PREF_SIZE);
    digits.setAccessibleText((title.isEmpty() ? "Fingerprint" : title) + ": " + fingerprint);
    Button copy = new Button(null, new FontIcon("mdi2c-content-copy"));
    copy.getStyleClass().setAll("button", "icon-button");
    copy.setAccessibleText(
        "Copy the fingerprint" + (title.isEmpty() ? "" : ", " + title.toLowerCase(Locale.ROOT)));
    copy.setTooltip(new Tooltip("Copy the fingerprint"));
    copy.setOnAction(_ -> copy(fingerprint));
    if (!title.isEmpty()) {
      getChildren().add(heading);
    }
    copy.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(4, digits, copy);
    getChildren().add(line);
    // Large text in a small window: half as many in a line rather than a part unseen.
    widthProperty()
        .subscribe(
            width -> {
              digits.setText(inLines(fingerprint, bytesPerLine));
              if (width.doubleValue() > 0 && line.prefWidth(-1) > width.doubleValue() + 1) {
                digits.setText(inLines(fingerprint, bytesPerLine / 2));
              }
            });
  }

  private static String inLines(String fingerprint, int bytesPerLine) {
    List<String> bytes = Arrays.asList(fingerprint.split(":"));
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < bytes.size(); from += bytesPerLine) {
      int to = Math.min(from + bytesPerLine, bytes.size());
      lines.add(String.join(":", bytes.subList(from, to)));
    }
    return String.join("\n", lines);
  }

  private static void copy(String fingerprint) {
    ClipboardContent content = new ClipboardContent();
    content.putString(fingerprint);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
