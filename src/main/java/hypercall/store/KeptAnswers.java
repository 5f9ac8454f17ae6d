package hypercall.store;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Exchange;
import hypercall.secret.Redactor;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// The last answer of each tab, in the folder `answers`: a small JSON file, and the body beside it.
///
/// Only what is masked is written, and it is masked once more. A damaged file is set aside and its
/// tab comes back without an answer. Blocks; for background threads.
public final class KeptAnswers {
  /// A larger body is not kept; bytes.
  static final int MOST = 64 << 20;

  /// Beyond this the secrets in the answer to a write were not looked for; bytes.
  static final int MOST_OF_A_WRITE = 1 << 20;

  /// What all bodies may take together; the oldest go.
  private static final long MOST_OF_ALL = 256L << 20;

  private static final Duration LEFT_OVER = Duration.ofDays(1);
  private static final int PIECE = 4 << 20;
  private static final int OVERLAP = 8 << 10;

  private final Disk disk;
  private final Path folder;
  private final Redactor redactor;

  /// @param workspace the folder of the workspace
  public KeptAnswers(Path workspace, Redactor redactor) {
    this.disk = new Disk(workspace.toAbsolutePath());
    this.folder = workspace.toAbsolutePath().resolve("answers");
    this.redactor = redactor;
  }

  /// Keeps the answer of a tab in place of its last one.
  ///
  /// @throws NotSaved when it cannot be written; the last one may be gone then
  public void keep(String tab, KeptAnswer answer) throws IOException {
    try {
      write(tab, answer);
    } catch (NotSaved e) {
      throw e;
    } catch (IOException e) {
      throw new NotSaved(meta(tab), e);
    }
  }

  private void write(String tab, KeptAnswer answer) throws IOException {
    GrowingBytes body = answer.exchange().response().body();
    ObjectNode meta = AnswerCodec.write(answer);
    String name = tab + "-" + UUID.randomUUID().toString().substring(0, 8) + ".body";
    meta.put("bodySize", body.size());
    if (body.size() <= most(answer)) {
      byte[] bytes = masked(body);
      meta.put("body", name);
      disk.alone(
          () -> {
            disk.makeFolder(folder);
            disk.replace(folder.resolve(name), bytes, false);
            return folder;
          });
    }
    byte[] printed = Json.print(meta);
    disk.alone(
        () -> {
          disk.makeFolder(folder);
          disk.replace(meta(tab), printed, false);
          deleteBodies(tab, name);
          shrink(name);
          return folder;
        });
  }

  /// How large a body is kept. The answer to a write may hold secrets, which are taken out of small
  /// answers only.
  private static long most(KeptAnswer answer) {
    String method = answer.exchange().request().method();
    return method.equals("POST") || method.equals("PUT") ? MOST_OF_A_WRITE : MOST;
  }

  /// The kept answer of a tab. A body that was too large is said to be missing in its note.
  public Optional<KeptAnswer> load(String tab) throws IOException {
    byte[] printed;
    try {
      printed = Files.readAllBytes(meta(tab));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    try {
      Members members = new Members(Json.parse(printed));
      long size = (long) members.number("bodySize", 0);
      Optional<String> name = members.maybeText("body").filter(n -> n.startsWith(tab + "-"));
      KeptAnswer answer = AnswerCodec.read(members, GrowingBytes.of(body(name, size)));
      boolean whole = answer.exchange().response().body().size() == size;
      return Optional.of(whole ? answer : withoutBody(answer, size));
    } catch (BadFile e) {
      disk.alone(() -> disk.setAside(meta(tab), "damaged"));
      return Optional.empty();
    }
  }

  /// Forgets the answer of a tab that is closed for good.
  public void forget(String tab) throws IOException {
    if (Files.exists(meta(tab))) {
      disk.alone(
          () -> {
            disk.delete(meta(tab));
            deleteBodies(tab, "");
            return folder;
          });
    }
  }

  /// Removes what belongs to none of these tabs and is older than a day: another window may have
  /// tabs of its own.
  public void sweep(Set<String> tabs) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Instant old = Instant.now().minus(LEFT_OVER);
    disk.alone(
        () -> {
          disk.sweep(folder);
          for (Path file : files("*")) {
            String tab = file.getFileName().toString().replaceFirst("[-.].*", "");
            if (!tabs.contains(tab) && Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
              Files.deleteIfExists(file);
            }
          }
          return folder;
        });
  }

  private byte[] body(Optional<String> name, long size) throws IOException {
    if (name.isEmpty() || size > MOST || !name.get().matches("[a-z0-9-]+\\.body")) {
      return new byte[0];
    }
    Path file = folder.resolve(name.get());
    return Files.isRegularFile(file) && Files.size(file) == size
        ? Files.readAllBytes(file)
        : new byte[0];
  }

  private static KeptAnswer withoutBody(KeptAnswer answer, long size) {
    Exchange exchange = answer.exchange();
    String missing = "the body is no longer kept";
    if (size > MOST) {
      missing = "the body was not kept: it was larger than 64 MiB";
    } else if (size > most(answer)) {
      missing = "the body was not kept: it may hold secrets, and is larger than 1 MiB";
    }
    String note = exchange.note().isEmpty() ? missing : exchange.note() + "; " + missing;
    return new KeptAnswer(
        exchange.ended(exchange.timing(), exchange.bodyOnWire(), note, true),
        answer.connection(),
        answer.ticket());
  }

  /// In pieces that overlap, so that a secret on the edge of one is whole in the next.
  private byte[] masked(GrowingBytes body) {
    byte[] all = new byte[(int) body.size()];
    body.read(0, all, 0, all.length);
    for (int at = 0; at < all.length; at += PIECE - OVERLAP) {
      int length = Math.min(PIECE, all.length - at);
      byte[] piece = new byte[length];
      System.arraycopy(all, at, piece, 0, length);
      redactor.overwrite(piece);
      System.arraycopy(piece, 0, all, at, length);
    }
    return all;
  }

  private void deleteBodies(String tab, String but) throws IOException {
    for (Path body : files(tab + "-*.body")) {
      if (!body.getFileName().toString().equals(but)) {
        Files.deleteIfExists(body);
      }
    }
  }

  private void shrink(String newest) throws IOException {
    List<Path> bodies = new ArrayList<>(files("*.body"));
    bodies.sort(Comparator.comparing(KeptAnswers::modified));
    long all = 0;
    for (Path body : bodies) {
      all += Files.size(body);
    }
    for (Path body : bodies) {
      if (all > MOST_OF_ALL && !body.getFileName().toString().equals(newest)) {
        all -= Files.size(body);
        Files.deleteIfExists(body);
      }
    }
  }

  private static long modified(Path file) {
    return file.toFile().lastModified();
  }

  private List<Path> files(String pattern) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, pattern)) {
        stream.forEach(found::add);
      }
    }
    return found;
  }

  private Path meta(String tab) {
    return folder.resolve(tab + ".json");
  }
}
