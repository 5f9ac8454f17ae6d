package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QuietCaretTest {
  private static TestWindow window;
  private static TextField field;
  private static Button button;
  private static QuietCaret caret;
  private static final BooleanProperty moving = new SimpleBooleanProperty(true);

  @BeforeAll
  static void open() throws TimeoutException {
    window = new TestWindow(300, 200);
    field = new TextField();
    button = new Button("Button");
    window.show(new VBox(field, button));
    caret = Pictures.on(() -> new QuietCaret(field.getScene(), moving, Duration.millis(50)));
  }

  private static BooleanSupplier resting(boolean wanted) {
    return () -> caret.restingProperty().get() == wanted;
  }

  @Test
  void aCaretRestsWhenNobodyTypesAndWakesWithTheNextKey() throws TimeoutException {
    Pictures.on(
        () -> {
          field.requestFocus();
          return true;
        });
    window.until(resting(true));
    List<Boolean> told = new CopyOnWriteArrayList<>();
    Subscription watching =
        Pictures.on(() -> caret.restingProperty().subscribe(now -> told.add(now)));
    window.push(KeyCode.A);
    window.until(() -> told.size() == 3);
    watching.unsubscribe();
    assertThat(told).containsExactly(true, false, true);
  }

  @Test
  void whereNothingIsToMoveACaretStandsStillAtOnce() throws TimeoutException {
    QuietCaret never =
        Pictures.on(() -> new QuietCaret(field.getScene(), moving, Duration.hours(1)));
    Pictures.on(
        () -> {
          moving.set(false);
          field.requestFocus();
          return true;
        });
    window.until(() -> never.restingProperty().get());
    Pictures.on(
        () -> {
          moving.set(true);
          return true;
        });
    assertThat(never.restingProperty().get()).isFalse();
  }

  @Test
  void whatHasNoCaretIsLeftAlone() {
    Pictures.on(
        () -> {
          field.requestFocus();
          button.requestFocus();
          return true;
        });
    assertThat(caret.restingProperty().get()).isFalse();
  }
}
