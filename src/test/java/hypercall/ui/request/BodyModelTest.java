package hypercall.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Body;
import hypercall.store.SavedRequest.BodyKind;
import hypercall.store.SavedRequest.Row;
import hypercall.ui.kit.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Raw text and files as bodies.
class BodyModelTest {
  private final RequestModel model =
      new RequestModel(Drafts.post("/nodes/pve1/storage/iso/upload"));
  private final BodyModel body = model.body();
  @TempDir Path folder;

  @Test
  void raw_text_goes_as_it_stands_with_its_type_or_without_one() {
    body.kindProperty().set(BodyKind.RAW);
    body.rawProperty().set("a\r\nb ");
    body.rawTypeProperty().set(" text/plain ");
    assertThat(built()).isEqualTo(new Body.Text("text/plain", "a\r\nb "));
    assertThat(model.given().headers().getLast().shown()).isEqualTo("text/plain");
    body.rawTypeProperty().set("");
    assertThat(built()).isEqualTo(new Body.Text("", "a\r\nb "));
    assertThat(model.given().headers()).extracting(GivenRow::name).containsExactly("Accept");
  }

  @Test
  void a_chosen_file_says_what_it_is_and_goes_last_behind_the_fields_in_the_servers_order()
      throws IOException {
    Path file = Files.writeString(folder.resolve("debian.iso"), "x");
    body.form().add(new Row("checksum", "ab"));
    body.choose(file.toString());
    assertThat(body.kindProperty().get()).isEqualTo(BodyKind.UPLOAD);
    body.form().add(new Row("checksum-algorithm", "md5"));
    assertThat(built())
        .isInstanceOfSatisfying(
            Body.Upload.class,
            upload -> {
              assertThat(upload.fields())
                  .extracting(Body.Field::name)
                  .containsExactly("content", "checksum-algorithm", "checksum");
              assertThat(upload.file().name()).isEqualTo("filename");
              assertThat(upload.file().path()).isEqualTo(file);
            });
  }

  @Test
  void the_name_of_a_typed_file_tells_its_content_and_what_is_said_otherwise_stays()
      throws IOException {
    Path iso = Files.writeString(folder.resolve("a.iso"), "x");
    Path template = Files.writeString(folder.resolve("b.tar.zst"), "x");
    body.kindProperty().set(BodyKind.UPLOAD);
    body.fileProperty().set(folder + "/missing.iso");
    assertThat(body.form().rows()).as("no such file").isEmpty();
    body.fileProperty().set("'" + iso + "'");
    assertThat(body.form().rows()).containsExactly(new Row("content", "iso"));
    body.fileProperty().set(template.toUri().toString());
    assertThat(body.form().rows()).as("follows").containsExactly(new Row("content", "vztmpl"));
    body.form().remove(body.form().items().getFirst());
    body.lookAgain();
    assertThat(body.form().rows()).as("taken out on purpose").isEmpty();
    body.form().add(new Row("content", "import"));
    body.choose(iso.toString());
    assertThat(body.form().rows()).containsExactly(new Row("content", "import"));
  }

  @Test
  void a_path_is_taken_as_it_is_pasted_or_its_fault_is_told() throws IOException {
    Path file = Files.writeString(folder.resolve("a b.img"), "12");
    for (String typed :
        new String[] {" " + file, "\"" + file + "\"", "'" + file + "'", file.toUri().toString()}) {
      body.fileProperty().set(typed);
      assertThat(body.lookProperty().get().part()).as(typed).isPresent();
      assertThat(body.lookProperty().get().told()).startsWith("2 bytes · changed ");
    }
    body.fileProperty().set("relative.iso");
    assertThat(body.lookProperty().get().isMissing()).isTrue();
    body.kindProperty().set(BodyKind.UPLOAD);
    body.fileProperty().set(file.toString());
    Files.delete(file);
    body.lookAgain();
    assertThat(model.build(Drafts.BASE).sentences())
        .containsExactly("Body: There is no file " + file + ".");
    assertThat(body.lookProperty().get().isMissing()).as("told beside the field too").isTrue();
    body.fileProperty().set("");
    assertThat(model.build(Drafts.BASE).sentences())
        .containsExactly("Body: no file is chosen yet.");
  }

  @Test
  void a_disk_that_does_not_answer_holds_nothing_up_but_the_upload() throws IOException {
    Deque<Runnable> disk = new ArrayDeque<>();
    List<String> sent = new ArrayList<>();
    Path file = Files.writeString(folder.resolve("a.iso"), "12");
    RequestModel slow =
        new RequestModel(model.draft(), model.draft(), new Background(disk::add, Runnable::run));
    slow.setIntents(() -> sent.add("sent"), () -> {}, () -> {});
    slow.body().kindProperty().set(BodyKind.UPLOAD);
    slow.body().fileProperty().set(folder.resolve("old").toString());
    slow.body().fileProperty().set(file.toString());
    slow.send();
    slow.send();
    assertThat(sent).isEmpty();
    assertThat(slow.body().lookProperty().get().told()).isEmpty();

    while (!disk.isEmpty()) {
      disk.removeLast().run(); // the newest look first, the outdated ones after it
    }
    assertThat(sent).as("asked twice, sent once").hasSize(1);
    assertThat(slow.body().lookProperty().get().part()).isPresent();
    assertThat(slow.build(Drafts.BASE).sentences()).isEmpty();
  }

  @Test
  void what_is_not_sent_waits() {
    body.rawProperty().set("raw");
    body.fileProperty().set("/tmp/x.iso");
    assertThat(new RequestModel(model.draft()).draft()).isEqualTo(model.draft());
    assertThat(model.draft().body().raw()).isEqualTo("raw");
    assertThat(model.draft().body().file()).isEqualTo("/tmp/x.iso");
  }

  private Body built() {
    return switch (model.build(Drafts.BASE)) {
      case Built.Ready ready -> ready.request().body();
      case Built.Incomplete incomplete -> throw new AssertionError(incomplete.sentences());
    };
  }
}
