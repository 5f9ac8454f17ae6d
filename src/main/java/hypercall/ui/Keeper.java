package hypercall.ui;

import hypercall.store.WindowPlace;
import hypercall.store.Workspace;
import hypercall.ui.kit.Background;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Keeps what is to be kept, one save after the other, off the interface's thread; what fails is
/// said.
final class Keeper implements AutoCloseable {
  /// A save that may fail.
  @FunctionalInterface
  interface Save {
    void run() throws IOException;
  }

  private final Workspace workspace;
  private final ExecutorService inOrder =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  private final Background background;
  private final Consumer<String> failed;

  /// @param failed told a sentence, on the interface's thread
  Keeper(Workspace workspace, Executor interfaceThread, Consumer<String> failed) {
    this.workspace = workspace;
    this.background = new Background(inOrder, interfaceThread);
    this.failed = failed;
  }

  Workspace workspace() {
    return workspace;
  }

  /// Saves something; `done` is told when it is on disk.
  void keep(String what, Save save, Runnable done) {
    keep(what, save, done, sentence -> failed.accept(sentence + " It is kept in this window."));
  }

  /// Saves something; `done` is told when it is on disk, else `undone` why it is not.
  void keep(String what, Save save, Runnable done, Consumer<String> undone) {
    background.run(
        () -> {
          save.run();
          return what;
        },
        ignored -> done.run(),
        failure -> undone.accept(what + " could not be saved: " + failure.getMessage()));
  }

  /// Says what failed.
  void tell(String sentence) {
    failed.accept(sentence);
  }

  void tabs(TabsModel tabs) {
    var open = tabs.snapshot();
    int front = tabs.tabs().indexOf(tabs.selectedProperty().get());
    keep("The open tabs", () -> workspace.saveTabs(open, front), () -> {});
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

  /// Finishes the saves under way.
  @Override
  public void close() {
    inOrder.shutdown();
    try {
      inOrder.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
