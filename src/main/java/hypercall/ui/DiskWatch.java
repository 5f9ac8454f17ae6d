package hypercall.ui;

import hypercall.store.FolderGone;
import hypercall.store.Pace;
import hypercall.store.SavedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Notices what git, an editor or another program changes in the folder, by looking every two
/// seconds at the files' stamps.
final class DiskWatch implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final Keeper keeper;
  private final Consumer<List<SavedRequest>> changed;
  private final FolderLine folder;
  private final Pace pace;

  /// @param changed told what is saved now, when that is something else than before
  DiskWatch(
      Keeper keeper,
      FolderLine folder,
      Executor interfaceThread,
      Consumer<List<SavedRequest>> changed) {
    this.keeper = keeper;
    this.folder = folder;
    this.changed = changed;
    this.pace = new Pace(BETWEEN_LOOKS, () -> interfaceThread.execute(this::look));
    pace.ask();
  }

  /// Looks now. What is told comes after what was told of the saves before it.
  void look() {
    List<SavedRequest> now = new ArrayList<>();
    boolean[] different = new boolean[1];
    keeper.run(
        () -> {
          different[0] = keeper.workspace().refresh();
          now.addAll(keeper.workspace().requests());
        },
        () -> {
          pace.ask();
          folder.there();
          if (different[0]) {
            changed.accept(now);
          }
        },
        failure -> {
          pace.ask();
          if (failure instanceof FolderGone && folder.isNews()) {
            changed.accept(keeper.workspace().requests());
          }
        });
  }

  @Override
  public void close() {
    pace.close();
  }
}
