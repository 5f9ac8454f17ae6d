package hypercall.json;

import hypercall.bytes.GrowingBytes;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// JSON bytes as pretty lines, formatted on demand from a sparse index of the raw bytes.
///
/// The index grows with the bytes (call [#advance] from a background thread whenever they grew);
/// what is indexed can be shown at once. Shows what came: numbers, order, duplicates, escapes; a
/// fault ends the formatting, and what follows it is shown as it came, line by line: on the line of
/// the token it cuts, or on a line of its own when it stands between two tokens.
///
/// Any thread advances, one at a time; one other (the window's) reads; each [FoldedLines] and
/// [Finder] belongs to one thread. Every level is indented by two spaces, the 65th and deeper ones
/// like the 64th. A line is shown up to column 10,000. Characters that would hide or reorder others
/// are shown as escapes (`\u202e`) in a HINT span and count as many columns; copying gives the
/// characters themselves.
public final class JsonDocument {
  private final Index index;

  private JsonDocument(GrowingBytes bytes) {
    index = new Index(bytes);
  }

  public static JsonDocument of(GrowingBytes bytes) {
    return new JsonDocument(bytes);
  }

  public GrowingBytes bytes() {
    return index.bytes;
  }

  /// Indexes at most `limit` further bytes; true when everything there is, is indexed. Several
  /// views may call it: one after the other gets on with it.
  public synchronized boolean advance(long limit) {
    return index.advance(limit);
  }

  /// Whether the bytes are finished and wholly indexed.
  public boolean isComplete() {
    return index.progress().complete();
  }

  public long indexedBytes() {
    return index.progress().bytes();
  }

  /// Lines of the unfolded text known so far.
  public long lineCount() {
    return index.progress().lines();
  }

  /// The first fault, as soon as it is known; a text that ends early has it at its end.
  public Optional<Fault> fault() {
    return Optional.ofNullable(index.progress().fault());
  }

  /// A view with its own fold state; views of one document are independent.
  public FoldedLines lines() {
    return new FoldedLines(index);
  }

  /// Gets ready to open a whole tree at once, if the document is complete; on any thread.
  public void prepareOpen() {
    index.countOpen();
  }

  /// Whether a whole tree is opened at once without counting.
  public boolean isPreparedOpen() {
    return index.allOpen != null;
  }

  /// A tree with what is open of its own; independent of the [#lines].
  public TreeRows tree() {
    return new TreeRows(index);
  }

  /// Streams the unfolded pretty text of a range, whole values also where a line is cut for
  /// display.
  public void copy(Position from, Position to, Appendable target) throws IOException {
    Index.Progress progress = index.progress();
    if (from.line() > progress.lines() || from.compareTo(to) >= 0) {
      return;
    }
    LineWalk walk = LineWalk.at(index, progress, from.line());
    RangeSink sink = new RangeSink(Math.max(1, from.line() - 1), from, to, target);
    PrettyWriter writer = new PrettyWriter(sink);
    writer.resume(walk);
    byte[] piece = new byte[Blocks.SIZE + Words.SLACK];
    long at = walk.offset;
    while (at < progress.bytes() && !sink.done()) {
      boolean raw = at >= progress.end();
      long stop = raw ? progress.bytes() : progress.end();
      int n = (int) Math.min(Blocks.SIZE, stop - at);
      index.bytes.read(at, piece, 0, n);
      if (raw) {
        writer.raw(piece, 0, n, at == progress.end() && !progress.inToken());
      } else {
        writer.write(piece, 0, n);
      }
      writer.flush();
      at += n;
    }
    writer.flush();
    sink.close();
  }

  /// Finds a query in the pretty text's tokens, see [Finder]; empty where a match may reach from
  /// one token into the next or bytes do not tell it: there [#lineByLine] does.
  public Optional<Finder> find(Query query) {
    return query.mayCrossTokens()
        ? Optional.empty()
        : Needle.of(query).map(needle -> new Finder(index, needle));
  }

  /// Finds what matches in the lines as they are shown, each by itself.
  public LineFinder lineByLine(TextMatcher matcher) {
    return new LineFinder(new PrettyLines(index), matcher);
  }

  /// A way from value to value, for one thread, over what is indexed now.
  public Values values() {
    return values(() -> {});
  }

  /// The same; `watch` is called again and again while long stretches are gone over, and may throw
  /// to stop that.
  public Values values(Runnable watch) {
    return new Values(index, watch);
  }

  /// Which containers are around a line; for one thread.
  public Outline outline() {
    return new Outline(index);
  }

  /// The value of a line whose text is cut for display: a string's characters in UTF-8 with their
  /// escapes undone, else the line's whole text. Finished, to be closed by whoever asked; blocks.
  public GrowingBytes whole(long line) throws IOException {
    return WholeValue.of(this, index, line);
  }

  /// The first byte of what a line shows, if the line is known.
  public Optional<Long> offsetOf(long line) {
    Index.Progress progress = index.progress();
    if (line < 1 || line > progress.lines()) {
      return Optional.empty();
    }
    return Optional.of(values().gap(LineWalk.at(index, progress, line).offset));
  }

  /// The line and the column at which a byte is shown, if it is shown.
  public Optional<Position> positionOf(long offset) {
    @Nullable Position place = new Places(index).of(offset);
    return Optional.ofNullable(place);
  }
}
