package hypercall.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The pretty lines of a document one after the other, as they are shown; from a long one all of
/// it.
///
/// Behind the first thousands of columns a long line comes as it was sent, piece by piece; for a
/// match that is longer than what two pieces have in common a piece goes on.
final class PrettyLines implements LineFinder.Source {
  private static final int PIECE = 256 << 10;

  /// What two pieces have in common, and what a match at the start of one may look back at; bytes.
  private static final int COMMON = 8 << 10;

  private static final int BACK = 256;

  /// A token that is long enough to go on in the middle of it.
  private static final int LONG = 3_000;

  private final Index index;
  private @Nullable LineWalk walk;
  private final byte[] shown = new byte[LineBuilder.CUT + 200];
  private int length;
  private long line;
  private String text = "";
  private int from;
  private int to;

  // Of a long line: where the pieces begin and end, which bytes the present one shows.
  private long piece = -1;
  private long firstPiece;
  private long pieceEnd;
  private long textAt = -1;

  /// Where the bytes end that the text shows of a long line, and how many columns come before them.
  private long stop;

  private int before;

  // How many bytes so many of its characters take: hits come from left to right.
  private int counted;
  private long countedBytes;

  PrettyLines(Index index) {
    this.index = index;
  }

  @Override
  public boolean next() {
    return piece >= 0 ? nextPiece() : nextLine();
  }

  private boolean nextLine() {
    Index.Progress progress = index.progress();
    if (line >= progress.lines()) {
      return false;
    }
    LineWalk from = walk;
    if (from == null || from.tokens.progress != progress) {
      from = LineWalk.at(index, progress, line + 1);
    }
    boolean plain = gather(from);
    boolean ended = from.nextLine();
    walk = ended ? from : null;
    if (!ended && !progress.complete()) {
      return false;
    }
    line++;
    textAt = -1;
    stop = -1;
    this.from = 0;
    text = new String(shown, 0, length, StandardCharsets.UTF_8);
    to = text.length();
    if (!plain || to != length && (to > LineBuilder.CUT || isOdd(text))) {
      LineBuilder builder = new LineBuilder(index).add(LineWalk.at(index, progress, line), true);
      text = builder.text();
      to = text.length();
      if (builder.isCut()) {
        goOnBehind(progress, ended ? from.offset : progress.bytes());
      }
    }
    return true;
  }

  /// Gathers the bytes of a line as they are shown; false when they are too many, or not what is
  /// shown.
  private boolean gather(LineWalk from) {
    length = 2 * Math.min(from.indent, PrettyWriter.MAX_INDENT);
    Arrays.fill(shown, 0, length, (byte) ' ');
    boolean plain = true;
    while (from.nextToken()) {
      Tokens token = from.tokens;
      long size = token.to - token.from;
      plain &= token.kind != Tokens.Kind.RAW && token.kind != Tokens.Kind.BREAK;
      plain &= length + size < LineBuilder.CUT;
      if (plain) {
        index.bytes.read(token.from, shown, length, (int) size);
        length += (int) size;
        if (token.kind == Tokens.Kind.COLON) {
          shown[length++] = ' ';
        }
      }
    }
    return plain && !hasControl();
  }

  private boolean hasControl() {
    for (int i = 0; i < length; i++) {
      if (shown[i] >= 0 && shown[i] < ' ' || shown[i] == 0x7F) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOdd(String text) {
    return text.chars().anyMatch(c -> Glyphs.isHidden((char) c));
  }

  /// Leaves the rest of a long line to pieces, which begin inside its first long token.
  private void goOnBehind(Index.Progress progress, long end) {
    LineWalk again = LineWalk.at(index, progress, line);
    while (again.nextToken()) {
      Tokens token = again.tokens;
      if (token.to - token.from >= LONG) {
        piece = atCharacter(token.from + LONG / 2);
        firstPiece = piece;
        pieceEnd = end;
        LineBuilder builder =
            new LineBuilder(index).mark(new long[] {piece}, new long[] {piece + 1});
        builder.add(LineWalk.at(index, progress, line), true);
        to = builder.columnFrom(0);
        stop = piece;
        before = to;
        return;
      }
    }
  }

  private boolean nextPiece() {
    long begin = atCharacter(Math.max(0, piece - BACK));
    stop = Math.min(pieceEnd, piece + PIECE);
    boolean last = stop == pieceEnd;
    long own = last ? stop : atCharacter(stop - COMMON);
    stop = last ? stop : atCharacter(stop);
    String back = decoded(begin, piece);
    String middle = decoded(piece, own);
    text = back + middle + decoded(own, stop);
    from = back.length();
    to = from + middle.length();
    textAt = begin;
    counted = 0;
    countedBytes = 0;
    piece = last ? -1 : own;
    return true;
  }

  /// The text begins with what is shown, of which some is cut: from there on it comes as it was
  /// sent.
  @Override
  public boolean widen() {
    if (stop < 0 || stop >= pieceEnd) {
      return false;
    }
    if (textAt < 0 && stop == firstPiece) {
      text = text.substring(0, before);
    }
    long wanted = stop + Math.max(PIECE, text.length());
    long end = wanted < pieceEnd ? atCharacter(wanted) : pieceEnd;
    text += decoded(stop, end);
    stop = end;
    return true;
  }

  @Override
  public void goOn(int column) {
    if (stop >= 0) {
      long here = textAt < 0 ? firstPiece : textAt;
      piece = Math.min(pieceEnd, here + bytesIn(textAt < 0 ? before : 0, column));
    }
  }

  private long atCharacter(long place) {
    long at = place;
    while (at > 0 && at < place + 4 && (index.bytes.at(at) & 0xC0) == 0x80) {
      at++;
    }
    return at;
  }

  private String decoded(long begin, long end) {
    byte[] bytes = new byte[(int) (end - begin)];
    index.bytes.read(begin, bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public int from() {
    return from;
  }

  @Override
  public int to() {
    return to;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public Finder.Hit hit(int begin, int end) {
    Position cut = new Position(line, LineBuilder.CUT);
    if (textAt < 0) {
      boolean beyond = stop > firstPiece && end > LineBuilder.CUT;
      return new Finder.Hit(new Position(line, begin), beyond ? cut : new Position(line, end));
    }
    // A character takes a column at least.
    if (textAt - firstPiece > LineBuilder.CUT || begin - from > LineBuilder.CUT) {
      return new Finder.Hit(cut, cut);
    }
    countedBytes += bytesIn(counted, begin);
    counted = begin;
    long at = textAt + countedBytes;
    Finder.@Nullable Hit shown = new Places(index).of(at, at + bytesIn(begin, end));
    return shown == null ? new Finder.Hit(cut, cut) : shown;
  }

  private long bytesIn(int begin, int end) {
    return text.substring(begin, end).getBytes(StandardCharsets.UTF_8).length;
  }
}
