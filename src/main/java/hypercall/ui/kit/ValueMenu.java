package hypercall.ui.kit;

import hypercall.json.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with one value of an answer, as a menu and by keys: copy it, its name and its
/// paths, and filter by it.
///
/// Which value it is, is looked up in the background. What is to be filtered is told by
/// [FilterAsked], from the owner up.
public final class ValueMenu {
  private static final int LONGEST = 64;

  private final Node owner;
  private final Background background;
  private final Teller teller;
  private final Copying copying;
  private final ContextMenu menu = new ContextMenu();

  /// @param teller told what became of a copy
  public ValueMenu(Node owner, Background background, Teller teller) {
    this.owner = owner;
    this.background = background;
    this.teller = teller;
    copying = new Copying(owner, background, teller);
  }

  /// What is known of a value when its menu opens.
  private record Offer(
      ValueAt at, boolean container, Optional<String> every, Optional<String> alike) {
    static Offer of(ValueAt at, Secrecy secrecy) {
      return new Offer(at, at.isContainer(), at.path().ofEvery(), at.alike(secrecy));
    }
  }

  /// Shows the menu once it is known what it is for.
  ///
  /// @param place on the screen
  /// @param first lines above those of the value
  /// @param last lines below them, told whether the value is an object or an array
  public void show(
      Callable<Optional<ValueAt>> value,
      Point2D place,
      List<MenuItem> first,
      Function<Boolean, List<MenuItem>> last) {
    menu.hide();
    Secrecy secrecy = Secrecy.of(owner);
    background.run(
        () -> value.call().map(at -> Offer.of(at, secrecy)),
        offer -> {
          menu.getItems().setAll(first);
          offer.ifPresent(this::add);
          menu.getItems().addAll(last.apply(offer.filter(Offer::container).isPresent()));
          menu.show(owner, place.getX(), place.getY());
        },
        failure -> teller.tell(String.valueOf(failure.getMessage())));
  }

  public void hide() {
    menu.hide();
  }

  private void add(Offer offer) {
    ValueAt at = offer.at();
    NodePath path = at.path();
    List<MenuItem> items = menu.getItems();
    items.add(item("Copy value", AnswerKeys.COPY_VALUE, () -> copyValue(() -> Optional.of(at))));
    at.key().ifPresent(key -> items.add(item("Copy key", () -> put(key))));
    items.add(item("Copy path", AnswerKeys.COPY_PATH, () -> put(path.jsonPath())));
    items.add(item("Copy path for jq", () -> put(path.jq())));
    items.add(item("Copy value as sent", () -> copyOriginal(at)));
    items.add(new SeparatorMenuItem());
    offer
        .every()
        .ifPresent(all -> items.add(item("Filter " + cut(all), AnswerKeys.FILTER_BY, filter(all))));
    offer.alike().ifPresent(alike -> items.add(item("Filter " + cut(alike), filter(alike))));
    items.add(item("Filter " + cut(path.jsonPath()), filter(path.jsonPath())));
    items.add(new SeparatorMenuItem());
  }

  private Runnable filter(String expression) {
    return () -> owner.fireEvent(new FilterAsked(expression));
  }

  private void put(String text) {
    Clip.put(text);
    teller.tell("Copied " + cut(text));
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }

  /// Copies a value: of a string its characters, of an object or array its pretty lines.
  public void copyValue(Callable<Optional<ValueAt>> value) {
    Secrecy secrecy = Secrecy.of(owner);
    copying.run(
        () -> of(value).value(secrecy),
        "Copied the value.",
        Optional.of(new InFull(".txt", () -> of(value).whole())));
  }

  private void copyOriginal(ValueAt at) {
    Secrecy secrecy = Secrecy.of(owner);
    copying.run(
        () -> at.original(secrecy),
        "Copied the value as it was sent.",
        Optional.of(new InFull(".json", at::wholeOriginal)));
  }

  /// Copies the path of a value.
  public void copyPath(Callable<Optional<ValueAt>> value) {
    background.run(
        () -> of(value).path().jsonPath(),
        this::put,
        failure -> teller.tell(String.valueOf(failure.getMessage())));
  }

  /// Filters by the same member of every element, or by the value itself outside of any array.
  public void filterBy(Callable<Optional<ValueAt>> value) {
    background.run(
        () -> {
          NodePath path = of(value).path();
          return path.ofEvery().orElseGet(path::jsonPath);
        },
        expression -> filter(expression).run(),
        failure -> teller.tell(String.valueOf(failure.getMessage())));
  }

  private static ValueAt of(Callable<Optional<ValueAt>> value) throws Exception {
    return value.call().orElseThrow(() -> new IllegalStateException("There is no value here."));
  }

  private MenuItem item(String text, Command command, Runnable action) {
    MenuItem item = item(text, action);
    Keys.combination(owner, command).ifPresent(item::setAccelerator);
    return item;
  }

  /// A line of the menu.
  public static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  /// Lines and none, as a list that may grow.
  static List<MenuItem> lines(MenuItem... items) {
    return new ArrayList<>(List.of(items));
  }
}
