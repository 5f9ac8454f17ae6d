package hypercall.ui.kit;

import javafx.scene.layout.Region;

/// Find in a [JsonView]: the bar above its text, and the marks beside it.
final class ViewerFind {
  private final JsonView view;
  private final Caret caret;
  private final FindModel model;
  private final FindBar bar;
  private final FindMarks marks;

  /// @param words what is sought, here and in other views
  ViewerFind(JsonView view, Caret caret, FindWords words, Background background) {
    this.view = view;
    this.caret = caret;
    marks = new FindMarks(view);
    model = new FindModel(words, background, caret::range, this::changed, view::goTo);
    bar = new FindBar(model, "the answer", this::close);
  }

  /// Nothing is sought while the view is not in front.
  void listen() {
    bar.visibleProperty().bind(model.words().openProperty());
    view.sceneProperty().subscribe(scene -> model.attend(scene != null));
    bar.visibleProperty().subscribe(open -> view.place(open));
  }

  FindModel model() {
    return model;
  }

  Region bar() {
    return bar;
  }

  FindMarks marks() {
    return marks;
  }

  boolean isOpen() {
    return bar.isVisible();
  }

  /// Opens the bar, with what is selected on one line in it.
  void open() {
    model.open(caret.textOnLine());
    bar.open();
  }

  /// Closes the bar and forgets the hits; the caret stays where it is.
  void close() {
    model.words().openProperty().set(false);
    view.requestFocus();
  }

  /// How high the bar is; it has been given its place.
  double place(double width) {
    double height = isOpen() ? Math.ceil(bar.prefHeight(-1)) : 0;
    bar.resizeRelocate(0, 0, width, height);
    return height;
  }

  private void changed() {
    marks.requestLayout();
    view.repaint();
  }
}
