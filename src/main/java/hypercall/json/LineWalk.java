package hypercall.json;

/// Goes over the pretty lines of what is indexed, token by token, from the start of a block on.
///
/// Line events are those of the [Scanner]. A walk begins inside the line `blocks.lines(block)`,
/// whose own start may lie further back: the first whole line is the one after [#nextLine].
final class LineWalk {
  final Tokens tokens;

  /// The line the walk is in, from 1 (0 before the first one).
  long line;

  /// Levels it is indented by; and whether it is a closing bracket.
  int indent;

  boolean closing;

  /// Where its line event happened, and from where on its tokens are to be looked for.
  long event;

  long offset;

  private int depth;
  private boolean opened;
  private boolean held;
  private boolean atBreak;
  private boolean raw;

  LineWalk(Index index, Index.Progress progress, int block) {
    tokens = new Tokens(index, progress, block);
    boolean known = block < index.blocks.count();
    byte state = known ? index.blocks.state(block) : State.START;
    line = known ? index.blocks.lines(block) : 0;
    depth = known ? index.blocks.depth(block) : 0;
    opened = State.opened(state);
    raw = state == State.FAULT;
  }

  /// A walk that stands at the start of a line that is known.
  static LineWalk at(Index index, Index.Progress progress, long line) {
    LineWalk walk = new LineWalk(index, progress, index.blocks.ofLine(line));
    while (walk.line < line && walk.nextLine()) {}
    return walk;
  }

  /// The depth inside which the next token stands.
  int depth() {
    return depth;
  }

  /// Whether the next token's line event has already happened, before that token.
  boolean held() {
    return held;
  }

  /// Whether something has just been opened.
  boolean opened() {
    return opened;
  }

  /// At the end of a line: whether it ends with the bracket of a container that is not empty.
  boolean endsOpen() {
    return atBreak && held && opened && line > 0 && !isRaw();
  }

  /// Goes to the next token of this line; false at its end.
  boolean nextToken() {
    if (atBreak || !held && !tokens.next()) {
      return false;
    }
    if (!held && breaksBefore()) {
      held = true;
      atBreak = true;
      event = tokens.from;
      offset = event;
      return false;
    }
    held = false;
    apply();
    return true;
  }

  /// Goes to the start of the next line; false when there is none, or none yet.
  boolean nextLine() {
    while (nextToken()) {}
    if (!atBreak) {
      return false;
    }
    atBreak = false;
    line++;
    closing = held && tokens.kind == Tokens.Kind.CLOSE;
    indent = raw || held && isRaw() ? 0 : closing ? depth - 1 : depth;
    return true;
  }

  private boolean breaksBefore() {
    return switch (tokens.kind) {
      case OPEN, STRING, SCALAR -> opened;
      case CLOSE -> !opened;
      case COMMA, COLON -> false;
      case RAW, BREAK -> !raw && !tokens.progress.inToken();
    };
  }

  private boolean isRaw() {
    return tokens.kind == Tokens.Kind.RAW || tokens.kind == Tokens.Kind.BREAK;
  }

  private void apply() {
    switch (tokens.kind) {
      case OPEN -> {
        depth++;
        opened = true;
      }
      case CLOSE -> {
        depth--;
        opened = false;
      }
      case COMMA -> breakAfter();
      case BREAK -> {
        raw = true;
        breakAfter();
      }
      case RAW -> raw = true;
      case STRING, SCALAR -> opened = false;
      case COLON -> {}
    }
  }

  private void breakAfter() {
    atBreak = true;
    event = tokens.from;
    offset = tokens.to;
  }
}
