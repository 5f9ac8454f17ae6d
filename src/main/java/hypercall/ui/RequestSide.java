package hypercall.ui;

import hypercall.ui.cookies.CookiesModel;
import hypercall.ui.cookies.CookiesView;
import hypercall.ui.request.RequestView;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A tab's editor, or for a while the cookie jar in its place.
final class RequestSide extends StackPane {
  private final RequestView request;
  private @Nullable Node returnTo;

  RequestSide(RequestTab tab, RequestView request) {
    this.request = request;
    getStyleClass().add("request-side");
    getChildren().add(request);
    // Where room is short the foot gives way, never the line with Send.
    setAlignment(Pos.TOP_LEFT);
    tab.jars().shownProperty().subscribe(this::show);
  }

  /// How high it would like to be at least; the jar gives way.
  double askedHeight() {
    return getChildren().contains(request) ? request.askedHeight() : 0;
  }

  /// The keyboard goes back to where it came from.
  private void show(@Nullable CookiesModel jar) {
    if (jar != null) {
      returnTo = getScene() == null ? null : getScene().getFocusOwner();
      CookiesView view = new CookiesView(jar);
      view.setMinHeight(0);
      getChildren().setAll(view);
      view.enter();
    } else if (!getChildren().contains(request)) {
      getChildren().setAll(request);
      if (returnTo != null) {
        returnTo.requestFocus();
      }
    }
  }
}
