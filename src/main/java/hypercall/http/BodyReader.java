package hypercall.http;

import hypercall.bytes.GrowingBytes;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.ContentLengthInputStream;
import org.apache.hc.core5.http.impl.io.IdentityInputStream;

/// Reads the body of an answer into growing bytes, within the limits; what came stays, however it
/// ends.
final class BodyReader {
  /// How a body ended.
  ///
  /// @param whole nothing is left of it on the connection
  record End(String note, boolean truncated, boolean whole) {}

  /// A packed body may grow to any ratio up to here, and beyond it at most [#MOST_RATIO] times its
  /// size.
  private static final long FREE_OF_RATIO = 64L << 20;

  private static final int MOST_RATIO = 100;
  private static final int CHUNK = 64 * 1024;

  private final Answer answer;
  private final Framing framing;
  private final HeadTap tap;
  private final Attempt attempt;
  private final GrowingBytes body;
  private final List<String> notes = new ArrayList<>();
  private long counted;

  BodyReader(Answer answer, Framing framing, HeadTap tap, Attempt attempt, GrowingBytes body) {
    this.answer = answer;
    this.framing = framing;
    this.tap = tap;
    this.attempt = attempt;
    this.body = body;
  }

  /// Reads to the end.
  ///
  /// @throws NoResponse only when the call was cancelled
  End read() throws NoResponse {
    return switch (framing) {
      case Framing.None(long announced) -> {
        if (announced > 0) {
          notes.add(
              "a 204 has no body; the announced " + Sizes.bytes(announced) + " were not read");
        }
        yield end(false, announced == 0);
      }
      case Framing.Length(long bytes) ->
          copy(new ContentLengthInputStream(answer.buffer(), tap, bytes));
      case Framing.Chunked _ -> copy(new ChunkedInputStream(answer.buffer(), tap));
      case Framing.UntilClose _ -> copy(new IdentityInputStream(answer.buffer(), tap));
    };
  }

  private End copy(InputStream framed) throws NoResponse {
    boolean packed = false;
    try {
      if (framing instanceof Framing.Length(long bytes) && bytes == 0) {
        return end(false, true);
      }
      Unpacking unpacking = Unpacking.of(answer.headers(), framed);
      packed = unpacking.packed();
      if (!unpacking.note().isEmpty()) {
        notes.add(unpacking.note());
      }
      return copy(unpacking.stream(), packed, framed);
    } catch (IOException e) {
      return broken(e);
    }
  }

  private End copy(InputStream from, boolean packed, InputStream framed)
      throws IOException, NoResponse {
    byte[] chunk = new byte[CHUNK];
    while (true) {
      int count = from.read(chunk, 0, chunk.length);
      long most = attempt.limits().maxBody();
      int fitting = (int) Math.min(count, most - body.size());
      // Kept before it is told: who cancels at what is told finds it.
      boolean kept = count < 0 || append(chunk, fitting);
      progress();
      if (attempt.isCancelled()) {
        throw Failures.cancelled(attempt, null);
      }
      if (count < 0) {
        // Unpacking may stop short of the framing's own end (the last, empty chunk).
        boolean whole = framed.read() < 0;
        return ended(whole);
      }
      if (!kept) {
        return end(true, false);
      }
      if (fitting < count) {
        notes.add("stopped at " + Sizes.limit(most));
        return end(true, false);
      }
      if (packed && body.size() > FREE_OF_RATIO && body.size() > MOST_RATIO * tap.bodyBytes()) {
        notes.add(
            "stopped: it unpacks to more than " + MOST_RATIO + " times its size (" + wire() + ")");
        return end(true, false);
      }
    }
  }

  private void progress() {
    long now = tap.bodyBytes();
    if (now > counted) {
      attempt.moved(now - counted);
      counted = now;
    }
  }

  private boolean append(byte[] chunk, int count) {
    try {
      body.append(chunk, 0, count);
      return true;
    } catch (IOException full) {
      notes.add("stopped: the rest could not be kept on disk");
      return false;
    }
  }

  private End ended(boolean whole) {
    if (framing instanceof Framing.UntilClose && tap.bodyBytes() > 0) {
      notes.add(
          (answer.version().equals("HTTP/1.0") ? "HTTP/1.0, length" : "length")
              + " unknown: may be cut short");
    }
    boolean surplus =
        framing instanceof Framing.Length && (answer.buffer().hasBufferedData() || tap.hasMore());
    if (surplus) {
      notes.add("more came than the stated length; the rest was left out");
    }
    return end(false, whole && !surplus);
  }

  private End broken(IOException e) throws NoResponse {
    progress();
    if (attempt.isCancelled()) {
      throw Failures.cancelled(attempt, e);
    }
    if (attempt.isTimedOut()) {
      notes.add(cutShort() + ": nothing came for " + Sizes.seconds(attempt.limits().idleBody()));
    } else {
      switch (e) {
        // Before its subclass's parent: a chunk that ends early is a cut, not an error of form.
        case TruncatedChunkException _ -> notes.add(cutShort());
        case MalformedChunkCodingException _ -> notes.add("broken chunking after " + wire());
        case ZipException _, EOFException _ ->
            notes.add("damaged: only " + Sizes.bytes(body.size()) + " could be unpacked");
        case SocketException _ -> notes.add(cutShort() + ", reset by the server");
        default -> notes.add(cutShort());
      }
    }
    return end(true, false);
  }

  private String cutShort() {
    return framing instanceof Framing.Length(long bytes)
        ? "cut short: " + Sizes.number(tap.bodyBytes()) + " of " + Sizes.bytes(bytes)
        : "cut short after " + wire();
  }

  private String wire() {
    return Sizes.bytes(tap.bodyBytes());
  }

  private End end(boolean truncated, boolean whole) {
    return new End(String.join("; ", notes), truncated, whole);
  }
}
