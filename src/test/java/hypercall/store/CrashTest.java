package hypercall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
  @TempDir Path temp;

  @Test
  void aProgramKilledWhileItSavesLosesNoSaveItHasAcknowledged() throws Exception {
    Workspace.open(temp);
    int acknowledged = 0;
    for (int round = 0; round < 4; round++) {
      Process program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  SaveLoop.class.getName(),
                  temp.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader lines = program.inputReader()) {
        for (int i = 0; i < 15 + round; i++) {
          acknowledged = Integer.parseInt(lines.readLine());
        }
        program.destroyForcibly().waitFor();
      }

      Workspace workspace = Workspace.open(temp);
      assertThat(workspace.damaged()).isEmpty();
      SavedRequest saved =
          workspace.requests().stream()
              .filter(r -> r.id().equals("loop"))
              .findFirst()
              .orElseThrow();
      assertThat(Integer.parseInt(saved.name())).isGreaterThanOrEqualTo(acknowledged);
      assertThat(saved.json()).hasSize(SaveLoop.SIZE);
      assertThat(leftOvers()).isEmpty();
    }
  }

  @Test
  void twoWorkspacesOnOneFolderLoseNothingSilently() throws Exception {
    Workspace.open(temp).save(Samples.full("shared").withName("start"));
    Workspace one = Workspace.open(temp);
    Workspace two = Workspace.open(temp);
    List<String> written = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> saves = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Workspace workspace = i % 2 == 0 ? one : two;
        String name = "write " + i;
        written.add(name);
        saves.add(threads.submit(() -> save(workspace, name)));
      }
      for (Future<?> save : saves) {
        save.get();
      }
    }

    StringBuilder everything = new StringBuilder();
    try (var files = Files.list(temp.resolve("requests"))) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("shared")).toList()) {
        everything.append(Files.readString(file));
      }
    }
    long kept =
        written.stream().filter(name -> everything.toString().contains('"' + name + '"')).count();
    long switches = one.damaged().size() + two.damaged().size();
    assertThat(kept)
        .as("one file in place, one beside it for each change of hands")
        .isEqualTo(switches + 1);
    assertThat(leftOvers()).isEmpty();
  }

  @Test
  void manyThreadsSaveAndReadAtOnce() throws Exception {
    Workspace workspace = Workspace.open(temp);
    int before = workspace.requests().size();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> saves = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        SavedRequest request = Samples.full("r" + i);
        saves.add(
            threads.submit(
                () -> {
                  workspace.save(request);
                  assertThat(workspace.requests()).contains(request);
                  return request;
                }));
      }
      for (Future<?> save : saves) {
        save.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }

    assertThat(Workspace.open(temp).requests())
        .hasSize(before + 40)
        .isEqualTo(workspace.requests());
  }

  @Test
  void filesAndFoldersArePrivateFromTheStart() throws IOException {
    assumeTrue(
        temp.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system knows no permissions");
    Path folder = temp.resolve("new");
    Workspace workspace = Workspace.open(folder);
    workspace.save(Samples.pinned("c"));
    workspace.saveTabs(List.of(), -1);
    workspace.save(Samples.full("version"));

    try (var all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        String expected = Files.isDirectory(path) ? "rwx------" : "rw-------";
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .as(path.toString())
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void aSaveThatFailsSaysWhyAndChangesNothing() throws IOException {
    Workspace workspace = Workspace.open(temp);
    SavedRequest before = workspace.requests().get(1);
    Path file = temp.resolve("requests/version.json");
    String content = Files.readString(file);
    Files.delete(file);
    Files.createDirectory(file); // a rename over a folder fails, also for root
    Files.writeString(file.resolve("full"), "x");

    assertThatThrownBy(() -> workspace.save(before.withName("New")))
        .isInstanceOf(NotSaved.class)
        .hasMessageStartingWith("Not saved: version.json. ");

    assertThat(workspace.requests().get(1)).isEqualTo(before);
    assertThat(leftOvers()).isEmpty();
    assertThat(content).contains("Version");
  }

  private static Workspace save(Workspace workspace, String name) throws IOException {
    workspace.save(Samples.full("shared").withName(name));
    return workspace;
  }

  private List<Path> leftOvers() throws IOException {
    try (var all = Files.walk(temp)) {
      return all.filter(path -> path.getFileName().toString().endsWith(".tmp")).toList();
    }
  }
}
