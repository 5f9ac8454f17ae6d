package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.bytes.text.Characters;
import hypercall.bytes.text.Encoding;
import hypercall.http.Response;
import hypercall.json.JsonDocument;
import hypercall.pve.Problem;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Hints;
import hypercall.ui.kit.JsonView;
import hypercall.ui.kit.Leads;
import hypercall.ui.kit.Lines;
import hypercall.ui.kit.ViewPlace;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// One way to look at a body, pretty or raw; goes on where it was when the same body grew.
final class BodyPane extends StackPane {
  /// Bytes in which JSON has begun.
  private static final int LOOK = 64;

  private final ReadOnlyDoubleProperty width;
  private final Background background;
  private final Label empty = new Label();
  private final boolean pretty;
  private final Look look;
  private final Leads leads;
  private final BooleanProperty wrap;
  private final BooleanProperty sorted;
  private final SortedKeys sorting;
  private Runnable again = () -> {};
  private final @Nullable FilterModel filter;
  private @Nullable FilterPane<JsonView> filtered;
  private final Documents documents;

  /// Built when it is first needed: a window starts without an answer.
  private @Nullable JsonView view;

  private Optional<GrowingBytes> shown = Optional.empty();

  /// What is shown of it: the body itself, or its sorted copy.
  private Optional<GrowingBytes> text = Optional.empty();

  /// Where one was in the last JSON, to come back to in the next.
  private Optional<ViewPlace> place = Optional.empty();

  /// @param width how wide it is going to be, in pixels: text is broken to fit when it is first
  ///   shown
  /// @param documents the index of a body
  BodyPane(ResponseModel model, boolean pretty, ReadOnlyDoubleProperty width, Documents documents) {
    this.background = model.background();
    this.width = width;
    this.look = model.look();
    this.pretty = pretty;
    this.filter = pretty ? model.filter() : null;
    this.documents = documents;
    this.leads = pretty ? model.ways().leads() : Leads.NONE;
    this.wrap = look.flag("wrap");
    this.sorted = look.flag("sorted");
    this.sorting = new SortedKeys(background, () -> again.run());
    sorted.subscribe((_, _) -> again.run());
    width.subscribe(
        (before, _) -> {
          if (before.doubleValue() <= 0) {
            again.run();
          }
        });
    empty.getStyleClass().addAll("muted", "no-body");
    empty.setWrapText(true);
    getStyleClass().add("body-pane");
    setMinHeight(0);
    if (pretty) {
      place = Optional.of(ViewPlace.of(look.parts()));
      look.sample("pretty", () -> place().map(ViewPlace::parts).orElse(Map.of()));
    }
  }

  /// The view on show: of the whole, or of what is filtered.
  JsonView front() {
    return filtered == null ? view() : filtered.front();
  }

  private JsonView view() {
    JsonView built = view;
    if (built == null) {
      built = make();
      built.setAccessibleText(pretty ? "Answer, pretty" : "Answer, raw");
      built.whenFolded(look::changed);
      view = built;
      if (filter != null) {
        filtered = new FilterPane<>(filter, built, new Excerpt.Pretty(filter, look, this::make));
      }
    }
    return built;
  }

  private JsonView make() {
    JsonView made =
        new JsonView(
            background, pretty ? new Hints(ZoneId.systemDefault()) : (_, _) -> "", look.find());
    if (pretty) {
      made.wrapProperty().bindBidirectional(wrap);
      made.lead(leads);
    }
    return made;
  }

  /// The view of the whole with what stands around it.
  private Node framed() {
    JsonView built = view();
    return filtered == null ? built : filtered;
  }

  /// Opens the filter line and gives it the keyboard.
  void openFilter() {
    if (filtered != null && !isEmpty()) {
      filtered.open();
    }
  }

  /// Whether there is no text to be read.
  boolean isEmpty() {
    return view == null || !getChildren().contains(framed());
  }

  /// Whether it is JSON that is shown, not text as it came.
  boolean isSetOut() {
    return !isEmpty() && view().lines().numbered();
  }

  /// Lets go of the body.
  void clear() {
    remember();
    shown = Optional.empty();
    leaveFilter(false);
    text = Optional.empty();
    again = () -> {};
    if (view != null) {
      view.clear();
    }
    getChildren().clear();
    sorting.close();
  }

