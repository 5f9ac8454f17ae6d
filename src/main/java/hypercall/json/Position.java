package hypercall.json;

/// A caret: line of the unfolded text from 1, UTF-16 column from 0 of [Line#text()] of that line
/// when it is not folded.
///
/// A caret inside an escape that stands for one character means the place before that character;
/// one at the cut of a long line, when it ends a range, means the end of the whole line.
public record Position(long line, int column) implements Comparable<Position> {
  @Override
  public int compareTo(Position other) {
    int byLine = Long.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }
}
