package hypercall.ui.request;

import hypercall.store.SavedRequest;
import hypercall.store.SavedRequest.Row;
import java.util.Map;
import java.util.stream.Collectors;

/// The path of a request as it stands now, for whoever asks what depends on it, such as cookies.
public final class FilledPath {
  private FilledPath() {}

  /// Placeholders filled where they have a value; without the query.
  public static String of(SavedRequest draft) {
    Map<String, String> values =
        draft.pathValues().stream()
            .collect(Collectors.toMap(Row::name, row -> row.value().strip(), (first, _) -> first));
    return PathTemplate.of(TypedAddress.of(draft.path()).path()).filled(values);
  }
}
