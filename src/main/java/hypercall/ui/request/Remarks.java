package hypercall.ui.request;

import hypercall.store.SavedRequest;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is to be said about a request before it is sent: what Proxmox would refuse or misread, and
/// why it could not be sent at all.
final class Remarks {
  private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
  private final ObservableList<String> hints = FXCollections.observableArrayList();
  private final ObservableList<String> problems = FXCollections.observableArrayList();
  // Held here: a view that nobody holds is collected, and its listeners with it.
  private final ObservableList<String> readableProblems =
      FXCollections.unmodifiableObservableList(problems);

  /// What Proxmox would refuse; empty when there is nothing.
  ReadOnlyStringProperty warningProperty() {
    return warning.getReadOnlyProperty();
  }

  /// What else Proxmox would refuse or misread, a sentence each.
  ObservableList<String> hints() {
    return hints;
  }

  /// Why it came to nothing; empty again after the next edit.
  ObservableList<String> problems() {
    return readableProblems;
  }

  void tell(List<String> sentences) {
    problems.setAll(sentences);
  }

  /// Something was edited: what was wrong may be put right.
  void edited(SavedRequest draft) {
    problems.clear();
    warning.set(Advice.onBody(draft));
  }

  void look(SavedRequest draft, Given given) {
    List<String> now = Advice.hints(draft, given);
    if (!now.equals(hints)) {
      hints.setAll(now);
    }
  }
}
