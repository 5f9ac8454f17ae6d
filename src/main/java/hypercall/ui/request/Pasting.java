package hypercall.ui.request;

import hypercall.store.SavedRequest;
import org.jspecify.annotations.Nullable;

/// Pastes addresses, each as one step that can be taken back: method, path and rows together.
final class Pasting {
  private final RequestModel model;
  private @Nullable SavedRequest before;
  private @Nullable SavedRequest after;

  Pasting(RequestModel model) {
    this.model = model;
  }

  /// Puts this in place of the path and takes it apart.
  void take(String address) {
    before = model.draft();
    model.pathProperty().set(TypedAddress.oneLine(address));
    model.settlePath();
    after = model.draft();
  }

  /// Takes the last paste back, unless something was edited since.
  ///
  /// @return whether it did
  boolean takeBack() {
    SavedRequest was = before;
    before = null;
    if (was == null || !model.draft().equals(after)) {
      return false;
    }
    model.methodProperty().set(was.method());
    model.pathProperty().set(was.path());
    model.query().replace(was.query());
    model.body().form().replace(was.form());
    model.body().kindProperty().set(was.bodyKind());
    return true;
  }
}
