package hypercall.ui;

import hypercall.store.Workspace;
import hypercall.store.Workspace.Damaged;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Says in place which files were not taken as they are, where they are now, and offers the last
/// good version.
final class DamageLines {
  private final Workspace workspace;
  private final Keeper keeper;
  private final NoticesModel notices;
  private final Runnable look;

  /// @param look takes in what was put back
  DamageLines(Workspace workspace, Keeper keeper, NoticesModel notices, Runnable look) {
    this.workspace = workspace;
    this.keeper = keeper;
    this.notices = notices;
    this.look = look;
  }

  /// Says what was met at the start, and from now on what is met later.
  void begin() {
    workspace.damaged().forEach(this::say);
    workspace.damages().listen(damaged -> keeper.tell(() -> say(damaged)));
  }

  private void say(Damaged damaged) {
    String key = "file:" + damaged.file();
    List<Notice.Action> actions = new ArrayList<>();
    String name = damaged.file().getFileName().toString();
    boolean moved = !damaged.setAside().equals(damaged.file());
    boolean gone = moved && damaged.setAside().toString().contains(".damaged-");
    if (gone && isRestorable(damaged.file())) {
      actions.add(
          new Notice.Action("Restore the last good version", "of " + name, () -> restore(damaged)));
    }
    String where =
        moved
            ? (gone ? " It was set aside as " : " See ") + damaged.setAside().getFileName() + "."
            : "";
    notices.say(
        key,
        gone ? Notice.Weight.TROUBLE : Notice.Weight.CARE,
        name + ": " + damaged.why() + where,
        actions.toArray(Notice.Action[]::new));
  }

  /// Tabs and window have long been replaced by those that are open.
  private boolean isRestorable(Path file) {
    boolean replaced = file.endsWith("window.json") || file.endsWith("tabs.json");
    return !replaced && workspace.damages().backup(file).isPresent();
  }

  private void restore(Damaged damaged) {
    Path file = damaged.file();
    keeper.keep(
        file.getFileName().toString(),
        () -> workspace.damages().restore(file),
        () -> {
          notices.takeAway("file:" + file);
          look.run();
        },
        sentence -> notices.say("file:" + file, Notice.Weight.TROUBLE, sentence));
  }
}
