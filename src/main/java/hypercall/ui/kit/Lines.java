package hypercall.ui.kit;

import hypercall.bytes.GrowingBytes;
import hypercall.bytes.text.Encoding;
import hypercall.json.Block;
import hypercall.json.JsonDocument;
import hypercall.json.Line;
import hypercall.json.Position;
import hypercall.json.Spot;
import hypercall.json.path.PathResult;
import java.io.IOException;
import java.util.Optional;

/// What a [JsonView] shows: rows over growing bytes, pretty JSON with folds or text as it came.
///
/// Rows are counted from 0 and leave out what closed folds hide; line numbers are counted from 1
/// and never change. [#advance] is called from one thread at a time, everything else on the FX
/// thread.
public sealed interface Lines extends Searched permits HexLines, JsonLines, TextLines {
  /// The pretty lines of a document, nothing folded.
  static Lines pretty(JsonDocument document) {
    return pretty(document, document.source());
  }

  /// The same of a copy in another order.
  ///
  /// @param sent what the server sent
  static Lines pretty(JsonDocument document, GrowingBytes sent) {
    return new JsonLines(document, sent);
  }

  /// The same of the values that a path selects, each with its path as a [#note].
  ///
  /// @param sent what the server sent
  /// @param noted told when further notes are there
  static Lines matches(
      PathResult result, GrowingBytes sent, Background background, Runnable noted) {
    return JsonLines.of(result, sent, background, noted);
  }

  /// The bytes as text, broken at line ends and after so many columns.
  static TextLines text(GrowingBytes bytes, Encoding encoding, int columns) {
    return new TextLines(bytes, encoding, columns);
  }

  /// The bytes as UTF-8 text.
  static TextLines text(GrowingBytes bytes, int columns) {
    return text(bytes, Encoding.ASSUMED, columns);
  }

  /// What is shown, as it came.
  GrowingBytes bytes();

  /// Indexes at most `limit` further bytes; true when everything there is, is indexed.
  boolean advance(long limit);

  /// Where and why the text stops being what it should be, as a sentence; empty when it is well.
  default String fault() {
    return "";
  }

  /// Whether line numbers mean something to a person.
  boolean numbered();

  /// Lines known so far, folded ones included.
  long lineCount();

  long rowCount();

  Line row(long row);

  /// The line number of a row.
  long lineOf(long row);

  /// The row that shows a line, or the row of the closed fold that hides it.
  long rowOf(long line);

  /// Opens or closes the fold that starts on this line; text has none.
  default void toggle(long line) {}

  /// Opens whatever hides this line.
  default void reveal(long line) {}

  /// Closes every fold at this depth or deeper; 1 = members of the root.
  default void foldAll(int depth) {}

  default void unfoldAll() {}

  /// The innermost block around a line; of a line that begins or ends one, that one.
  default Optional<Block> block(long line) {
    return Optional.empty();
  }

  /// The block at a depth that holds a line, 0 for the outermost one.
  default Optional<Block> around(long line, int depth) {
    return Optional.empty();
  }

  /// The value on a line, with what its meaning is told by; empty where there is none.
  default Optional<Spot> spot(long line) {
    return Optional.empty();
  }

  /// Opens everything inside what starts on this line, or closes it.
  default void foldInside(long line, boolean closed) {}

  /// A few quiet words behind a line; empty for none, or none yet.
  default String note(long line) {
    return "";
  }

  /// All that is told behind a row: of what is closed also what it is.
  default String aside(Line row) {
    return note(row.number());
  }

  /// The value that a line shows, in the document it came in; empty where none is shown. It may
  /// take a moment, and be asked from any thread.
  default Optional<ValueAt> valueAt(long line) {
    return Optional.empty();
  }

  /// Whether a value on these lines is known to be a secret by what it is called where it came
  /// from, though the lines themselves do not tell it. It may take a moment.
  default boolean holdsSecret(long from, long to, Secrecy secrecy) {
    return false;
  }

  /// A place as shown, as a place of the unfolded text: with the end of a closed fold all that it
  /// hides is meant.
  Position unfolded(Position place);

  /// Streams what lies between two [#unfolded] places; on any thread.
  void copy(Position from, Position to, Appendable target) throws IOException;

  /// The value of a line that is cut for display, as text of its own to be closed by whoever asked;
  /// blocks. Empty where nothing is cut.
  default Optional<GrowingBytes> wholeValue(long line) throws IOException {
    return Optional.empty();
  }

  /// The place of the fault as an editor of the text as it came tells it, such as `line 3, column
  /// 14`; blocks. Empty where there is none.
  default String faultPlace() {
    return "";
  }

  /// Where the fault is shown; empty where there is none.
  default Optional<Position> faultAt() {
    return Optional.empty();
  }

  /// The place after the last character.
  default Position end() {
    long rows = rowCount();
    return rows == 0
        ? new Position(1, 0)
        : new Position(lineOf(rows - 1), row(rows - 1).text().length());
  }
}
