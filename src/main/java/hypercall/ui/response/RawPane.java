package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Response;
import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import hypercall.ui.kit.Above;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.BadBytes;
import hypercall.ui.kit.FindModel;
import hypercall.ui.kit.FindWords;
import hypercall.ui.kit.Finding;
import hypercall.ui.kit.HexLines;
import hypercall.ui.kit.HexView;
import hypercall.ui.kit.JsonView;
import hypercall.ui.kit.Lines;
import hypercall.ui.kit.Sheet;
import hypercall.ui.kit.TextLines;
import hypercall.ui.response.RawModel.Way;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The bytes as they came: as text, as digits, or as the picture they are.
final class RawPane extends BorderPane {
  /// Columns a byte takes that is no character.
  private static final int BYTE = 4;

  private final Above above = new Above(this);
  private final Background background;
  private final ReadOnlyDoubleProperty width;
  private final RawModel model;
  private final FindWords words;
  private final RawLine line = new RawLine(this::choose, this::goToBad);
  private final Label empty = new Label();
  private final RawPlace place;

  // Built when they are first needed.
  private @Nullable JsonView text;
  private @Nullable HexView hex;
  private @Nullable ImagePane image;

  private Optional<Response> shown = Optional.empty();
  private Optional<Way> way = Optional.empty();
  private boolean complete;
  private boolean damaged;

  /// @param width how wide it is going to be, in pixels, or 0: text is broken to fit, once
  RawPane(Background background, ReadOnlyDoubleProperty width, Look look) {
    this.background = background;
    this.width = width;
    model = new RawModel(look);
    words = look.find();
    place = new RawPlace(look);
    empty.getStyleClass().addAll("muted", "no-body");
    empty.setWrapText(true);
    getStyleClass().add("raw-pane");
    Sheet.dress(this, RawPane.class, "raw.css");
    model.chosenProperty().subscribe((_, _) -> again());
    width.subscribe((_, _) -> again());
  }

  private void choose(Way chosen) {
    model.chosenProperty().set(Optional.of(chosen));
  }

  private void again() {
    shown.ifPresent(response -> show(response, complete));
  }

  /// The view of the text.
  JsonView text() {
    JsonView built = text;
    if (built == null) {
      built = new JsonView(background, (_, _) -> "", words);
      built.setAccessibleText("Answer, raw");
      text = built;
    }
    return built;
  }

  /// The view of the digits.
  HexView hex() {
    HexView built = hex;
    if (built == null) {
      built = new HexView(background, words);
      built.statusProperty().subscribe(this::sayOfHex);
      hex = built;
    }
    return built;
  }

  private ImagePane image() {
    ImagePane built = image;
    if (built == null) {
      built = new ImagePane(background);
      built.wordsProperty().subscribe(this::sayOfImage);
      image = built;
    }
    return built;
  }

  /// Lets go of the body.
  void clear() {
    shown = Optional.empty();
    letGo();
    above.show(null);
    setCenter(null);
  }

  private void letGo() {
    way = Optional.empty();
    damaged = false;
    place.leave();
    if (hex != null) {
      hex.clear();
    }
    if (image != null) {
      image.clear();
    }
  }

  /// Lets go of another body than this one, which may be closed soon.
  void clearUnless(GrowingBytes body) {
    if (shown.isPresent() && shown.get().body() != body) {
      clear();
    }
  }

  RawPane show(Response response, boolean isComplete) {
    complete = isComplete;
    GrowingBytes body = response.body();
    if (shown.isPresent() && shown.get().body() != body) {
      letGo();
    }
    shown = Optional.of(response);
    if (body.size() == 0) {
      empty.setText(isComplete ? "The answer has no body." : "Nothing of the body has come yet.");
      above.show(null);
      setCenter(empty);
      return this;
    }
    Optional<ImageHead> head = ImageHead.read(body);
    Way wanted = model.way(response);
    boolean refused =
        wanted == Way.IMAGE
            && (!isComplete || damaged || head.filter(ImageHead::isBearable).isEmpty());
    take(refused ? Way.HEX : wanted, response);
    above.show(line);
    line.show(wanted, head.isPresent());
    if (refused) {
      line.say(ImageHead.refusal(head, isComplete, damaged));
    }
    return this;
  }

