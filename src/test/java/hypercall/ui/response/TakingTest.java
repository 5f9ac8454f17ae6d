package hypercall.ui.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Exchange;
import hypercall.http.Headers;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Secrecy;
import hypercall.ui.kit.Taken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakingTest {
  private final List<String> said = new ArrayList<>();
  private final List<Taken> clipboard = new ArrayList<>();
  private final Secrecy secrecy = new Secrecy(text -> text.contains("PVE:"));
  private final Taking taking = new Taking(new Background(Runnable::run, Runnable::run), said::add);

  private static Exchange answer(String type, byte[] body) {
    return Exchanges.of(200, "OK", type, GrowingBytes.of(body));
  }

  private static String named(String disposition) {
    Exchange plain = Exchanges.json("{}");
    Headers headers = plain.response().headers().with("Content-Disposition", disposition);
    return FileName.suggested(Exchanges.with(plain, headers));
  }

  @Test
  void text_is_copied_in_its_charset_without_the_mark_and_bytes_by_their_digits() {
    byte[] latin = "Gr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1);
    taking.copy(
        answer("text/plain; charset=iso-8859-1", latin).response(), false, secrecy, clipboard::add);
    byte[] marked = "\uFEFFok".getBytes(StandardCharsets.UTF_16LE);
    taking.copy(answer("text/plain", marked).response(), false, secrecy, clipboard::add);
    byte[] binary = {0, 1, (byte) 0xff};
    taking.copy(
        answer("application/octet-stream", binary).response(), false, secrecy, clipboard::add);
    taking.copy(
        answer("text/plain", new byte[] {'a', 'b'}).response(), true, secrecy, clipboard::add);
    assertThat(clipboard)
        .extracting(Taken::text)
        .containsExactly("Gr\u00fc\u00dfe", "ok", "00 01 ff", "61 62");
    assertThat(said.get(2)).isEqualTo("Copied 3 B as hex.");
  }

  @Test
  void a_secret_is_one_by_its_digits_too() {
    byte[] ticket = "PVE:root@pam:68".getBytes(StandardCharsets.UTF_8);
    taking.copy(answer("text/plain", ticket).response(), true, secrecy, clipboard::add);
    assertThat(clipboard.getFirst().secret()).isTrue();
  }

  @Test
  void a_save_that_is_stopped_leaves_the_older_file_and_nothing_else(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("answer.bin"), "older");
    GrowingBytes bytes = GrowingBytes.of(new byte[3_000_000]);
    assertThatThrownBy(() -> BodyFile.save(bytes, file, written -> written < 2_000_000))
        .isInstanceOf(BodyFile.Stopped.class);
    assertThat(file).hasContent("older");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void what_is_no_file_is_not_replaced(@TempDir Path folder) throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    taking.save(Exchanges.bytes("x"), inner);
    assertThat(taking.saves().getFirst().faultProperty().get()).contains("is no file");
    taking.save(Exchanges.bytes("1"), folder.resolve("elsewhere"));
    assertThat(taking.saves()).as("tried again elsewhere").isEmpty();
    assertThat(taking.folder()).contains(folder.toFile());
    assertThat(inner).isEmptyDirectory();
  }

  @Test
  void a_file_that_is_a_link_stays_one(@TempDir Path folder) throws IOException {
    Path real = Files.writeString(folder.resolve("real"), "older");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    taking.save(Exchanges.bytes("new"), link);
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(real).hasContent("new");
  }

  @Test
  void how_far_it_is_and_what_had_come_by_then_is_told(@TempDir Path folder) throws IOException {
    GrowingBytes coming = GrowingBytes.inMemory();
    coming.append(new byte[] {1, 2, 3}, 0, 3);
    taking.save(coming, folder.resolve("part"));
    assertThat(said.getLast())
        .startsWith("Saved 3 B to ")
        .endsWith("which is what had come by then.");
    Saving saving = new Saving(folder.resolve("whole"), 4);
    saving.run(
        new Background(Runnable::run, Runnable::run), Exchanges.bytes("1234"), _ -> {}, () -> {});
    assertThat(saving.partProperty().get()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "attachment; filename=\"report.csv\" | report.csv",
        "attachment; filename=report.csv; size=3 | report.csv",
        "attachment; filename=\"../../etc/passwd\" | passwd",
        "attachment; filename=\"C:\\\\Windows\\\\x.exe\" | x.exe",
        "attachment; filename=\".bashrc\" | bashrc",
        "attachment; filename=\"a; b.txt\" | a; b.txt",
        "attachment; filename=\"say \\\"hi\\\".txt\" | say _hi_.txt",
        "attachment; filename=x.txt; filename*=UTF-8''Gr%C3%BC%C3%9Fe%2F..%2Fok.txt | ok.txt",
        "attachment; filename*=iso-8859-1'en'%A3.txt | £.txt",
        "attachment; filename*=nope''x; filename=y.txt | y.txt",
        "attachment; filename=NUL.txt | _NUL.txt",
        "attachment; filename=\"...\" | status.json",
        "attachment | status.json"
      })
  void the_name_the_server_says_is_taken_as_a_name_and_nothing_more(String said, String name) {
    assertThat(named(said)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u202Etxt.exe", "a\u0000b\nc", "  .  ", "\u200b.hidden", "/"})
  void nothing_unseen_and_nothing_hidden_is_left_in_a_name(String said) {
    assertThat(FileName.plain(said))
        .doesNotStartWith(".")
        .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}/]");
  }

  @Test
  void a_long_name_keeps_its_ending() {
    assertThat(FileName.plain("x".repeat(400) + ".tar")).hasSize(100).endsWith("x.tar");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, '{}', status.json",
    "text/plain, hi, status.txt",
    "text/html, <p>, status.html",
    "application/octet-stream, hi, status.txt",
    "image/svg+xml, <svg/>, status.svg"
  })
  void without_a_word_from_the_server_path_and_type_make_the_name(
      String type, String body, String name) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    assertThat(FileName.suggested(answer(type, bytes))).isEqualTo(name);
  }
}
