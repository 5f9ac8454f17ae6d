package hypercall.ui;

import hypercall.ui.FirmSplit.Place;
import hypercall.ui.kit.TabChoice;
import hypercall.ui.kit.TabItem;
import hypercall.ui.kit.TabStrip;
import hypercall.ui.kit.WindowKeys;
import hypercall.ui.request.RequestView;
import hypercall.ui.response.ResponseView;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Tabs on top, the editor and the answer of the one in front beneath. A tab's panes are built when
/// it comes to the front for the first time.
final class EditorArea extends BorderPane {
  private static final double SPLIT = 0.36;
  private static final double BESIDE = 0.5;

  private record Panes(RequestView request, ResponseView response, FirmSplit split) {}

  private final TabsModel tabs;
  private final RequestsModel requests;
  private final ObservableList<TabItem> items = FXCollections.observableArrayList();
  private final Map<RequestTab, TabItem> itemOf = new IdentityHashMap<>();
  private final Map<RequestTab, Panes> panesOf = new IdentityHashMap<>();
  private final TabStrip strip;
  private final Closing closing;
  private final Standing standing;
  private final ObservableValue<Boolean> beside;
  private final KeyboardPlaces keyboard = new KeyboardPlaces();
  private @Nullable RequestTab shown;
  private Place below = new Place(SPLIT, false);
  private Place besideShare = new Place(BESIDE, false);

  EditorArea(RequestsModel requests, Preferences chosen) {
    this.requests = requests;
    this.tabs = requests.tabs();
    closing = requests.closing();
    strip =
        new TabStrip(
            items,
            new TabStrip.Intents(
                item -> tabOf(item).ifPresent(tab -> closing.close(List.of(tab))),
                item -> tabOf(item).ifPresent(RequestTab::pin),
                this::enter,
                requests::create,
                (item, place) -> tabOf(item).ifPresent(tab -> tabs.move(tab, place)),
                item -> tabOf(item).map(this::choices).orElse(List.of())));
    setTop(new VBox(strip, new CloseQuestion(closing, this::enter)));
    standing =
        new Standing(chosen.besideProperty(), chosen.theme().zoomProperty(), widthProperty());
    beside = standing.besideProperty();
    beside.subscribe((_, _) -> turn());
    tabs.tabs().addListener((ListChangeListener<RequestTab>) change -> follow());
    tabs.workIn(this::enter);
    tabs.selectedProperty().subscribe(this::front);
    sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(owner -> keyboard.follow(shown, getCenter(), owner));
    strip
        .selectedProperty()
        .subscribe(
            item -> {
              if (item != null) {
                tabOf(item).ifPresent(tabs.selectedProperty()::set);
              }
            });
    follow();
  }

