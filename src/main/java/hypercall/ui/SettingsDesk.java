package hypercall.ui;

import hypercall.ui.kit.Clip;
import hypercall.ui.kit.Shortcuts;
import hypercall.ui.kit.Theme;
import hypercall.ui.settings.AboutView;
import hypercall.ui.settings.Setting;
import hypercall.ui.settings.SettingsModel;
import hypercall.ui.settings.SettingsView;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Opens the settings and About in front of the workbench; they are built when they are first asked
/// for.
final class SettingsDesk {
  private final Preferences chosen;
  private final Path folder;
  private final Consumer<URI> opener;
  private @Nullable Front front;
  private Shortcuts shortcuts = new Shortcuts();
  private List<String> troubles = List.of();
  private @Nullable SettingsModel model;
  private @Nullable SettingsView settings;
  private @Nullable AboutView about;

  /// @param opener opens a folder in the system's own way
  SettingsDesk(Preferences chosen, Path folder, Consumer<URI> opener) {
    this.chosen = chosen;
    this.folder = folder;
    this.opener = opener;
  }

  /// Where the panes stand.
  void showIn(Front front) {
    this.front = front;
  }

  /// @param troubles sentences about kept keys that were not understood
  void list(Shortcuts all, List<String> troubles) {
    this.shortcuts = all;
    this.troubles = troubles;
  }

  void showSettings() {
    SettingsView pane = settings;
    if (pane == null) {
      pane = new SettingsView(known(), this::closeSettings, this::showAbout);
      settings = pane;
    }
    show(pane, pane::focusFirst);
  }

  /// Shows the settings with these words sought.
  void showSettings(String words) {
    known().queryProperty().set(words);
    showSettings();
  }

  /// What can be chosen, by the names of its sections.
  Map<String, List<Setting>> sections() {
    return known().sections();
  }

  /// Leaves the settings and About.
  void close() {
    closeAbout();
    closeSettings();
  }

  private SettingsModel known() {
    SettingsModel known = model == null ? model() : model;
    model = known;
    return known;
  }

  void showAbout() {
    AboutView pane = about;
    if (pane == null) {
      pane = new AboutView(this::closeAbout);
      about = pane;
    }
    show(pane, pane::focusFirst);
  }

  private void show(Node pane, Runnable first) {
    if (front != null) {
      front.show(pane, first);
    }
  }

  private void closeSettings() {
    close(settings);
  }

  private void closeAbout() {
    close(about);
  }

  private void close(@Nullable Node pane) {
    if (front != null && pane != null) {
      front.close(pane);
    }
  }

  private SettingsModel model() {
    return new SettingsModel(shortcuts, troubles)
        .add("Look", look())
        .add(
            "Layout",
            List.of(
                new Setting.OneOf<>(
                    "Answer",
                    "Where the answer stands; the line between can be moved.",
                    List.of(
                        new Setting.Option<>("Below the request", false),
                        new Setting.Option<>("Beside the request", true)),
                    chosen.besideProperty())))
        .add("Sending", sending())
        .add(
            "Workspace",
            List.of(
                new Setting.Folder(
                    "Folder",
                    "Connections and requests are small readable files here; passwords are not.",
                    folder.toString(),
                    () -> opener.accept(folder.toUri()),
                    () -> Clip.put(folder.toString()))));
  }

  private List<Setting> look() {
    Theme theme = chosen.theme();
    return List.of(
        new Setting.OneOf<>(
            "Colours",
            "",
            List.of(
                new Setting.Option<>("As the system", Theme.Choice.SYSTEM),
                new Setting.Option<>("Light", Theme.Choice.LIGHT),
                new Setting.Option<>("Dark", Theme.Choice.DARK),
                new Setting.Option<>("High contrast", Theme.Choice.CONTRAST)),
            theme.choiceProperty()),
        new Setting.OneOf<>(
            "Zoom",
            "The size of everything.",
            IntStream.rangeClosed(8, 20)
                .mapToObj(tenth -> new Setting.Option<Number>(tenth * 10 + " %", tenth / 10.0))
                .toList(),
            theme.zoomProperty()),
        new Setting.OneOf<>(
            "Size of code",
            "Answers, JSON and raw bodies; the zoom makes it larger still.",
            Stream.of(9.0, 10.0, 11.0, 12.0, Theme.CODE_SIZE, 13.0, 14.0, 16.0, 18.0, 20.0, 24.0)
                .map(size -> new Setting.Option<Number>(pixels(size), size))
                .toList(),
            theme.codeProperty()),
        new Setting.Switch(
            "No motion",
            "Nothing moves, also when the system does not ask for it.",
            theme.stillProperty()));
  }

  private static String pixels(double size) {
    String number = size == Math.rint(size) ? Long.toString((long) size) : Double.toString(size);
    return number + " px" + (size == Theme.CODE_SIZE ? ", as usual" : "");
  }

  private List<Setting> sending() {
    return List.of(
        new Setting.Amount(
            "Time to reach the server",
            "For its name, the connection, and TLS each; from the next request on.",
            "seconds",
            1,
            600,
            chosen.connectSecondsProperty()),
        new Setting.Amount(
            "Time until the answer begins",
            "Longer for servers that are slow to think.",
            "seconds",
            1,
            3600,
            chosen.answerSecondsProperty()),
        new Setting.Amount(
            "Largest answer",
            "What is longer is cut off there, and said so.",
            "MiB",
            1,
            65_536,
            chosen.bodyMebibytesProperty()));
  }
}
