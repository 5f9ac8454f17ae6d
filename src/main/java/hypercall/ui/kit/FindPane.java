package hypercall.ui.kit;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/// A view with find above it, for views that are not made of [Lines].
public final class FindPane extends BorderPane {
  private final FindModel find;
  private final FindBar bar;
  private final Findable findable;

  /// @param where what is searched, for those who do not see it
  public FindPane(Node content, Findable findable, FindWords words, String where) {
    Above above = new Above(this);
    setCenter(content);
    this.findable = findable;
    Background atOnce = new Background(Runnable::run, Runnable::run);
    find = new FindModel(words, atOnce, findable::selection, this::mark, findable::show);
    bar = new FindBar(find, where, this::close);
    getStyleClass().add("find-pane");
    find.show(new Texts(findable::lines));
    words.openProperty().subscribe(on -> above.show(on ? bar : null));
    sceneProperty().subscribe(scene -> find.attend(scene != null));
    Finding.switches(PaneKeys.of(this), words)
        .on(Finding.FIND, this::open)
        .on(Finding.NEXT, () -> step(FindModel::next))
        .on(Finding.PREVIOUS, () -> step(FindModel::previous));
    addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
  }

  /// The view shows other texts than before.
  public void changed() {
    find.show(new Texts(findable::lines));
  }

  /// What is sought here.
  public FindModel find() {
    return find;
  }

  /// Opens the bar, with what is selected in it.
  public void open() {
    find.open(findable.selected());
    bar.applyCss();
    bar.open();
  }

  /// Goes to another hit; when nothing is sought, asks what to seek.
  public void step(Consumer<FindModel> by) {
    if (find.words().openProperty().get()) {
      by.accept(find);
    } else {
      open();
    }
  }

  private void close() {
    find.words().openProperty().set(false);
    getCenter().requestFocus();
  }

  private void leave(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && find.words().openProperty().get()) {
      key.consume();
      close();
    }
  }

  private void mark() {
    findable.mark(find);
  }

  /// Gives the keyboard to the view.
  @Override
  public void requestFocus() {
    getCenter().requestFocus();
  }
}