  /// Lets go of another body than this one, which may be closed soon.
  void clearUnless(GrowingBytes body) {
    if (shown.isPresent() && shown.get() != body) {
      clear();
    }
  }

  BodyPane showing(Response response, boolean complete) {
    show(response, complete);
    return this;
  }

  private void show(Response response, boolean complete) {
    GrowingBytes body = response.body();
    if (complete && body.size() == 0) {
      clear();
      empty.setText(
          response.status() >= 400
              ? "The answer has no body. Proxmox puts the reason in the status line."
              : "The answer has no body.");
      put(empty);
      return;
    }
    if (body.size() > 0 && !isJson(response) && BodyKind.of(response) != BodyKind.TEXT) {
      clear();
      empty.setText("There is nothing to be set out here. Its bytes are in the raw view.");
      put(empty);
      return;
    }
    boolean json = pretty && isJson(response);
    if (!json && body.size() > 0 && width.get() <= 0) {
      again = () -> show(response, complete); // text is broken to fit: comes with the width
      return;
    }
    put(framed());
    if (body.size() > 0 || saysJson(response)) {
      boolean inOrder = json && complete && sorted.get();
      GrowingBytes wanted = inOrder ? sorting.of(body).orElse(body) : body;
      if (text.isEmpty() || text.get() != wanted) {
        remember();
        shown = Optional.of(body);
        text = Optional.of(wanted);
        leaveFilter(false);
        Optional<JsonDocument> document = json ? Optional.of(index(wanted)) : Optional.empty();
        Lines lines = document.map(d -> Lines.pretty(d, body)).orElseGet(() -> textLines(response));
        place.ifPresentOrElse(where -> view().show(lines, where), () -> view().show(lines));
        if (filter != null) {
          document.ifPresentOrElse(d -> filter.over(d, body), () -> leaveFilter(true));
        }
      }
      if (!inOrder) {
        sorting.close();
      }
      again = () -> show(response, complete);
    }
  }

  /// The index of the body, or of its sorted copy.
  private JsonDocument index(GrowingBytes wanted) {
    boolean own = shown.isPresent() && shown.get() == wanted;
    return own ? documents.of(wanted) : JsonDocument.of(wanted);
  }

  private void leaveFilter(boolean isText) {
    if (filter != null) {
      filter.overNothing(isText);
    }
  }

  /// What is to be said about the order of the keys.
  ObservableValue<String> order() {
    return sorting.toldProperty();
  }

  private void remember() {
    place = place();
  }

  /// Where one is; what is text in the pretty view is an odd answer out: the next may be like the
  /// one before.
  private Optional<ViewPlace> place() {
    JsonView now = view;
    boolean here = now != null && shown.isPresent() && now.lines().numbered() == pretty;
    return here ? Optional.of(now.place()) : place;
  }

  private void put(Node node) {
    if (!getChildren().contains(node)) {
      getChildren().setAll(node);
    }
  }

  private Lines textLines(Response response) {
    return Lines.text(response.body(), BodyKind.encoding(response), view().columnsIn(width.get()));
  }

  /// Whether the server says it is JSON, or it begins like an object or array.
  static boolean isJson(Response response) {
    return saysJson(response) ? !Problem.isBareText(response) : begins(response.body());
  }

  private static boolean begins(GrowingBytes body) {
    Encoding encoding = Encoding.ofJson(body);
    Characters characters = encoding.characters();
    byte[] head = new byte[(int) Math.min(body.size(), LOOK)];
    body.read(0, head, 0, head.length);
    int at = Math.min(encoding.mark(), head.length);
    int taken = 1;
    while (at < head.length && taken > 0) {
      taken = characters.read(head, at, head.length, body.isFinished());
      int first = characters.codePoint();
      if (first != ' ' && first != '\n' && first != '\r' && first != '\t') {
        return first == '{' || first == '[';
      }
      at += taken;
    }
    return false;
  }

  private static boolean saysJson(Response response) {
    String type = response.headers().first("Content-Type").orElse("");
    return type.toLowerCase(Locale.ROOT).contains("json");
  }
}
