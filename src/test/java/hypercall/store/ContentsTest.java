package hypercall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentsTest {
  @TempDir Path temp;

  @Test
  void foldersThatOnlyRequestsNameStandWhereTheirFirstRequestDoes() throws IOException {
    Contents contents = Workspace.open(temp).contents();

    assertThat(contents.folders())
        .extracting(Folder::name)
        .containsExactly("Getting started", "Inspect", "Guests");
    assertThat(temp.resolve("folders")).isEmptyDirectory();
  }

  @Test
  void whatWasDeletedIsKeptOverARestartUntilItIsBackOrOld() throws IOException {
    Workspace workspace = Workspace.open(temp);
    Contents before = workspace.contents();
    List<SavedRequest> left = new ArrayList<>(before.requests());
    SavedRequest gone = left.remove(1);
    Contents after = new Contents(before.folders(), left);
    workspace.change(before, after);

    Workspace again = Workspace.open(temp);
    assertThat(again.deleted())
        .singleElement()
        .satisfies(one -> assertThat(one.requests()).containsExactly(gone));
    again.change(after, before);
    assertThat(again.deleted()).isEmpty();

    again.change(before, after);
    Path file = temp.resolve("deleted.json");
    String text = Files.readString(file);
    Files.writeString(
        file, text.replaceAll("\"at\": *\"[^\"]*\"", "\"at\": \"2026-01-01T00:00:00Z\""));
    assertThat(Workspace.open(temp).deleted()).isEmpty();
    Files.writeString(file, "{");
    assertThat(Workspace.open(temp).damaged()).hasSize(1);
  }

  @Test
  void aMovedRequestKeepsItsPlaceOverARestartAndFewFilesChange() throws IOException {
    Workspace workspace = Workspace.open(temp);
    Contents before = workspace.contents();
    List<SavedRequest> moved = new ArrayList<>(before.requests());
    SavedRequest version = moved.remove(1);
    moved.add(7, version.withFolder(List.of("Inspect")));
    FileTime old = FileTime.fromMillis(0);
    for (Path file : files("requests")) {
      Files.setLastModifiedTime(file, old);
    }

    workspace.change(before, new Contents(before.folders(), moved));

    Workspace again = Workspace.open(temp);
    assertThat(again.requests().stream().filter(r -> r.folder().equals(List.of("Inspect"))))
        .extracting(SavedRequest::id)
        .containsExactly(
            "cluster-resources",
            "cluster-status",
            "recent-tasks",
            "node-rrd-data",
            "version",
            "storage-on-node",
            "my-permissions");
    assertThat(again.damaged()).isEmpty();
    int written = 0;
    for (Path file : files("requests")) {
      written += Files.getLastModifiedTime(file).equals(old) ? 0 : 1;
    }
    assertThat(written).as("never more than the folder it goes to").isLessThanOrEqualTo(7);
  }

  @Test
  void anEmptyFolderStaysWithItsDescriptionAndMayBeClosed() throws IOException {
    Workspace workspace = Workspace.open(temp);
    Contents before = workspace.contents();
    Folder empty = new Folder("empty", List.of("Guests", "In/ner"), true, "# For\nlater\n\n* ü 🚀");
    List<Folder> folders = new ArrayList<>(before.folders());
    folders.addFirst(empty);

    workspace.change(before, new Contents(folders, before.requests()));

    assertThat(Workspace.open(temp).contents())
        .isEqualTo(workspace.contents())
        .extracting(Contents::folders)
        .asInstanceOf(InstanceOfAssertFactories.list(Folder.class))
        .contains(empty)
        .hasSize(4);
  }

  @Test
  void aChangeTakenBackBringsOrderFoldersAndIdsBack() throws IOException {
    Workspace workspace = Workspace.open(temp);
    Contents before = workspace.contents();
    List<SavedRequest> rest =
        before.requests().stream().filter(r -> !r.folder().equals(List.of("Inspect"))).toList();
    List<Folder> folders =
        before.folders().stream().filter(f -> !f.name().equals("Inspect")).toList();
    Contents after = new Contents(folders, rest);

    workspace.change(before, after);
    assertThat(Workspace.open(temp).contents()).isEqualTo(after);
    workspace.change(after, before);

    assertThat(Workspace.open(temp).contents().folders())
        .extracting(Folder::path)
        .containsExactlyElementsOf(before.folders().stream().map(Folder::path).toList());
    assertThat(Workspace.open(temp).requests()).isEqualTo(before.requests());
  }

  @Test
  void whatWasSavedMeanwhileIsNotOverwrittenByAChangeThatDidNotKnowIt() throws IOException {
    Workspace workspace = Workspace.open(temp);
    Contents before = workspace.contents();
    SavedRequest version = before.requests().get(1);
    List<SavedRequest> moved = new ArrayList<>(before.requests());
    moved.set(1, version.withFolder(List.of()));

    workspace.save(version.withDescription("typed meanwhile"));
    workspace.save(Samples.full("new-meanwhile"));
    workspace.change(before, new Contents(before.folders(), moved));

    assertThat(workspace.requests())
        .contains(version.withFolder(List.of()).withDescription("typed meanwhile"))
        .contains(Samples.full("new-meanwhile"));
  }

  @Test
  void aProgramKilledWhileItMovesEverythingLosesNoRequestAndNoFolder() throws Exception {
    List<String> ids =
        Workspace.open(temp).requests().stream().map(SavedRequest::id).sorted().toList();
    for (int round = 0; round < 3; round++) {
      Process program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  MoveLoop.class.getName(),
                  temp.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader lines = program.inputReader()) {
        for (int i = 0; i < 2 + 3 * round; i++) {
          assertThat(lines.readLine()).isNotNull();
        }
        program.destroyForcibly().waitFor();
      }

      Workspace found = Workspace.open(temp);
      assertThat(found.damaged()).isEmpty();
      assertThat(found.requests().stream().map(SavedRequest::id).sorted().toList()).isEqualTo(ids);
      assertThat(found.contents().folders())
          .contains(new Folder("inner", inner(found).path(), false, "kept"));
      assertThat(found.contents().folders().stream().map(Folder::path).toList())
          .containsAll(found.requests().stream().map(SavedRequest::folder).toList());
    }
  }

  private static Folder inner(Workspace found) {
    return found.contents().folders().stream()
        .filter(folder -> folder.id().equals("inner"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFolderFileWithoutAPathIsSetAsideAndNamed() throws IOException {
    Workspace.open(temp);
    Files.writeString(temp.resolve("folders/odd.json"), "{\"format\":1}");

    Workspace workspace = Workspace.open(temp);

    assertThat(workspace.damaged()).hasSize(1);
    assertThat(workspace.damaged().getFirst().why()).isEqualTo("`path` is missing.");
    assertThat(workspace.contents().folders()).hasSize(3);
  }

  @Test
  void numbersGrowAndMostStayAsTheyAre() {
    assertThat(Orders.of(new int[] {})).isEmpty();
    assertThat(Orders.of(new int[] {1, 2, 3})).containsExactly(1, 2, 3);
    assertThat(Orders.of(new int[] {16, Orders.NONE, 32})).containsExactly(16, 24, 32);
    assertThat(Orders.of(new int[] {3, 1, 2})).containsExactly(-15, 1, 2);
    assertThat(Orders.of(new int[] {1, 3, 2})).hasSize(3).isSorted().contains(1);
    assertThat(Orders.of(new int[] {Orders.NONE, Orders.NONE})).containsExactly(16, 32);
    assertThat(Orders.of(new int[] {5, Orders.NONE, 6})).containsExactly(16, 32, 48);
  }

  @Test
  void numbersGrowStrictlyForEveryOrder() {
    List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3, 50, 51, -7, Orders.NONE - 1));
    for (int round = 0; round < 200; round++) {
      Collections.shuffle(numbers, new Random(round));
      int[] orders = Orders.of(numbers.stream().mapToInt(i -> i).toArray());
      for (int i = 1; i < orders.length; i++) {
        assertThat(orders[i]).as(numbers.toString()).isGreaterThan(orders[i - 1]);
      }
    }
  }

  private List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve(folder))) {
      return files.toList();
    }
  }
}