  private void take(Way taken, Response response) {
    // In lines of another length the row that was kept would be another place.
    boolean tooSoon = taken == Way.TEXT && width.get() <= 0;
    if (tooSoon || way.equals(Optional.of(taken))) {
      return;
    }
    boolean focused = getCenter() != null && getCenter().isFocused();
    way = Optional.of(taken);
    line.countBad(0);
    setCenter(
        switch (taken) {
          case TEXT -> showText(response);
          case HEX -> showHex(response);
          case IMAGE -> showImage(response);
        });
    if (focused) {
      getCenter().requestFocus();
    }
  }

  private Node showText(Response response) {
    TextLines lines =
        Lines.text(response.body(), BodyKind.encoding(response), text().columnsIn(width.get()));
    AtomicBoolean telling = new AtomicBoolean();
    lines.onIndexed(
        () -> {
          if (telling.compareAndSet(false, true)) {
            background.tell(
                () -> {
                  telling.set(false);
                  countBad(lines);
                });
          }
        });
    place.show(text(), lines);
    line.say(RawLine.of(lines.encoding()));
    return text();
  }

  private void countBad(TextLines lines) {
    if (text().lines() == lines && way.equals(Optional.of(Way.TEXT))) {
      line.countBad(lines.bad().count());
    }
  }

  private void goToBad(int by) {
    if (text().lines() instanceof TextLines lines) {
      BadBytes bad = lines.bad();
      long here = lines.offsetAt(text().caretPlace());
      // What is selected there begins before the caret, which stands behind it.
      long found = by > 0 ? bad.after(here - 1) : bad.before(here);
      if (by < 0 && found >= 0 && found < here && bad.endOf(found) >= here) {
        found = bad.before(found);
      }
      if (found >= 0) {
        Position last = lines.placeOf(bad.endOf(found) - 1);
        Position end = new Position(last.line(), last.column() + BYTE);
        text().goTo(new Hit(lines.placeOf(found), end));
      }
    }
  }

  private Node showHex(Response response) {
    hex().show(new HexLines(response.body()));
    return hex();
  }

  private void sayOfHex(String words) {
    if (way.equals(Optional.of(Way.HEX)) && !words.isEmpty()) {
      line.say(words);
    }
  }

  private Node showImage(Response response) {
    ImageHead.read(response.body())
        .ifPresent(head -> image().show(response.body(), head, this::damaged));
    return image();
  }

  private void damaged() {
    damaged = true;
    again();
  }

  private void sayOfImage(String words) {
    if (way.equals(Optional.of(Way.IMAGE))) {
      line.say(words);
    }
  }

  /// Opens find in what is shown; a picture has nothing to be found in, but its bytes have.
  void openFind() {
    if (way.equals(Optional.of(Way.TEXT))) {
      text().openFind();
    } else if (way.isPresent()) {
      digits().openFind();
    }
  }

  private HexView digits() {
    if (way.equals(Optional.of(Way.IMAGE))) {
      choose(Way.HEX);
    }
    return hex();
  }

  /// Goes to another hit; when nothing is sought, asks what to seek.
  void find(Consumer<FindModel> by) {
    if (way.equals(Optional.of(Way.TEXT))) {
      Finding.step(text(), by);
    } else if (way.isPresent() && digits().isFinding()) {
      by.accept(hex().find());
    } else {
      openFind();
    }
  }

  /// Gives the keyboard to what is shown.
  @Override
  public void requestFocus() {
    if (getCenter() != null) {
      getCenter().requestFocus();
    }
  }

  /// Whether the bytes are shown by their digits.
  boolean isHex() {
    return way.equals(Optional.of(Way.HEX));
  }

  /// Puts the picture that is shown on the clipboard, and says whether there is one.
  boolean copiedPicture() {
    boolean copied = way.equals(Optional.of(Way.IMAGE)) && image().copy();
    if (copied) {
      line.say("Copied the picture.");
    }
    return copied;
  }
}
