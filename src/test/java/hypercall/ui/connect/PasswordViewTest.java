package hypercall.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Trust;
import hypercall.pve.PasswordChange;
import hypercall.secret.Secret;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Pictures;
import hypercall.ui.kit.TestWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Changing the password, by mouse and by keyboard.
class PasswordViewTest {
  private static TestWindow window;

  private final List<String> asked = new ArrayList<>();
  private PasswordChange.Refused answer = new PasswordChange.Refused("", "", "");
  private PasswordModel model;
  private PasswordView view;

  @BeforeAll
  static void open() throws TimeoutException {
    window = new TestWindow(900, 600);
  }

  @BeforeEach
  void show() {
    window.show(
        Pictures.on(
            () -> {
              model =
                  new PasswordModel(
                      (_, now, fresh, _) -> changed(now, fresh),
                      new Background(Runnable::run, Runnable::run));
              view = new PasswordView(model);
              return view;
            }));
    begin();
  }

  private void begin() {
    Pictures.on(
        () -> {
          model.open(FakeServers.lab(new Trust.System()), "api@pve");
          view.focusFirst();
          return true;
        });
  }

  private Optional<PasswordChange.Refused> changed(Secret now, Secret fresh) {
    try (now;
        fresh) {
      asked.add(now.reveal() + " " + fresh.reveal());
    }
    return answer.equals(new PasswordChange.Refused("", "", ""))
        ? Optional.empty()
        : Optional.of(answer);
  }

  @Test
  void by_keyboard_alone_what_is_wrong_is_told_at_its_field_and_then_it_is_done() {
    window.write("old").push(KeyCode.ENTER);
    assertThat(window.says("Type the new password.")).isTrue();
    assertThat(window.focused()).startsWith("New password");
    window.write("fresh-one").pushUntil(KeyCode.TAB, "New, once more");
    window.write("fresh-two").push(KeyCode.ENTER);
    assertThat(window.says("not the same")).isTrue();
    assertThat(asked).isEmpty();
    answer = new PasswordChange.Refused("The server does not take this.", "", "");
    window.push(KeyCode.CONTROL, KeyCode.A).write("fresh-one").push(KeyCode.ENTER);
    assertThat(window.says("not the same")).isFalse();
    assertThat(window.focused()).isEqualTo("Old password. The server does not take this.");
    answer = new PasswordChange.Refused("", "", "");
    window.push(KeyCode.CONTROL, KeyCode.A).write("right").push(KeyCode.ENTER);
    assertThat(asked).containsExactly("old fresh-one", "right fresh-one");
    assertThat(window.says("You stay signed in")).isTrue();
    window.push(KeyCode.ENTER);
    assertThat(model.whoseProperty().get()).as("Enter closes").isNull();
    begin();
    assertThat(text("Old password") + text("New password")).as("wiped").isEmpty();
  }

  @Test
  void a_long_refusal_does_not_push_the_buttons_out() {
    answer =
        new PasswordChange.Refused("", "The server says: " + "no ".repeat(60), "All is wrong.");
    window.click("Old password").write("a").click("New password").write("b");
    window.click("New, once more").write("b").click("Change");
    assertThat(window.says("All is wrong.")).isTrue();
    assertThat(view.lookup(".card").getBoundsInParent().getHeight()).isLessThan(420);
    window.push(KeyCode.ESCAPE);
    assertThat(model.whoseProperty().get()).isNull();
  }

  private static String text(String field) {
    return ((TextInputControl) window.named(field)).getText();
  }
}
