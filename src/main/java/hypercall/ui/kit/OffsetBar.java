package hypercall.ui.kit;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Asks for the offset of a byte to go to, and says why it cannot.
final class OffsetBar extends HBox {
  private final TextField offset = new TextField();
  private final Label told = new Label();
  private final LongConsumer go;
  private final Runnable close;
  private long size;

  OffsetBar(LongConsumer go, Runnable close) {
    this.go = go;
    this.close = close;
    getStyleClass().addAll("find-bar", "hairline-bottom");
    setAlignment(Pos.CENTER_LEFT);
    offset.setPromptText("Offset: 4096 or 0x1000");
    offset.setAccessibleText(
        "Offset to go to: decimal, or hexadecimal after 0x or with leading zeros as in the rows");
    offset.getStyleClass().addAll("find-query", "mono");
    offset.setOnAction(_ -> enter());
    offset.textProperty().subscribe((_, _) -> told.setText(""));
    told.getStyleClass().add("muted");
    told.setAccessibleRole(AccessibleRole.TEXT);
    Button leave = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
    leave.getStyleClass().add("icon-button");
    leave.setAccessibleText("Close (Esc)");
    leave.setTooltip(new Tooltip("Close (Esc)"));
    leave.setOnAction(_ -> close.run());
    getChildren().addAll(offset, leave, told);
  }

  private void enter() {
    Optional<Long> wanted = Hex.offset(offset.getText());
    if (wanted.isEmpty()) {
      told.setText("An offset is a number such as 4096 or 0x1000.");
    } else if (wanted.get() >= size) {
      told.setText(
          String.format(
              Locale.ROOT,
              "There are %,d bytes: the last is at 0x%x.",
              size,
              Math.max(0, size - 1)));
    } else {
      close.run();
      go.accept(wanted.get());
    }
  }

  /// Takes the keyboard, for so many bytes.
  void open(long bytes) {
    size = bytes;
    offset.requestFocus();
    offset.selectAll();
  }
}
