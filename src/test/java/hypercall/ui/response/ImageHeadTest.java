package hypercall.ui.response;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageHeadTest {
  private static byte[] picture(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(new BufferedImage(37, 21, BufferedImage.TYPE_INT_RGB), format, out))
        .isTrue();
    return out.toByteArray();
  }

  private static Optional<ImageHead> head(byte[] bytes) {
    return ImageHead.read(GrowingBytes.of(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PNG", "JPEG", "GIF", "BMP"})
  void the_size_is_read_from_the_first_bytes(String format) throws IOException {
    assertThat(head(picture(format))).contains(new ImageHead(format, 37, 21, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PNG", "JPEG", "GIF", "BMP"})
  void a_picture_cut_anywhere_is_read_without_a_fault(String format) throws IOException {
    byte[] whole = picture(format);
    for (int length = 0; length < Math.min(whole.length, 700); length++) {
      byte[] part = java.util.Arrays.copyOf(whole, length);
      assertThat(head(part).map(ImageHead::format).orElse(format)).isEqualTo(format);
    }
  }

  @Test
  void billions_of_pixels_are_not_borne() throws IOException {
    byte[] bomb = picture("PNG");
    ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
    ImageHead head = head(bomb).orElseThrow();
    assertThat(head.isBearable()).isFalse();
    assertThat(head.pixels()).isEqualTo("60,000 × 60,000 pixels");
    assertThat(new ImageHead("PNG", 4_000, 3_000, 1).isBearable()).isTrue();
    assertThat(new ImageHead("GIF", 4_000, 3_000, 100).isBearable()).isFalse();
    assertThat(new ImageHead("PNG", 0xFFFFFFFFL, 0xFFFFFFFFL, 1).isBearable()).isFalse();
  }

  @Test
  void text_is_no_picture() {
    assertThat(head("{\"data\":1}".getBytes())).isEmpty();
    assertThat(head("BMX is a bicycle, and no bitmap".getBytes())).isEmpty();
  }
}
