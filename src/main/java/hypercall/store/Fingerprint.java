package hypercall.store;

import java.util.List;

/// Tells apart what two saved requests ask of a server; names and folders do not count. Short, and
/// gives nothing away.
public final class Fingerprint {
  private Fingerprint() {}

  public static String of(SavedRequest request) {
    SavedRequest bare = request.withName("").withFolder(List.of());
    return FileNames.digest(Json.print(new RequestCodec().write(bare, Json.object())));
  }
}
