package hypercall.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Names what is in a tree by the names and numbers that lead to it, and finds it again in another.
///
/// A step is a number, or a name behind a quote.
final class TreePaths {
  static final String NAME = "\"";

  /// So many exceptions are kept, so many levels gone down, and so many names looked at: more would
  /// be felt.
  private static final int MOST_ODD = 300;

  private static final int DEEPEST = 500;
  private static final int MOST_NAMES = 5_000;

  private final Index index;
  private final FoldedLines folded;
  private final Index.Progress progress;
  private final Values values;

  TreePaths(Index index, FoldedLines folded) {
    this.index = index;
    this.folded = folded;
    progress = index.progress();
    values = new Values(index, () -> {});
  }

  TreeFolds folds() {
    List<TreeFolds.Odd> odd = new ArrayList<>();
    for (Fold fold : folded.exceptions(MOST_ODD)) {
      TreeFolds.State state =
          fold.closed
              ? TreeFolds.State.CLOSED
              : fold.shut == Fold.NEVER ? TreeFolds.State.INSIDE : TreeFolds.State.OPEN;
      List<String> path = of(fold.open);
      if (!path.isEmpty()) {
        odd.add(new TreeFolds.Odd(path, state));
      }
    }
    return new TreeFolds(folded.rule(), List.copyOf(odd));
  }

  /// What closes is closed last, and inner ones first: what it hides is to be set before.
  void restore(TreeFolds folds) {
    folded.foldAll(folds.closed());
    List<Long> closing = new ArrayList<>();
    for (TreeFolds.Odd odd : folds.odd()) {
      Optional<Long> line = line(odd.path());
      if (line.isEmpty()) {
        continue;
      }
      switch (odd.state()) {
        case OPEN -> set(line.get(), true);
        case CLOSED -> closing.add(line.get());
        case INSIDE -> folded.foldInside(line.get(), false);
      }
    }
    Collections.reverse(closing);
    closing.forEach(line -> set(line, false));
  }

  private void set(long line, boolean open) {
    LineWalk walk = LineWalk.at(index, progress, line);
    int indent = walk.indent;
    while (walk.nextToken()) {}
    boolean shown = folded.lineOf(folded.rowOf(line)) == line;
    if (walk.endsOpen() && shown && folded.isOpen(line, indent) != open) {
      folded.toggle(line);
    }
  }

  /// Empty where it lies too deep.
  List<String> of(long line) {
    LineWalk walk = LineWalk.at(index, progress, line);
    List<String> steps = new ArrayList<>();
    if (walk.indent > DEEPEST || line > progress.lines()) {
      return steps;
    }
    while (walk.indent > 0) {
      TreeParent parent = TreeParent.around(index, progress, walk.line, walk.indent);
      long number = parent.numberOf(walk.line);
      steps.add(parent.object ? NAME + name(walk) : Long.toString(number));
      walk = LineWalk.at(index, progress, parent.open);
    }
    Collections.reverse(steps);
    return List.copyOf(steps);
  }

  private String name(LineWalk walk) {
    return walk.nextToken() && walk.tokens.kind == Tokens.Kind.STRING
        ? values.text(walk.tokens.from).rest()
        : "";
  }

  Optional<Long> line(List<String> path) {
    long line = 1;
    for (String step : path) {
      Long next = step(line, step);
      if (next == null) {
        return Optional.empty();
      }
      line = next;
    }
    return progress.lines() < 1 ? Optional.empty() : Optional.of(line);
  }

  private @Nullable Long step(long line, String step) {
    if (progress.lines() < line) {
      return null;
    }
    TreeParent parent = new TreeParent(index, progress, LineWalk.at(index, progress, line));
    boolean named = step.startsWith(NAME);
    if (parent.extent.members() == 0 || named != parent.object) {
      return null;
    }
    long number = named ? numberOf(parent, step.substring(1)) : Long.parseLong(step);
    return number < 0 || number >= parent.extent.members() ? null : parent.lineOf(number);
  }

  private long numberOf(TreeParent parent, String name) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    Members members = values.members(parent.place);
    while (members.number() < MOST_NAMES && members.next()) {
      if (values.is(members.name(), utf8)) {
        return members.number();
      }
    }
    return -1;
  }
}
