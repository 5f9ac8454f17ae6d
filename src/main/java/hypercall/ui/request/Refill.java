package hypercall.ui.request;

import hypercall.store.SavedRequest;
import hypercall.store.SavedRequest.Row;

/// Puts another version of a request into the fields of its editor: what was in them goes.
public final class Refill {
  private Refill() {}

  /// Shows this version, as saved.
  public static void of(RequestModel model, SavedRequest version) {
    model.methodProperty().set(version.method());
    model.pathProperty().set(version.path());
    for (Row row : version.pathValues()) {
      model.path().values().stream()
          .filter(known -> known.name().equals(row.name()))
          .forEach(known -> known.valueProperty().set(row.value()));
    }
    model.query().replace(version.query());
    model.headers().replace(version.headers());
    model.cookies().replace(version.cookies());
    model.body().show(version.body());
    model.descriptionProperty().set(version.description());
    model.markSaved(version);
  }
}
