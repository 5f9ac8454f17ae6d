package hypercall.ui;

import hypercall.pve.Connection;
import hypercall.store.SavedRequest;
import hypercall.ui.kit.Command;
import hypercall.ui.kit.Shortcuts;
import hypercall.ui.palette.Entry;
import hypercall.ui.palette.Entry.Kind;
import hypercall.ui.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.Property;

/// What the palette finds in this window: its commands, saved requests, open tabs, connections and
/// settings, each with what choosing it does.
final class PaletteEntries {
  /// Said by the lines of the tabs and connections themselves, or by the palette being there.
  private static final Set<String> NOT_LISTED = Set.of("palette.open");

  private static final List<String> NUMBERED = List.of("tab.show.", "connection.");

  private final RequestsModel requests;
  private final ConnectionModel connections;
  private final SettingsDesk settings;
  private Shortcuts shortcuts = new Shortcuts();
  private Runnable uncover = () -> {};
  private Runnable address = () -> {};

  PaletteEntries(RequestsModel requests, ConnectionModel connections, SettingsDesk settings) {
    this.requests = requests;
    this.connections = connections;
    this.settings = settings;
  }

  /// @param uncover brings the workbench to the front
  /// @param address puts the keyboard into the address of the tab in front
  void know(Shortcuts shortcuts, Runnable uncover, Runnable address) {
    this.shortcuts = shortcuts;
    this.uncover = uncover;
    this.address = address;
  }

  List<Entry> all() {
    List<Entry> all = new ArrayList<>();
    List<RequestTab> tabs = requests.tabs().tabs();
    for (int i = 0; i < tabs.size(); i++) {
      all.add(tab(tabs.get(i), i + 1, tabs.size()));
    }
    requests.saved().forEach(request -> all.add(saved(request)));
    shortcuts.commands().stream()
        .filter(PaletteEntries::isListed)
        .forEach(command -> all.add(command(command)));
    all.addAll(DrillsDesk.entries(connections.drills()));
    List<Connection> listed = connections.connections();
    for (int i = 0; i < listed.size(); i++) {
      all.add(connection(listed.get(i), i + 1));
    }
    settings.sections().forEach((name, group) -> group.forEach(one -> add(name, one, all)));
    return all;
  }

  /// A path that is typed is a new request.
  List<Entry> typed(String words) {
    return words.startsWith("/") && words.length() > 1
        ? List.of(
            new Entry(
                "new",
                Kind.NEW,
                "GET",
                "New request to " + words,
                "",
                "",
                () ->
                    inWorkbench(
                        () -> {
                          requests.create();
                          requests
                              .tabs()
                              .selected()
                              .ifPresent(tab -> tab.request().pathProperty().set(words));
                        })))
        : List.of();
  }

  private static boolean isListed(Command command) {
    String id = command.id();
    return !NOT_LISTED.contains(id)
        && NUMBERED.stream().noneMatch(n -> id.startsWith(n) && !id.equals("connection.list"));
  }

  private void inWorkbench(Runnable action) {
    uncover.run();
    action.run();
    address.run();
  }

  private Entry tab(RequestTab tab, int place, int of) {
    String id = tab.savedId().isEmpty() ? tab.id() : tab.savedId();
    String key = place < 9 ? key("tab.show." + place) : place == of ? key("tab.show.last") : "";
    return new Entry(
        "tab:" + id,
        Kind.TAB,
        tab.request().methodProperty().get(),
        tab.title().getValue(),
        tab.request().pathProperty().get() + (tab.isEdited() ? " · not saved" : ""),
        key,
        () -> inWorkbench(() -> requests.tabs().selectedProperty().set(tab)));
  }

  private Entry saved(SavedRequest request) {
    String folder = String.join(" / ", request.folder());
    return new Entry(
        "request:" + request.id(),
        Kind.REQUEST,
        request.method(),
        request.name(),
        Stream.of(folder, request.path())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · ")),
        "",
        () -> inWorkbench(() -> requests.tabs().open(request, true)));
  }

  private Entry command(Command command) {
    return new Entry(
        "command:" + command.id(),
        Kind.COMMAND,
        "",
        command.title(),
        "",
        key(command.id()),
        () -> {
          if (!command.everywhere()) {
            uncover.run();
          }
          command.action().run();
        });
  }

  private Entry connection(Connection connection, int place) {
    String who = connections.signedIn().getOrDefault(connection.id(), "signed out");
    return new Entry(
        "connection:" + connection.id(),
        Kind.CONNECTION,
        "",
        connection.name(),
        who + " · " + connection.host() + ":" + connection.port(),
        place <= 9 ? key("connection." + place) : "",
        () -> connections.switchTo(connection));
  }

  /// A choice of a few can be made from here; the others are shown in the settings.
  private void add(String section, Setting setting, List<Entry> to) {
    switch (setting) {
      case Setting.OneOf<?> one when one.options().size() <= 4 -> options(section, one, to);
      case Setting.Switch(String title, String help, Property<Boolean> on) ->
          to.add(
              setting(
                  section,
                  title,
                  title + (on.getValue() ? ": on" : ": off"),
                  "switches it " + (on.getValue() ? "off" : "on") + " · " + help,
                  () -> on.setValue(!on.getValue())));
      case Setting.OneOf<?> _, Setting.Amount _, Setting.Folder _ ->
          to.add(
              setting(
                  section,
                  setting.title(),
                  setting.title(),
                  setting.help(),
                  () -> settings.showSettings(setting.title())));
    }
  }

  private static <T> void options(String section, Setting.OneOf<T> one, List<Entry> to) {
    for (Setting.Option<T> option : one.options()) {
      boolean now = option.value().equals(one.chosen().getValue());
      to.add(
          setting(
              section,
              one.title() + ":" + option.words(),
              one.title() + ": " + option.words(),
              now ? "as it is now" : "",
              () -> one.chosen().setValue(option.value())));
    }
  }

  private static Entry setting(
      String section, String id, String title, String help, Runnable action) {
    return new Entry(
        "setting:" + id,
        Kind.SETTING,
        "",
        title,
        Stream.of(section, help).filter(s -> !s.isEmpty()).collect(Collectors.joining(" · ")),
        "",
        action);
  }

  private String key(String command) {
    return shortcuts.shown(command).getValue();
  }
}
