package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class ForgetfulClipTest {
  private static Button button;

  /// The waits that are over, to be told when the test wants.
  private final BlockingQueue<Runnable> over = new LinkedBlockingQueue<>();

  private final List<ForgetfulClip> clips = new ArrayList<>();

  @BeforeAll
  static void show() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    button = Shown.on(() -> new Button("Copy"));
  }

  @AfterEach
  void takeAway() {
    clips.forEach(clip -> button.removeEventHandler(SecretCopied.ANY, clip));
  }

  private ForgetfulClip clip(Duration after) {
    ForgetfulClip clip = new ForgetfulClip(after, over::add);
    clips.add(clip);
    Shown.on(
        () -> {
          button.addEventHandler(SecretCopied.ANY, clip);
          Clip.secret(button, "s3cret");
          return true;
        });
    return clip;
  }

  private static @Nullable String held() {
    return Shown.on(() -> Clipboard.getSystemClipboard().getString());
  }

  private static void put(String text) {
    Shown.on(
        () -> {
          Clip.put(text);
          return true;
        });
  }

  private static void run(Runnable what) {
    Shown.on(
        () -> {
          what.run();
          return true;
        });
  }

  @Test
  void aCopiedSecretIsThereMarkedAndGoneWhenItsTimeIsOver() throws Exception {
    clip(Duration.ofMillis(1));
    assertThat(held()).isEqualTo("s3cret");
    DataFormat mark = DataFormat.lookupMimeType("x-kde-passwordManagerHint");
    Object word = Shown.on(() -> Clipboard.getSystemClipboard().getContent(mark));
    assertThat(word)
        .isInstanceOfSatisfying(
            ByteBuffer.class,
            bytes ->
                assertThat(StandardCharsets.US_ASCII.decode(bytes.duplicate()).toString())
                    .isEqualTo("secret"));
    run(over.take());
    assertThat(held()).isNull();
    put("an address");
    assertThat(Shown.on(() -> Clipboard.getSystemClipboard().hasContent(mark))).isFalse();
  }

  @Test
  void whatWasCopiedMeanwhileStays() throws Exception {
    clip(Duration.ofMillis(1));
    put("somebody else's");
    run(over.take());
    assertThat(held()).isEqualTo("somebody else's");
  }

  @Test
  void theEndClearsWithoutWaitingAndOnlyWhatItCopied() {
    ForgetfulClip clip = clip(ForgetfulClip.AFTER);
    run(clip::close);
    assertThat(held()).isNull();
    put("s3cret");
    run(clip::close);
    assertThat(held()).isEqualTo("s3cret");
  }

  @Test
  void anotherSecretBeginsTheTimeAnew() throws Exception {
    ForgetfulClip clip = clip(Duration.ofMillis(1));
    Runnable first = over.take();
    run(() -> clip.handle(new SecretCopied("other")));
    run(first);
    assertThat(held()).isEqualTo("s3cret");
    run(clip::close);
    assertThat(held()).isEqualTo("s3cret");
  }
}
