package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QuietCaretTest {
  private static TestWindow window;
  private static TextField field;
  private static final AtomicBoolean blinking = new AtomicBoolean();
  private static Button button;
  private static QuietCaret caret;
  private static final BooleanProperty moving = new SimpleBooleanProperty(true);

  @BeforeAll
  static void open() throws TimeoutException {
    window = new TestWindow(300, 200);
    field = new TextField();
    button = new Button("Button");
    window.show(new VBox(field, button));
    Pictures.on(
        () -> {
          field.setSkin(new Watched(field));
          return true;
        });
    caret = Pictures.on(() -> new QuietCaret(field.getScene(), moving, Duration.millis(50)));
  }

  /// Says whether the caret of a field is going, seen or not.
  private static final class Watched extends TextFieldSkin {
    Watched(TextField field) {
      super(field);
    }

    @Override
    public void setCaretAnimating(boolean on) {
      super.setCaretAnimating(on);
      blinking.set(on);
    }
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
  void theCaretOfAFieldThatWasLeftByAKeyGoesNoMore() throws TimeoutException {
    Pictures.on(
        () -> {
          field.requestFocus();
          return true;
        });
    window.push(KeyCode.A);
    window.until(blinking::get);
    window.push(KeyCode.TAB);
    window.until(button::isFocused);
    window.until(() -> !blinking.get());
  }

  @Test
  void theCaretOfAWindowThatComesBackRestsAgain() throws TimeoutException {
    assumeTrue("gtk".equals(System.getProperty("fx.platform")), "needs windows of a desktop");
    Pictures.on(
        () -> {
          field.requestFocus();
          return true;
        });
    window.until(resting(true));
    window.until(() -> !blinking.get());
    Stage other =
        Pictures.on(
            () -> {
              Stage stage = new Stage();
              stage.show();
              stage.requestFocus();
              return stage;
            });
    window.until(() -> !field.isFocused());
    Pictures.on(
        () -> {
          other.close();
          field.getScene().getWindow().requestFocus();
          return true;
        });
    window.until(field::isFocused);
    window.until(() -> !blinking.get());
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