  /// Esc, wherever the keyboard is, cancels the call of the tab in front, unless what has the
  /// keyboard closes something.
  void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      tabs.selected()
          .filter(tab -> tab.request().sendingProperty().get())
          .ifPresent(
              tab -> {
                tab.cancel();
                key.consume();
              });
    }
  }

  private List<TabChoice> choices(RequestTab tab) {
    List<TabChoice> choices = new ArrayList<>();
    choices.add(new TabChoice("Close", WindowKeys.CLOSE, () -> closing.close(List.of(tab))));
    if (tabs.tabs().size() > 1) {
      choices.add(new TabChoice("Close others", () -> closing.others(tab)));
    }
    if (tabs.tabs().getLast() != tab) {
      choices.add(new TabChoice("Close to the right", () -> closing.toTheRight(tab)));
    }
    choices.add(new TabChoice("Close all", closing::all));
    choices.add(TabChoice.LINE);
    if (tab.isEdited()) {
      choices.add(new TabChoice("Save", WindowKeys.SAVE, () -> requests.save(tab)));
    }
    if (tab.previewProperty().get()) {
      choices.add(new TabChoice("Keep open", tab::pin));
    }
    choices.add(
        new TabChoice(
            "Duplicate in a new tab",
            WindowKeys.DUPLICATE,
            () -> requests.duplicate(tab.request().draft())));
    if (tabs.canReopen()) {
      choices.add(new TabChoice("Reopen closed", WindowKeys.REOPEN, tabs::reopen));
    }
    return choices;
  }

  private Optional<RequestTab> tabOf(TabItem item) {
    return tabs.tabs().stream().filter(tab -> itemOf.get(tab) == item).findFirst();
  }

  private void follow() {
    itemOf.keySet().retainAll(tabs.tabs());
    panesOf.keySet().retainAll(tabs.tabs());
    tabs.tabs().forEach(tab -> itemOf.computeIfAbsent(tab, EditorArea::item));
    items.setAll(tabs.tabs().stream().map(itemOf::get).toList());
    RequestTab front = tabs.selectedProperty().get();
    if (front == null || itemOf.containsKey(front)) {
      front(front); // else the one in front is closed, and which comes after it is told next
    }
    keyboard.keepOnly(tabs.tabs());
  }

  private static TabItem item(RequestTab tab) {
    TabItem item = new TabItem("", "");
    item.methodProperty().bind(tab.request().methodProperty());
    item.nameProperty().bind(tab.title());
    item.previewProperty().bind(tab.previewProperty());
    item.editedProperty().bind(tab.request().editedProperty());
    item.recoveredProperty().bind(tab.recoveredProperty());
    item.unkeptProperty().bind(tab.savedIdProperty().isEmpty());
    item.detailProperty().bind(tab.request().pathProperty());
    return item;
  }

  private void front(@Nullable RequestTab tab) {
    remember();
    boolean inside = KeyboardPlaces.goesWith(getCenter(), getScene());
    shown = tab;
    if (tab == null || !itemOf.containsKey(tab)) {
      strip.selectedProperty().set(null);
      setCenter(new NoneOpen(requests::create));
    } else {
      strip.selectedProperty().set(itemOf.get(tab));
      setCenter(panesOf.computeIfAbsent(tab, this::panes).split());
    }
    settle();
    if (inside && !strip.hasKeyboard()) {
      enter();
    }
  }

  /// Gives the keyboard to the tab in front: to where it was, else to the address.
  void enter() {
    Scene scene = getScene();
    if (scene == null) {
      return;
    }
    tabs.selected()
        .ifPresentOrElse(
            tab -> keyboard.giveBack(tab, scene, this::focusAddress),
            () -> getCenter().lookup(".primary").requestFocus());
  }

  /// What has just come to the front has its place before the next click asks what lies under it.
  private void settle() {
    if (getScene() != null) {
      applyCss();
      layout();
    }
  }

  private Panes panes(RequestTab tab) {
    RequestView request = new RequestView(tab.request());
    request.setCookieJar(() -> requests.showCookies(tab));
    ResponseView response = new ResponseView(tab.response());
    RequestSide side = new RequestSide(tab, request);
    FirmSplit both = new FirmSplit(orientation(), false, side::askedHeight, side, response);
    both.getStyleClass().add("answer-split");
    both.divide(place());
    both.heightProperty().subscribe(height -> request.setRoom(height.doubleValue()));
    return new Panes(request, response, both);
  }

  private Optional<Panes> inFront() {
    return tabs.selected().map(panesOf::get);
  }

  /// Opens the list of all tabs.
  void listTabs() {
    strip.listTabs();
  }

  void focusAddress() {
    inFront().ifPresent(p -> p.request().focusAddress());
  }

  void focusAnswer() {
    inFront().ifPresent(p -> p.response().requestFocus());
  }

  /// The answer of the tab in front; empty when no tab is open.
  Optional<ResponseView> answer() {
    return inFront().map(Panes::response);
  }

  /// The share of the request when the answer is below it.
  double split() {
    remember();
    return below.at();
  }

  /// The share of the request when the answer is beside it.
  double splitBeside() {
    remember();
    return besideShare.at();
  }

  void divide(double below, double beside) {
    // Whoever gave a request less than is usual meant it, whatever it asks for.
    this.below = new Place(below, below < SPLIT);
    this.besideShare = new Place(beside, false);
    panesOf.values().forEach(panes -> panes.split().divide(place()));
  }

  /// Moves the line between request and answer up or left (-1), down or right (+1).
  void moveLine(int by) {
    inFront().ifPresent(p -> p.split().step(by));
  }

  /// Where the answer stands, and why.
  Standing standing() {
    return standing;
  }

  private Orientation orientation() {
    return beside.getValue() ? Orientation.HORIZONTAL : Orientation.VERTICAL;
  }

  /// Every tab's answer goes beside its request, or below it.
  private void turn() {
    remember();
    panesOf.values().forEach(panes -> panes.split().setOrientation(orientation()));
    panesOf.values().forEach(panes -> panes.split().divide(place()));
    // Told by the layout, what the sheets say of it counts at once.
    inFront().ifPresent(panes -> panes.split().applyCss());
  }

  private Place place() {
    return beside.getValue() ? besideShare : below;
  }

  /// The line of the tab in front is where the others' will be.
  private void remember() {
    if (getCenter() instanceof FirmSplit shown) {
      if (shown.getOrientation() == Orientation.HORIZONTAL) {
        besideShare = shown.place();
      } else {
        below = shown.place();
      }
    }
  }
}
