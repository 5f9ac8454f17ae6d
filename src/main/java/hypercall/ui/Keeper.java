package hypercall.ui;

import hypercall.store.ChangedOnDisk;
import hypercall.store.NotSaved;
import hypercall.store.OpenTab;
import hypercall.store.WindowPlace;
import hypercall.store.Workspace;
import hypercall.ui.kit.Background;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Keeps what is to be kept, one save after the other, off the interface's thread. What fails is
/// said in place and tried again until it works.
final class Keeper implements AutoCloseable {
  /// A save that may fail.
  @FunctionalInterface
  interface Save {
    void run() throws IOException;
  }

  private record Snapshot(List<OpenTab> open, int front) {}

  private final Workspace workspace;
  private final ExecutorService inOrder =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  private final Background background;
  private final NoticesModel notices;
  private final Unsaved unsaved;
  private final AtomicReference<Snapshot> newest = new AtomicReference<>();
  private Runnable whenChanged = () -> {};
  private String tooLong = "";

  Keeper(Workspace workspace, Executor interfaceThread, NoticesModel notices) {
    this.workspace = workspace;
    this.background = new Background(this::unlessClosed, interfaceThread);
    this.notices = notices;
    this.unsaved = new Unsaved(notices, background.tell());
  }

  /// What is wished for after the end comes too late: the end has kept all.
  private void unlessClosed(Runnable work) {
    if (!inOrder.isShutdown()) {
      inOrder.execute(work);
    }
  }

  Workspace workspace() {
    return workspace;
  }

  /// Told when a save was held back because somebody else changed its file.
  void onChangedOnDisk(Runnable told) {
    whenChanged = told;
  }

  /// Saves something; `done` is told when it is on disk. Until then it is tried again and again.
  void keep(String what, Save save, Runnable done) {
    background.run(
        () -> {
          save.run();
          return what;
        },
        _ -> {
          unsaved.saved(what);
          done.run();
        },
        failure -> {
          if (failure instanceof ChangedOnDisk) {
            whenChanged.run();
          } else {
            unsaved.failed(what, sentence(what, failure), () -> keep(what, save, done));
          }
        });
  }

  /// Says what failed and is not tried again.
  void tell(String sentence) {
    notices.say("failed", Notice.Weight.TROUBLE, sentence);
  }

  /// Says what failed and can be tried again, in place of what was said under this key; with an
  /// empty sentence it is no longer true.
  void tell(String key, String sentence, Runnable again) {
    notices.takeAway(key);
    if (!sentence.isEmpty()) {
      notices.say(
          key, Notice.Weight.TROUBLE, sentence, new Notice.Action("Save again", sentence, again));
    }
  }

  /// Saves something; `done` is told when it is on disk, else `undone` why it is not: nothing when
  /// its file was changed by somebody else, which is asked about elsewhere.
  void keep(String what, Save save, Runnable done, Consumer<String> undone) {
    run(
        save,
        done,
        failure -> {
          boolean changed = failure instanceof ChangedOnDisk;
          undone.accept(changed ? "" : sentence(what, failure));
          if (changed) {
            whenChanged.run();
          }
        });
  }

  /// Tells something on the interface's thread.
  void tell(Runnable outcome) {
    background.tell(outcome);
  }

  /// Does something with the files when the saves before it are done.
  void run(Save work, Runnable done, Consumer<Throwable> failed) {
    background.run(
        () -> {
          work.run();
          return work;
        },
        _ -> done.run(),
        failed);
  }

  /// Saves something that may lose its worth while it waits.
  ///
  /// @param key of several under one key only the last is told and tried again
  /// @param wanted asked before each further try
  void keepWhile(BooleanSupplier wanted, String key, String what, Save save) {
    run(
        save,
        () -> unsaved.saved(key),
        failure -> {
          if (wanted.getAsBoolean()) {
            Runnable again = () -> keepWhile(wanted, key, what, save);
            unsaved.failed(key, sentence(what, failure), again);
          } else {
            unsaved.saved(key);
          }
        });
  }

  private static String sentence(String what, Throwable failure) {
    return failure instanceof NotSaved not
        ? what + " could not be saved in " + not.file().getFileName() + ". " + not.why()
        : what + " could not be saved: " + failure.getMessage();
  }

  /// Keeps the tabs as they are now; of several that wait only the newest is written.
  void tabs(TabsModel tabs) {
    int front = tabs.tabs().indexOf(tabs.selectedProperty().get());
    newest.set(new Snapshot(tabs.snapshot(), front));
    keep("What is typed", this::saveTabs, () -> {});
  }

  private void saveTabs() throws IOException {
    Snapshot snapshot = newest.getAndSet(null);
    if (snapshot == null) {
      return;
    }
    try {
      List<OpenTab> cut = workspace.saveTabs(snapshot.open(), snapshot.front());
      background.tell(() -> sayTooLong(cut));
    } catch (IOException e) {
      newest.compareAndSet(null, snapshot); // for the next try
      unsaved.keptElsewhere(() -> workspace.saveTabsElsewhere(snapshot.open(), snapshot.front()));
      throw e;
    }
  }

  private void sayTooLong(List<OpenTab> cut) {
    String names =
        cut.stream().map(tab -> "“" + tab.draft().name() + "”").collect(Collectors.joining(", "));
    if (names.equals(tooLong)) {
      return; // said already, and perhaps dismissed
    }
    tooLong = names;
    notices.takeAway("long");
    if (names.isEmpty()) {
      return;
    }
    notices.say(
        "long",
        Notice.Weight.CARE,
        names
            + (cut.size() == 1 ? " is" : " are")
            + " too long to be kept until the next start: all that is open may have 8 million"
            + " characters. What is too long is kept in this window only; save it to a file of your"
            + " own.");
  }

  void window(WindowPlace place) {
    keep("The window's place", () -> workspace.save(place), () -> {});
  }

  void setting(String name, String value) {
    keep("The setting " + name, () -> workspace.saveSetting(name, value), () -> {});
  }

  /// Keeps a setting, or forgets it when there is no value.
  void setting(String name, Optional<String> value) {
    keep(
        "The setting " + name,
        () -> {
          if (value.isPresent()) {
            workspace.saveSetting(name, value.get());
          } else {
            workspace.forgetSetting(name);
          }
        },
        () -> {});
  }

  /// Waits until the saves under way are done, at most 5 s.
  @Override
  public void close() {
    unsaved.close();
    inOrder.shutdown();
    try {
      inOrder.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
