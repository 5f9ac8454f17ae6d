package hypercall.http;

import hypercall.http.NoResponse.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Puts a request on the wire; a file is read while it goes out and never held whole.
final class Writing implements AutoCloseable {
  private static final int CHUNK = 16 * 1024;
  private static final String BROKEN_OFF = " The upload was broken off.";

  private final Outgoing outgoing;
  private final @Nullable InputStream file;

  private Writing(Outgoing outgoing, @Nullable InputStream file) {
    this.outgoing = outgoing;
    this.file = file;
  }

  /// Opens the file, if there is one.
  static Writing of(Outgoing outgoing, Attempt attempt) throws NoResponse {
    FilePart part = outgoing.file();
    if (part == null) {
      return new Writing(outgoing, null);
    }
    try {
      return new Writing(outgoing, part.open());
    } catch (IOException unreadable) {
      throw unreadable(attempt, unreadable, "");
    }
  }

  void to(Link link, Attempt attempt) throws NoResponse {
    attempt.enter(Phase.SEND);
    Wire.stopIfCancelled(attempt);
    attempt.beginSending();
    byte[] start = Arrays.copyOf(outgoing.head(), outgoing.head().length + outgoing.body().length);
    System.arraycopy(outgoing.body(), 0, start, outgoing.head().length, outgoing.body().length);
    try {
      write(start, start.length, link, attempt);
      if (file != null && outgoing.file() != null) {
        writeFile(outgoing.file(), file, link, attempt);
        write(outgoing.tail(), outgoing.tail().length, link, attempt);
      }
      link.out().flush();
    } catch (NoResponse known) {
      throw known;
    } catch (IOException e) {
      throw Failures.unanswered(attempt, e, link.wasAskedForCertificate());
    } finally {
      Arrays.fill(start, (byte) 0);
    }
  }

  private static void write(byte[] bytes, int length, Link link, Attempt attempt)
      throws IOException {
    for (int at = 0; at < length; at += CHUNK) {
      int count = Math.min(CHUNK, length - at);
      link.out().write(bytes, at, count);
      attempt.moved(count);
    }
  }

  /// As many bytes as were announced, and then only the end when the file did not change meanwhile:
  /// a server that lacks the end takes nothing.
  private static void writeFile(FilePart part, InputStream in, Link link, Attempt attempt)
      throws IOException {
    byte[] piece = new byte[4 * CHUNK];
    long left = part.size();
    while (left > 0) {
      int count = read(in, piece, (int) Math.min(piece.length, left), attempt, part);
      write(piece, count, link, attempt);
      left -= count;
    }
    try {
      part.refuseChanged();
    } catch (IOException changed) {
      throw unreadable(attempt, changed, BROKEN_OFF);
    }
  }

  private static int read(InputStream in, byte[] piece, int wanted, Attempt attempt, FilePart part)
      throws NoResponse {
    int count;
    try {
      count = in.read(piece, 0, wanted);
    } catch (IOException e) {
      IOException told =
          new IOException("The file " + part.path() + " could not be read to its end.", e);
      throw unreadable(attempt, told, BROKEN_OFF);
    }
    if (count < 0) {
      IOException told =
          new IOException("The file " + part.path() + " became shorter while it was sent.");
      throw unreadable(attempt, told, BROKEN_OFF);
    }
    return count;
  }

  private static NoResponse unreadable(Attempt attempt, IOException why, String more) {
    return new NoResponse(
        Reason.FILE, attempt.phase(), attempt.mayHaveRun(), why.getMessage() + more, null, why);
  }

  @Override
  public void close() {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        // It was only read: nothing is lost, and the answer counts.
        return;
      }
    }
  }
}
