package hypercall.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// What the line at the foot says: one task that is followed, and one notice until it is dismissed.
final class StatusModel {
  private final StringProperty task = new SimpleStringProperty("");
  private final StringProperty taskState = new SimpleStringProperty("");
  private final BooleanProperty taskRunning = new SimpleBooleanProperty();
  private final BooleanProperty taskFailed = new SimpleBooleanProperty();
  private final StringProperty notice = new SimpleStringProperty("");

  ObservableValue<String> taskProperty() {
    return task;
  }

  ObservableValue<String> taskStateProperty() {
    return taskState;
  }

  ObservableValue<Boolean> taskRunningProperty() {
    return taskRunning;
  }

  /// Whether the task ended with something else than OK.
  ObservableValue<Boolean> taskFailedProperty() {
    return taskFailed;
  }

  ObservableValue<String> noticeProperty() {
    return notice;
  }

  /// A task is running, for so many seconds.
  void running(String name, long seconds) {
    task.set(name);
    taskState.set("running " + seconds + " s");
    taskRunning.set(true);
    taskFailed.set(false);
  }

  /// A task ended, or can be followed no longer.
  void ended(String name, String outcome, boolean failed) {
    task.set(name);
    taskFailed.set(failed);
    taskState.set(outcome);
    taskRunning.set(false);
  }

  /// Says something until it is dismissed or something newer is to be said.
  void notice(String text) {
    notice.set(text);
  }

  void dismiss() {
    notice.set("");
  }
}
