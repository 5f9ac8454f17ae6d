package hypercall.ui.request;

import hypercall.store.SavedRequest;
import hypercall.store.SavedRequest.Row;
import java.util.List;

/// A request as it would be read back after saving: without secret values and empty rows.
///
/// Two drafts that are equal so need no saving.
final class AsSaved {
  private AsSaved() {}

  static SavedRequest of(SavedRequest r) {
    return new SavedRequest(
        r.id(),
        "",
        List.of(),
        r.method().strip(),
        r.path(),
        rows(r.pathValues()).stream().filter(row -> !row.value().isEmpty()).toList(),
        rows(r.query()),
        rows(r.headers()),
        rows(r.cookies()),
        new SavedRequest.Content(
            r.bodyKind(),
            rows(r.form()),
            r.json(),
            r.body().rawType(),
            r.body().raw(),
            r.body().file()),
        r.description());
  }

  private static List<Row> rows(List<Row> rows) {
    return rows.stream()
        .map(row -> new RowModel(row).row())
        .map(row -> row.secret() ? new Row(row.enabled(), row.name(), "", true) : row)
        .filter(row -> !(row.name().isEmpty() && row.value().isEmpty()))
        .toList();
  }
}
