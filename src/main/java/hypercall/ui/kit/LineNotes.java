package hypercall.ui.kit;

import hypercall.json.path.NodePath;
import hypercall.json.path.PathResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/// Words behind lines that take a while to be known: they are looked up in the background for the
/// lines that are seen, and remembered.
final class LineNotes {
  static final LineNotes NONE =
      new LineNotes(_ -> "", new Background(Runnable::run, Runnable::run), () -> {}, false);

  /// More than any screen shows, twice.
  private static final int MOST_WANTED = 400;

  private static final int MOST_KNOWN = 20_000;

  private final LongFunction<String> source;
  private final Background background;
  private final Runnable noted;
  private final boolean any;
  private final Map<Long, String> known = new HashMap<>();
  private final Deque<Long> wanted = new ArrayDeque<>();
  private boolean looking;

  /// @param source asked in one thread at a time
  /// @param noted told when there are more
  private LineNotes(
      LongFunction<String> source, Background background, Runnable noted, boolean any) {
    this.source = source;
    this.background = background;
    this.noted = noted;
    this.any = any;
  }

  /// The paths of the values that were selected, each behind the line on which it begins.
  static LineNotes paths(
      PathResult result, PathFinder paths, Background background, Runnable noted) {
    return new LineNotes(
        line ->
            result
                .document()
                .offsetOf(line)
                .flatMap(result::matchAt)
                .flatMap(paths::of)
                .map(NodePath::jsonPath)
                .orElse(""),
        background,
        noted,
        true);
  }

  /// What is known of a line; asks for it where nothing is yet.
  String of(long line) {
    if (!any) {
      return "";
    }
    String note = known.get(line);
    if (note == null) {
      wanted.addLast(line);
      if (wanted.size() > MOST_WANTED) {
        wanted.removeFirst();
      }
      look();
    }
    return note == null ? "" : note;
  }

  private void look() {
    if (looking || wanted.isEmpty()) {
      return;
    }
    looking = true;
    List<Long> lines = new ArrayList<>(wanted);
    wanted.clear();
    background.run(
        () -> {
          Map<Long, String> found = new HashMap<>();
          lines.forEach(line -> found.put(line, source.apply(line)));
          return found;
        },
        this::found,
        _ -> looking = false);
  }

  private void found(Map<Long, String> notes) {
    looking = false;
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    known.putAll(notes);
    noted.run();
    look();
  }
}
