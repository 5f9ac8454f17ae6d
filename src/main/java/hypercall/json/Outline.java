package hypercall.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which containers are around a line, told without reading what lies before them: blocks of the
/// text whose lines are indented deeper are stepped over.
///
/// Sees what is indexed when it is asked; belongs to one thread.
public final class Outline {
  /// Names are told this deep.
  private static final int DEEPEST = 12;

  /// Of an object so many members are looked at, and so many bytes in all.
  private static final int MOST_MEMBERS = 100;

  private static final long FAR = 64 << 10;

  /// A longer scalar is not told.
  private static final int LONGEST = 400;

  private static final int KEPT = 512;

  private final Index index;

  /// The names that lead to what opens on a line.
  private final Map<Long, List<String>> known = new HashMap<>();

  Outline(Index index) {
    this.index = index;
  }

  /// The innermost container around a line; of a line that opens or closes one, that one. Empty
  /// where there is none.
  public Optional<Block> block(long line) {
    Index.Progress progress = index.progress();
    if (line < 1 || line > progress.lines()) {
      return Optional.empty();
    }
    LineWalk walk = LineWalk.at(index, progress, line);
    int depth = walk.indent;
    boolean closing = walk.closing;
    while (walk.nextToken()) {}
    if (walk.endsOpen()) {
      return Optional.of(block(progress, line, depth));
    }
    return closing ? around(line, depth) : depth == 0 ? Optional.empty() : around(line, depth - 1);
  }

  /// The container at a depth that holds a line, 0 for the outermost one.
  public Optional<Block> around(long line, int depth) {
    Index.Progress progress = index.progress();
    long open = opener(progress, line, depth);
    return open < 1 ? Optional.empty() : Optional.of(block(progress, open, depth));
  }

  private Block block(Index.Progress progress, long open, int depth) {
    Extent extent = Extent.of(index, progress, open, depth);
    return new Block(open, extent.closed() ? extent.last() : extent.last() + 1, depth);
  }

  /// The last line before `line` that is indented by `depth` at most; 0 where there is none.
  private long opener(Index.Progress progress, long line, int depth) {
    Blocks blocks = index.blocks;
    int block = blocks.ofLine(line);
    long found = lastIn(progress, block, line - 1, depth);
    while (found == 0 && block > 0) {
      block--;
      while (block > 0 && blocks.isWhole(block) && blocks.leastIndent(block) > depth) {
        block--;
      }
      found = lastIn(progress, block, blocks.lines(block + 1), depth);
    }
    return found;
  }

  private long lastIn(Index.Progress progress, int block, long last, int depth) {
    LineWalk walk = new LineWalk(index, progress, block);
    long found = 0;
    while (walk.line < last && walk.nextLine()) {
      if (walk.indent <= depth && walk.line <= last) {
        found = walk.line;
      }
    }
    return found;
  }

  /// The value on a line of an object or an array, with its name and what stands beside it; empty
  /// where there is none, or where it lies too deep or too far from its object's start.
  public Optional<Spot> spot(long line) {
    Index.Progress progress = index.progress();
    if (line < 1 || line > progress.lines()) {
      return Optional.empty();
    }
    LineWalk walk = LineWalk.at(index, progress, line);
    if (walk.closing || walk.indent < 1 || walk.indent > DEEPEST || !walk.nextToken()) {
      return Optional.empty();
    }
    long first = walk.tokens.from;
    long open = opener(progress, line, walk.indent - 1);
    if (open < 1) {
      return Optional.empty();
    }
    try {
      return spot(progress, first, open);
    } catch (TooFar _) {
      return Optional.empty();
    }
  }

  private Optional<Spot> spot(Index.Progress progress, long first, long open) {
    int[] loads = new int[1];
    Values values =
        new Values(
            index,
            () -> {
              if (++loads[0] > 16) {
                throw new TooFar();
              }
            });
    List<String> names = names(progress, values, open);
    long container = container(progress, open);
    Members members = values.members(container);
    if (!members.named()) {
      String text = scalar(values, first);
      return text.isEmpty() ? Optional.empty() : Optional.of(new Spot(names, "", text, Map.of()));
    }
    Map<String, String> beside = new LinkedHashMap<>();
    String name = "";
    while (members.next() && members.number() < MOST_MEMBERS && members.name() - container < FAR) {
      String text = scalar(values, members.value());
      if (members.name() == first) {
        name = values.text(first).rest();
      }
      if (!text.isEmpty()) {
        beside.putIfAbsent(values.text(members.name()).rest(), text);
      }
    }
    String text = beside.getOrDefault(name, "");
    return name.isEmpty() || text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Spot(names, name, text, Map.copyOf(beside)));
  }

  /// A string's characters or a number as it was sent; empty for anything else and what is long.
  private static String scalar(Values values, long value) {
    boolean isShort = !values.isContainer(value) && values.end(value) - value <= LONGEST;
    return !isShort
        ? ""
        : switch (values.kind(value)) {
          case STRING -> values.text(value).rest();
          case NUMBER -> new String(values.bytes(value), StandardCharsets.US_ASCII);
          case OBJECT, ARRAY, TRUE, FALSE, NULL -> "";
        };
  }

  /// Where the container begins that opens at the end of a line.
  private long container(Index.Progress progress, long open) {
    LineWalk walk = LineWalk.at(index, progress, open);
    long container = walk.offset;
    while (walk.nextToken()) {
      container = walk.tokens.from;
    }
    return container;
  }

  /// The names that lead to what opens on a line, from the outermost on; elements have none.
  private List<String> names(Index.Progress progress, Values values, long open) {
    List<String> before = known.get(open);
    if (before != null) {
      return before;
    }
    LineWalk walk = LineWalk.at(index, progress, open);
    List<String> names = new ArrayList<>();
    if (walk.indent > 0) {
      names.addAll(names(progress, values, opener(progress, open, walk.indent - 1)));
      walk.nextToken();
      long first = walk.tokens.from;
      if (values.kind(first) == Values.Kind.STRING) {
        names.add(values.text(first).rest());
      }
    }
    if (known.size() == KEPT) {
      known.clear();
    }
    known.put(open, List.copyOf(names));
    return names;
  }

  /// More would have to be read than a glance is worth.
  private static final class TooFar extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooFar() {
      super("too far", null, false, false);
    }
  }
}
