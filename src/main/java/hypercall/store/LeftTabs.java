package hypercall.store;

import hypercall.store.TabsCodec.Tabs;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tabs that windows left which had opened beside one that did not answer: each keeps its own
/// file, named after its process.
final class LeftTabs {
  private static final Pattern NAME = Pattern.compile("tabs-(\\d{1,18})\\.json");

  private final List<Path> taken = new ArrayList<>();

  static String nameFor(long process) {
    return "tabs-" + process + ".json";
  }

  /// Adds the unsaved tabs of windows that are no more.
  Tabs addTo(Tabs tabs, KeptFile.Place place, Path folder, TabsCodec codec) throws IOException {
    List<OpenTab> all = new ArrayList<>(tabs.open());
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "tabs-*.json")) {
      for (Path path : files) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        if (name.matches() && !isAlive(Long.parseLong(name.group(1)))) {
          new KeptFile(place, path)
              .load(codec::read).stream()
                  .flatMap(left -> left.open().stream())
                  .filter(OpenTab::edited)
                  .forEach(all::add);
          taken.add(path);
        }
      }
    }
    return taken.isEmpty() ? tabs : new Tabs(List.copyOf(all), tabs.selected());
  }

  /// They are kept elsewhere now.
  void forget(Disk disk) throws IOException {
    for (Path path : taken) {
      disk.delete(path);
    }
    taken.clear();
  }

  private static boolean isAlive(long process) {
    return process != ProcessHandle.current().pid()
        && ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
  }
}
