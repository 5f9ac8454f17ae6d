package hypercall.json;

import hypercall.bytes.GrowingBytes;
import hypercall.bytes.text.AsUtf8;
import hypercall.bytes.text.Encoding;
import java.io.IOException;
import java.io.UncheckedIOException;
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
///
/// A text in UTF-16 or UTF-32 is read as UTF-8 while it comes: its places are those of a copy,
/// which [#close] gives back.
public final class JsonDocument implements AutoCloseable {
  private final GrowingBytes source;
  private final Index index;
  private @Nullable AsUtf8 copy;
  private boolean known;

  private JsonDocument(GrowingBytes bytes) {
    source = bytes;
    index = new Index(bytes);
  }

  public static JsonDocument of(GrowingBytes bytes) {
    return new JsonDocument(bytes);
  }

  /// Over a copy in UTF-8 of a text that came in another charset: its bytes are not told.
  public static JsonDocument ofCopy(GrowingBytes utf8) {
    JsonDocument document = new JsonDocument(utf8);
    document.known = true;
    document.index.scanner.original = false;
    return document;
  }

  /// The text in UTF-8: what came, or from the first [#advance] on its copy.
  public GrowingBytes bytes() {
    return index.bytes;
  }

  /// What came.
  public GrowingBytes source() {
    return source;
  }

  /// Indexes at most `limit` further bytes; true when everything there is, is indexed. Several
  /// views may call it: one after the other gets on with it.
  public synchronized boolean advance(long limit) {
    if (!known) {
      if (Encoding.isOpen(source)) {
        return true;
      }
      begin();
    }
    AsUtf8 utf8 = copy;
    if (utf8 == null) {
      return index.advance(limit);
    }
    try {
      boolean all = utf8.advance(limit);
      return index.advance(Long.MAX_VALUE) && all;
    } catch (IOException e) {
      throw new UncheckedIOException("The text could not be kept in UTF-8: " + e.getMessage(), e);
    }
  }

  private void begin() {
    known = true;
    Encoding encoding = Encoding.ofJson(source);
    if (AsUtf8.reads(encoding)) {
      copy = new AsUtf8(source, encoding);
      index.scanner.original = false;
      index.bytes = copy.bytes();
    }
  }

  /// Gives back what it holds beside the bytes that came.
  @Override
  public synchronized void close() {
    if (copy != null) {
      copy.close();
    }
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

  /// What the container is, in some words, that opens at the end of a line; empty where none does.
  public String excerpt(long line) {
    LineWalk walk = LineWalk.at(index, index.progress(), line);
    boolean object = false;
    while (walk.nextToken()) {
      object = index.bytes.at(walk.tokens.from) == '{';
    }
    return walk.endsOpen() ? new Excerpt(index, object).of(walk.tokens) : "";
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
