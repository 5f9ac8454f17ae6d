package hypercall.store;

import hypercall.store.SavedRequest.Content;
import hypercall.store.SavedRequest.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The limit of what a file takes: longer texts would become a file that cannot be read again.
final class HugeText {
  private HugeText() {}

  static void refuse(SavedRequest request, Path file) throws NotSaved {
    if (length(request) > Json.LONGEST_TEXT) {
      throw new NotSaved(file, "“" + request.name() + "” is longer than 8 million characters.");
    }
  }

  /// The tabs as one file can take them: those that are too long without their bodies, or empty.
  static List<OpenTab> fitting(List<OpenTab> tabs) {
    List<OpenTab> fitting = new ArrayList<>();
    long all = 0;
    for (OpenTab tab : tabs) {
      OpenTab fits = fitting(tab, Json.LONGEST_TEXT - all);
      all += length(fits.draft());
      fitting.add(fits);
    }
    return fitting;
  }

  private static OpenTab fitting(OpenTab tab, long room) {
    SavedRequest draft = tab.draft();
    if (length(draft) <= room) {
      return tab;
    }
    SavedRequest bare =
        new SavedRequest(
            draft.id(),
            draft.name(),
            draft.folder(),
            draft.method(),
            draft.path(),
            draft.pathValues(),
            draft.query(),
            draft.headers(),
            draft.cookies(),
            Content.NONE,
            "");
    return with(tab, length(bare) <= room ? bare : SavedRequest.blank(draft.id(), "Too long"));
  }

  private static OpenTab with(OpenTab tab, SavedRequest draft) {
    return tab.withDraft(draft);
  }

  private static long length(SavedRequest request) {
    Content body = request.body();
    long texts =
        Stream.of(
                request.name(),
                request.path(),
                request.description(),
                body.json(),
                body.raw(),
                body.rawType(),
                body.file())
            .mapToLong(String::length)
            .sum();
    long rows =
        Stream.of(
                request.pathValues(),
                request.query(),
                request.headers(),
                request.cookies(),
                body.form())
            .flatMap(List::stream)
            .mapToLong(HugeText::length)
            .sum();
    return texts + rows;
  }

  private static long length(Row row) {
    return (long) row.name().length() + row.value().length();
  }
}
