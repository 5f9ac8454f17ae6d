package hypercall.pve;

/// How far a task is.
public sealed interface TaskState {
  Upid upid();

  /// Still at it.
  record Running(Upid upid) implements TaskState {}

  /// Over. `200 OK` of the call that began it said nothing about this.
  ///
  /// @param exitStatus `OK`, `WARNINGS: n`, or the error text
  record Ended(Upid upid, String exitStatus) implements TaskState {
    public boolean isOk() {
      return exitStatus.equals("OK");
    }

    /// Done, with something to read in its log.
    public boolean hasWarnings() {
      return exitStatus.startsWith("WARNINGS");
    }
  }

  /// Nobody can say: the server refused to tell, or does not know it any more.
  ///
  /// @param why one sentence
  record Unknown(Upid upid, String why) implements TaskState {}
}
