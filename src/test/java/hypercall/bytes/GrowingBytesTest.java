package hypercall.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowingBytesTest {
  @TempDir Path folder;

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static byte[] all(GrowingBytes bytes) {
    byte[] all = new byte[(int) bytes.size()];
    bytes.read(0, all, 0, all.length);
    return all;
  }

  private List<Path> spilled(Path in) throws IOException {
    if (!Files.isDirectory(in)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(in)) {
      return files.toList();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5000, 16_384, 1_048_576, 1_048_577, 3_500_000})
  void whatIsAppendedInOddPiecesIsReadBackInMemoryAndSpilled(int size) throws IOException {
    byte[] source = random(size);
    for (long threshold : new long[] {Long.MAX_VALUE, 1 << 20, 0}) {
      try (GrowingBytes bytes = GrowingBytes.spilling(folder, threshold)) {
        Random random = new Random(size);
        for (int at = 0; at < size; ) {
          int n = Math.min(size - at, 1 + random.nextInt(1 + size / 7));
          bytes.append(source, at, n);
          at += n;
          assertThat(bytes.size()).isEqualTo(at);
          assertThat(bytes.at(at - 1)).isEqualTo(source[at - 1]);
        }
        bytes.finish();
        assertThat(bytes.isFinished()).isTrue();
        assertThat(all(bytes)).isEqualTo(source);
        try (InputStream stream = bytes.stream()) {
          assertThat(stream.readAllBytes()).isEqualTo(source);
        }
      }
    }
    assertThat(spilled(folder)).isEmpty();
  }

  @Test
  void aSpillFileIsPrivateAndGoneAfterClosing() throws IOException {
    Path spills = folder.resolve("a/b");
    try (GrowingBytes bytes = GrowingBytes.spilling(spills, 0)) {
      assertThat(spills).doesNotExist();
      bytes.append(new byte[] {1}, 0, 1);
      Path file = spilled(spills).getFirst();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spills)))
          .isEqualTo("rwx------");
    }
    assertThat(spilled(spills)).isEmpty();
  }

  @Test
  void whatIsOpenWhenTheProgramEndsLeavesNoFile() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LeavesBytesOpen.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(program.getInputStream().readAllBytes(), UTF_8);
    assertThat(program.waitFor()).as(said).isZero();
    assertThat(said).startsWith("1 file");
    assertThat(spilled(folder)).isEmpty();
  }

  /// A program that ends without closing what it has.
  static final class LeavesBytesOpen {
    private LeavesBytesOpen() {}

    public static void main(String[] args) throws IOException {
      Path folder = Path.of(args[0]);
      GrowingBytes.spilling(folder, 0).append(new byte[10], 0, 10);
      try (Stream<Path> files = Files.list(folder)) {
        System.out.println(files.count() + " file");
      }
    }
  }

  @Test
  void leftoversOfACrashAreDeletedAndFilesInUseStay() throws IOException {
    Path leftover = Files.write(folder.resolve("body-123.spill"), new byte[10]);
    Path other = Files.write(folder.resolve("notes.txt"), new byte[10]);
    try (GrowingBytes bytes = GrowingBytes.spilling(folder, 0)) {
      bytes.append(new byte[] {1, 2}, 0, 2);
      GrowingBytes.deleteLeftovers(folder);
      assertThat(leftover).doesNotExist();
      assertThat(other).exists();
      assertThat(spilled(folder)).hasSize(2);
      assertThat(bytes.at(1)).isEqualTo((byte) 2);
    }
    GrowingBytes.deleteLeftovers(folder.resolve("not-there"));
    assertThat(spilled(folder)).containsExactly(other);
  }

  @Test
  void readingBeyondWhatIsThereIsRefused() throws IOException {
    try (GrowingBytes bytes = GrowingBytes.inMemory()) {
      bytes.append(new byte[] {1, 2, 3}, 0, 3);
      byte[] target = new byte[4];
      assertThatThrownBy(() -> bytes.at(3)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> bytes.read(0, target, 0, 4))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> bytes.read(-1, target, 0, 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void nothingIsAppendedToFinishedBytesAndNothingReadFromClosedOnes() throws IOException {
    for (GrowingBytes bytes : List.of(GrowingBytes.inMemory(), GrowingBytes.spilling(folder, 0))) {
      bytes.append(new byte[] {7}, 0, 1);
      bytes.finish();
      assertThatThrownBy(() -> bytes.append(new byte[1], 0, 1))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("finished");
      bytes.close();
      bytes.close();
      assertThatThrownBy(() -> bytes.at(0)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aMappedFileIsReadWholeAndNotDeleted() throws IOException {
    byte[] source = random(2_500_000);
    Path file = Files.write(folder.resolve("big.json"), source);
    try (GrowingBytes bytes = GrowingBytes.map(file)) {
      assertThat(bytes.isFinished()).isTrue();
      assertThat(all(bytes)).isEqualTo(source);
    }
    assertThat(file).exists();
    Path empty = Files.write(folder.resolve("empty.json"), new byte[0]);
    try (GrowingBytes bytes = GrowingBytes.map(empty)) {
      assertThat(bytes.size()).isZero();
    }
    assertThatThrownBy(() -> GrowingBytes.map(folder.resolve("none")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void anArrayIsSharedNotCopied() {
    byte[] source = random(10);
    try (GrowingBytes bytes = GrowingBytes.of(source)) {
      source[3]++;
      assertThat(bytes.at(3)).isEqualTo(source[3]);
    }
  }

  @Test
  void listenersAreToldOfEachAppendAndOfTheEndOnce() throws IOException {
    try (GrowingBytes bytes = GrowingBytes.inMemory()) {
      List<Long> sizes = new ArrayList<>();
      bytes.append(new byte[1], 0, 1);
      bytes.onGrowth(() -> sizes.add(bytes.isFinished() ? -1 : bytes.size()));
      bytes.append(new byte[4], 0, 4);
      bytes.append(new byte[4], 0, 2);
      bytes.finish();
      bytes.finish();
      assertThat(sizes).containsExactly(5L, 7L, -1L);
    }
  }

  @Test
  void aStreamCanSkipAndKnowsWhatIsLeft() throws IOException {
    try (InputStream stream = GrowingBytes.of(new byte[] {1, 2, 3, -1}).stream()) {
      assertThat(stream.available()).isEqualTo(4);
      assertThat(stream.skip(3)).isEqualTo(3);
      assertThat(stream.read()).isEqualTo(255);
      assertThat(stream.read()).isEqualTo(-1);
      assertThat(stream.read(new byte[2], 0, 2)).isEqualTo(-1);
      assertThat(stream.skip(5)).isZero();
    }
  }

  @Test
  void aReaderSeesWholeBytesWhileAnotherThreadAppends()
      throws IOException, InterruptedException, ExecutionException {
    byte[] source = random(9_000_000);
    try (GrowingBytes bytes = GrowingBytes.spilling(folder, 4 << 20)) {
      FutureTask<Boolean> reader =
          new FutureTask<>(
              () -> {
                byte[] seen = new byte[source.length];
                int at = 0;
                while (at < seen.length && !Thread.interrupted()) {
                  int n = (int) bytes.size() - at;
                  bytes.read(at, seen, at, n);
                  at += n;
                }
                return Arrays.equals(seen, source);
              });
      Thread.ofVirtual().start(reader);
      for (int at = 0; at < source.length; at += 10_000) {
        bytes.append(source, at, Math.min(10_000, source.length - at));
      }
      assertThat(reader.get()).isTrue();
    }
  }
}
