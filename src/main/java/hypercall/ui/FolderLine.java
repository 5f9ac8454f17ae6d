package hypercall.ui;

import java.nio.file.Path;
import java.util.List;

/// Says that the folder of the workspace is gone, for as long as it is, and offers to make it
/// again.
final class FolderLine {
  private static final String KEY = "folder";

  private final Keeper keeper;
  private final NoticesModel notices;
  private final Runnable made;
  private boolean gone;

  /// @param made told once the folder is there again, to keep in it what is open
  FolderLine(Keeper keeper, NoticesModel notices, Runnable made) {
    this.keeper = keeper;
    this.notices = notices;
    this.made = made;
  }

  /// The folder is gone; whether that was not known yet.
  boolean isNews() {
    boolean known = gone;
    gone = true;
    if (!known) {
      say();
    }
    return !known;
  }

  private void say() {
    Path folder = keeper.workspace().folder();
    notices.say(
        new Notice(
            KEY,
            Notice.Weight.TROUBLE,
            "The folder " + folder + " is gone. What was in it is still in this window.",
            List.of(new Notice.Action("Make it again", "with all that was in it", this::make))));
  }

  void there() {
    gone = false;
    notices.takeAway(KEY);
  }

  private void make() {
    keeper.run(
        () -> keeper.workspace().makeAgain(),
        () -> {
          there();
          made.run();
        },
        failure ->
            notices.say(
                KEY,
                Notice.Weight.TROUBLE,
                "The folder could not be made again: " + failure.getMessage()));
  }
}
