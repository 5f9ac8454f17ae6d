package hypercall.ui;

import hypercall.store.Pace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// The saves that failed: said in one line, tried again every two seconds, and no longer said once
/// they worked.
final class Unsaved implements AutoCloseable {
  private static final String KEY = "unsaved";
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

  /// Makes a copy and says where it is.
  @FunctionalInterface
  interface Copy {
    Path make() throws IOException;
  }

  private record Waiting(String sentence, Runnable again) {}

  private final NoticesModel notices;
  private final Pace pace;

  /// By what was to be saved; of the same the newest. Only on the interface's thread.
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();

  private volatile @Nullable String elsewhere;

  Unsaved(NoticesModel notices, Executor interfaceThread) {
    this.notices = notices;
    this.pace = new Pace(BETWEEN_TRIES, () -> interfaceThread.execute(this::again));
  }

  void failed(String what, String sentence, Runnable again) {
    waiting.put(what, new Waiting(sentence, again));
    tell();
    pace.ask();
  }

  void saved(String what) {
    if (waiting.remove(what) != null) {
      tell();
    }
  }

  /// Keeps a copy outside the workspace; on the thread of the saves.
  void keptElsewhere(Copy copy) {
    try {
      elsewhere = "A copy of all that is typed is kept in " + copy.make() + ".";
    } catch (IOException e) {
      elsewhere = "What is typed is kept in this window only: leave it open.";
    }
  }

  private void again() {
    List.copyOf(waiting.values()).forEach(each -> each.again().run());
  }

  private void tell() {
    if (waiting.isEmpty()) {
      elsewhere = null;
      notices.takeAway(KEY);
      return;
    }
    String first = waiting.values().iterator().next().sentence();
    String more = waiting.size() > 1 ? " And " + (waiting.size() - 1) + " more." : "";
    String copy = elsewhere == null ? "" : " " + elsewhere;
    notices.say(
        new Notice(
            KEY,
            Notice.Weight.TROUBLE,
            first + more + copy + " It is tried again every 2 s.",
            List.of(new Notice.Action("Try again", "to save", this::again))));
  }

  @Override
  public void close() {
    pace.close();
  }
}
