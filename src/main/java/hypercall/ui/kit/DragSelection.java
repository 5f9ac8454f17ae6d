package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import javafx.animation.AnimationTimer;

/// A selection that the mouse draws in a [JsonView]: by characters, after a double click by words,
/// after a third click by lines; on beyond the edges, the faster the further.
final class DragSelection {
  private static final double SECOND = 1e9;

  /// A frame that comes late scrolls no further than this; seconds.
  private static final double LONGEST = 0.1;

  private final JsonView view;
  private final Page page;
  private final Caret caret;
  private int clicks;
  private Hit first = new Hit(new Position(1, 0), new Position(1, 0));
  private double x;
  private double y;
  private long last;

  private final AnimationTimer drift =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          double seconds = Math.min(LONGEST, (now - last) / SECOND);
          last = now;
          double rows = beyond(y, 0, page.getHeight());
          double pixels = beyond(x, page.gutter().width(), page.getWidth());
          if (rows != 0 || pixels != 0) {
            view.scrollBy(speed(rows) * seconds, 20 * speed(pixels) * seconds);
            extend();
          }
        }
      };

  DragSelection(JsonView view, Page page, Caret caret) {
    this.view = view;
    this.page = page;
    this.caret = caret;
  }

  /// Rows a second, so many pixels beyond an edge: enough to be felt at once.
  static double speed(double beyond) {
    double far = Math.abs(beyond);
    return far == 0 ? 0 : Math.signum(beyond) * (12 + far * 0.6 + far * far * 0.01);
  }

  private static double beyond(double at, double from, double to) {
    return at < from ? at - from : Math.max(0, at - to);
  }

  /// The button went down where the caret is.
  ///
  /// @param count how often, one shortly after the other
  void begin(int count) {
    clicks = count;
    if (count > 1) {
      first = unit();
      caret.select(first);
    }
  }

  private Hit unit() {
    return clicks == 2 ? caret.word() : caret.line();
  }

  /// The mouse went to a point of the page, with the button down.
  void to(double newX, double newY) {
    if (clicks > 0) {
      x = newX;
      y = newY;
      extend();
      drift.start();
    }
  }

  private void extend() {
    Position to = page.placeAt(x, Math.clamp(y, 0, Math.max(0, page.getHeight() - 1)));
    caret.put(to, true);
    if (clicks > 1) {
      Hit here = unit();
      boolean back = here.from().compareTo(first.from()) < 0;
      caret.select(back ? first.to() : first.from(), back ? here.from() : max(here.to()));
    }
    view.repaint();
  }

  private Position max(Position end) {
    return end.compareTo(first.to()) > 0 ? end : first.to();
  }

  /// The button came up.
  void end() {
    if (clicks > 0) {
      clicks = 0;
      drift.stop();
      last = 0;
      Spoken.moved(view);
    }
  }
}
