package hypercall.ui.request;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A text field for a path, whose placeholders stand out.
///
/// A text field knows one colour only, so its own text is made transparent and drawn once more
/// beneath it, piece by piece, at the same place; caret, selection and input stay the field's own.
final class PathField extends StackPane {
  private final Pane ink = new Pane();
  private final Pane drawn = new Pane();
  private final Rectangle window = new Rectangle();
  private final RequestModel model;
  private final Pasting pasting;
  private final TextField field;
  private @Nullable Text own;

  PathField(RequestModel model) {
    this.model = model;
    this.pasting = new Pasting(model);
    this.field = new PastingField();
    getStyleClass().add("path-field");
    field.getStyleClass().add("mono");
    field.setPromptText("/nodes");
    field.setAccessibleText("Path, with placeholders in braces");
    bind();
    field.textProperty().subscribe(_ -> draw());
    field.fontProperty().subscribe(_ -> place());
    field.skinProperty().subscribe(_ -> findOwnText());
    field.focusedProperty().subscribe((_, now) -> settle(now));
    field.setOnAction(_ -> model.send());
    drawn.setManaged(false);
    ink.getChildren().add(drawn);
    ink.setMouseTransparent(true);
    ink.setClip(window);
    getChildren().addAll(ink, field);
  }

  TextField field() {
    return field;
  }

  private void settle(boolean focused) {
    if (!focused) {
      model.settlePath();
    }
  }

  /// The field would put its caret to the start when what was typed is taken apart: it stays where
  /// it was, as far as the text goes.
  private void bind() {
    AtomicInteger caret = new AtomicInteger();
    model.pathProperty().subscribe(() -> caret.set(field.getCaretPosition()));
    field.textProperty().bindBidirectional(model.pathProperty());
    model
        .pathProperty()
        .subscribe(
            (_, now) -> {
              if (field.getCaretPosition() == 0) {
                field.positionCaret(Math.min(caret.get(), now.length()));
              }
            });
  }

  /// The node that shows the field's text, and the caret behind it, which must keep a colour.
  private void findOwnText() {
    own = field.lookup(".text") instanceof Text text ? text : null;
    if (own == null) {
      return;
    }
    own.layoutXProperty().subscribe(_ -> requestLayout());
    own.layoutYProperty().subscribe(_ -> requestLayout());
    // The skin keeps selection, text and, in a group of its own, the caret.
    own.getParent().getChildrenUnmodifiable().stream()
        .filter(Group.class::isInstance)
        .flatMap(group -> ((Group) group).getChildren().stream())
        .filter(Path.class::isInstance)
        .forEach(caret -> recolour((Path) caret));
    field.getStyleClass().add("inked");
    requestLayout();
  }

  private static void recolour(Path caret) {
    caret.fillProperty().unbind();
    caret.strokeProperty().unbind();
    caret.getStyleClass().add("path-caret");
  }

  private void draw() {
    drawn.getChildren().clear();
    for (PathTemplate.Piece piece : PathTemplate.of(field.getText()).pieces()) {
      Text text = new Text(piece.text());
      text.setTextOrigin(VPos.TOP);
      if (piece.isPlaceholder()) {
        Region ground = new Region();
        ground.setManaged(false);
        ground.getStyleClass().add("placeholder-ground");
        drawn.getChildren().add(ground);
      }
      text.getStyleClass().add(piece.isPlaceholder() ? "path-placeholder" : "path-literal");
      drawn.getChildren().add(text);
    }
    place();
  }

  /// Lines the pieces up in the field's font. Pieces made anew while a zoom is worked out would
  /// miss their colour, so they stay the same.
  private void place() {
    double x = 0;
    Region ground = null;
    for (Node node : drawn.getChildren()) {
      if (node instanceof Region region) {
        ground = region;
      } else if (node instanceof Text text) {
        text.setFont(field.getFont());
        text.setX(x);
        double width = text.getLayoutBounds().getWidth();
        if (ground != null) {
          ground.resizeRelocate(x - 2, -2, width + 4, text.getLayoutBounds().getHeight() + 4);
          ground = null;
        }
        x += width;
      }
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    window.setX(field.getInsets().getLeft() - 2);
    window.setWidth(Math.max(0, getWidth() - field.getInsets().getLeft()));
    window.setHeight(getHeight());
    if (own != null) {
      Point2D place = ink.sceneToLocal(own.localToScene(0, 0));
      drawn.relocate(place.getX(), place.getY());
    }
  }

  /// Tells of a pasted address at once, so that it is seen taken apart; Ctrl+Z takes all of it
  /// back.
  private final class PastingField extends TextField {
    PastingField() {
      addEventFilter(
          KeyEvent.KEY_PRESSED,
          key -> {
            boolean undo = key.getCode() == KeyCode.Z && key.isShortcutDown() && !key.isShiftDown();
            if (undo && pasting.takeBack()) {
              end();
              key.consume();
            }
          });
    }

    @Override
    public void paste() {
      String text = Clipboard.getSystemClipboard().getString();
      if (text == null) {
        return;
      }
      IndexRange at = getSelection();
      String rest = TypedAddress.oneLine(text);
      String now = getText().substring(0, at.getStart()) + rest + getText().substring(at.getEnd());
      boolean whole = TypedAddress.isWhole(text);
      if (!whole && TypedAddress.of(now).path().equals(now)) {
        replaceSelection(rest);
      } else {
        pasting.take(whole ? rest : now);
        end();
      }
    }
  }
}
