package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.ui.kit.Background;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// Shows a picture on a chequered ground, fitted into the pane or pixel for pixel.
final class ImagePane extends ScrollPane {
  private final Background background;
  private final ImageView picture = new ImageView();
  private final StackPane ground = new StackPane(picture);
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private Optional<GrowingBytes> shown = Optional.empty();
  private Runnable damaged = () -> {};
  private String facts = "";
  private boolean whole = true;

  ImagePane(Background background) {
    this.background = background;
    getStyleClass().add("image-pane");
    ground.getStyleClass().add("chequered");
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    setContent(ground);
    setFitToWidth(true);
    setFitToHeight(true);
    setPannable(true);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    ground.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        click -> {
          requestFocus();
          if (click.isStillSincePress() && click.getButton() == MouseButton.PRIMARY) {
            toggleAt(new Point2D(click.getSceneX(), click.getSceneY()));
          }
        });
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    viewportBoundsProperty().subscribe(_ -> size());
  }

  /// What is to be known of the picture, and how large it is shown.
  ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /// @param whenDamaged told when it cannot be read after all
  void show(GrowingBytes bytes, ImageHead head, Runnable whenDamaged) {
    if (shown.isPresent() && shown.get() == bytes) {
      return;
    }
    clear();
    shown = Optional.of(bytes);
    damaged = whenDamaged;
    facts = head.format() + " · " + head.pixels() + " · " + Facts.bytes(bytes.size());
    words.set(facts);
    background.run(() -> read(bytes), image -> decoded(bytes, image), _ -> damaged(bytes));
  }

  private static Image read(GrowingBytes bytes) throws IOException {
    try (InputStream in = bytes.stream()) {
      Image image = new Image(in);
      if (image.isError() || image.getWidth() < 1 || image.getHeight() < 1) {
        throw new IOException("This is no picture that can be read.", image.getException());
      }
      return image;
    }
  }

  private void decoded(GrowingBytes bytes, Image image) {
    if (shown.isPresent() && shown.get() == bytes) {
      picture.setImage(image);
      size();
    }
  }

  private void damaged(GrowingBytes bytes) {
    if (shown.isPresent() && shown.get() == bytes) {
      damaged.run();
    }
  }

  void clear() {
    shown = Optional.empty();
    picture.setImage(null);
    words.set("");
  }

  private void pressed(KeyEvent key) {
    boolean handled = !key.isShortcutDown() && !key.isAltDown();
    switch (key.getText()) {
      case "1" -> fit(false);
      case "0" -> fit(true);
      case " " -> toggle();
      default -> handled = false;
    }
    if (handled) {
      key.consume();
    }
  }

  /// The same; what was pointed at stays under the pointer.
  private void toggleAt(Point2D scene) {
    Point2D before = picture.sceneToLocal(scene);
    double x = before.getX() / picture.getBoundsInLocal().getWidth();
    double y = before.getY() / picture.getBoundsInLocal().getHeight();
    toggle();
    layout();
    Bounds now = picture.getBoundsInLocal();
    Point2D wanted =
        picture.localToScene(
            Math.clamp(x, 0, 1) * now.getWidth(), Math.clamp(y, 0, 1) * now.getHeight());
    setHvalue(
        moved(
            getHvalue(),
            wanted.getX() - scene.getX(),
            ground.getWidth() - getViewportBounds().getWidth()));
    setVvalue(
        moved(
            getVvalue(),
            wanted.getY() - scene.getY(),
            ground.getHeight() - getViewportBounds().getHeight()));
  }

  /// @param room pixels there are to scroll
  private static double moved(double value, double by, double room) {
    return room <= 0 ? 0 : Math.clamp(value + by / room, 0, 1);
  }

  /// From fitted to pixel for pixel and back.
  void toggle() {
    fit(!whole);
  }

  private void fit(boolean fitted) {
    whole = fitted;
    size();
  }

  /// A picture that is smaller than the pane is not blown up.
  private void size() {
    Image image = picture.getImage();
    if (image == null) {
      return;
    }
    double room = Math.max(1, getViewportBounds().getWidth() - 2);
    double high = Math.max(1, getViewportBounds().getHeight() - 2);
    double scale = Math.min(1, Math.min(room / image.getWidth(), high / image.getHeight()));
    double used = whole ? scale : 1;
    picture.setFitWidth(image.getWidth() * used);
    picture.setFitHeight(image.getHeight() * used);
    String more = scale == 1 ? "" : whole ? " · click or 1 for 100 %" : " · click or 0 to fit";
    words.set(facts + String.format(Locale.ROOT, " · shown at %.0f %%", used * 100) + more);
    setAccessibleText("Picture, " + words.get());
  }

  /// Puts the picture on the clipboard.
  ///
  /// @return whether there was one
  boolean copy() {
    Image image = picture.getImage();
    if (image == null) {
      return false;
    }
    ClipboardContent content = new ClipboardContent();
    content.putImage(image);
    return Clipboard.getSystemClipboard().setContent(content);
  }
}
