package hypercall.ui.kit;

import hypercall.bytes.GrowingBytes;
import hypercall.json.Block;
import hypercall.json.Finder;
import hypercall.json.FoldedLines;
import hypercall.json.JsonDocument;
import hypercall.json.Line;
import hypercall.json.Outline;
import hypercall.json.Position;
import hypercall.json.Query;
import hypercall.json.QueryFault;
import hypercall.json.SourcePlace;
import hypercall.json.Spot;
import hypercall.json.path.PathResult;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.LongStream;

/// The pretty lines of a JSON document, with the folds of one view.
final class JsonLines implements Lines {
  private static final long FEW = 40;

  private final JsonDocument document;
  private final FoldedLines folded;

  /// Never folded: tells what a line reads like when it is open.
  private final FoldedLines open;

  private final Outline outline;

  /// Of what the document is an excerpt, if it is one.
  private final Optional<PathResult> result;

  private final GrowingBytes sent;
  private final PathFinder paths;
  private final LineNotes notes;

  /// @param sent what the server sent: the bytes of the document, or those in another order
  JsonLines(JsonDocument document, GrowingBytes sent) {
    this(document, sent, Optional.empty(), new PathFinder(document), LineNotes.NONE);
  }

  /// The lines of an excerpt.
  static JsonLines of(PathResult result, GrowingBytes sent, Background background, Runnable noted) {
    PathFinder paths = new PathFinder(result.source());
    LineNotes notes = LineNotes.paths(result, paths, background, noted);
    return new JsonLines(result.document(), sent, Optional.of(result), paths, notes);
  }

  private JsonLines(
      JsonDocument document,
      GrowingBytes sent,
      Optional<PathResult> result,
      PathFinder paths,
      LineNotes notes) {
    this.document = document;
    this.sent = sent;
    this.result = result;
    this.paths = paths;
    this.notes = notes;
    folded = document.lines();
    open = document.lines();
    outline = document.outline();
  }

  @Override
  public GrowingBytes bytes() {
    return document.source();
  }

  @Override
  public boolean advance(long limit) {
    return document.advance(limit);
  }

  @Override
  public boolean isComplete() {
    return document.isComplete();
  }

  @Override
  public String fault() {
    // That the answer ended early says who shows it.
    GrowingBytes bytes = document.bytes();
    return document
        .fault()
        .filter(fault -> !bytes.isBrokenOff() || fault.offset() < bytes.size())
        .map(fault -> "Not valid JSON at line %,d: %s".formatted(fault.line(), fault.message()))
        .orElse("");
  }

  @Override
  public boolean numbered() {
    return true;
  }

  @Override
  public long lineCount() {
    return document.lineCount();
  }

  @Override
  public long rowCount() {
    return folded.rowCount();
  }

  @Override
  public Line row(long row) {
    return folded.row(row);
  }

  @Override
  public long lineOf(long row) {
    return folded.lineOf(row);
  }

  @Override
  public long rowOf(long line) {
    return folded.rowOf(line);
  }

  @Override
  public void toggle(long line) {
    folded.toggle(line);
  }

  @Override
  public void reveal(long line) {
    folded.reveal(line);
  }

  @Override
  public void foldAll(int depth) {
    folded.foldAll(depth);
  }

  @Override
  public void unfoldAll() {
    folded.unfoldAll();
  }

  @Override
  public Optional<Block> block(long line) {
    return outline.block(line);
  }

  @Override
  public Optional<Block> around(long line, int depth) {
    return outline.around(line, depth);
  }

  @Override
  public Optional<Spot> spot(long line) {
    return outline.spot(line);
  }

  @Override
  public void foldInside(long line, boolean closed) {
    folded.foldInside(line, closed);
  }

  @Override
  public String note(long line) {
    return notes.of(line);
  }

  @Override
  public String aside(Line row) {
    String note = note(row.number());
    if (row.fold() != Line.Fold.CLOSED) {
      return note;
    }
    String excerpt = document.excerpt(row.number());
    return (excerpt.chars().anyMatch(JsonLines::isJoined) ? "" : excerpt + "   ") + note;
  }

  /// Letters of scripts that the toolkit does not join in slanted type but muddles.
  private static boolean isJoined(int c) {
    return c >= 0x590 && c < 0x1D00 || c >= 0xFB1D && c < 0xFF00;
  }

  @Override
  public Optional<ValueAt> valueAt(long line) {
    JsonDocument source = result.map(PathResult::source).orElse(document);
    Optional<Long> shown = document.offsetOf(line);
    return (result.isPresent() ? shown.flatMap(result.get()::origin) : shown)
        .flatMap(paths::of)
        .map(path -> new ValueAt(source, path, sent));
  }

  /// Of a few lines each value is asked for by itself. Many tell their names in their text; in an
  /// excerpt only those of what was selected are missing.
  @Override
  public boolean holdsSecret(long from, long to, Secrecy secrecy) {
    return to - from < FEW
        ? LongStream.rangeClosed(from, to)
            .boxed()
            .flatMap(line -> valueAt(line).stream())
            .anyMatch(value -> value.isSecret(secrecy))
        : result.isPresent() && new ExcerptSecrets(result.get(), secrecy).stand(from, to);
  }

  @Override
  public Optional<GrowingBytes> wholeValue(long line) throws IOException {
    return open.row(line - 1).cut() ? Optional.of(document.whole(line)) : Optional.empty();
  }

  @Override
  public Optional<Position> faultAt() {
    return document
        .fault()
        .map(
            fault ->
                document
                    .positionOf(fault.offset())
                    .filter(place -> place.line() == fault.line())
                    .orElse(new Position(fault.line(), 0)));
  }

  @Override
  public String faultPlace() {
    return document
        .fault()
        .map(fault -> SourcePlace.of(document.bytes(), fault.offset()))
        .map(place -> "line %,d, column %,d".formatted(place.line(), place.column()))
        .orElse("");
  }

  /// What stands after the opening bracket of a closed fold stands on the fold's last line, equally
  /// far from its end.
  @Override
  public Position unfolded(Position place) {
    long row = folded.rowOf(place.line());
    Line shown = folded.row(row);
    if (shown.fold() != Line.Fold.CLOSED) {
      return place;
    }
    int opening = open.row(place.line() - 1).text().length();
    if (place.column() <= opening) {
      return place;
    }
    long last = row + 1 < folded.rowCount() ? folded.lineOf(row + 1) - 1 : document.lineCount();
    int fromEnd = shown.text().length() - place.column();
    return new Position(last, Math.max(0, open.row(last - 1).text().length() - fromEnd));
  }

  @Override
  public void copy(Position from, Position to, Appendable target) throws IOException {
    document.copy(from, to, target);
  }

  @Override
  public Search search(Query query) throws QueryFault {
    Optional<Finder> finder = document.find(query);
    return finder.isPresent()
        ? new JsonSearch(finder.get())
        : LineSearch.of(query, document::lineByLine);
  }
}
