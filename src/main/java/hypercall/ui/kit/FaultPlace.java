package hypercall.ui.kit;

import hypercall.json.Position;
import java.util.function.Consumer;

/// Says where and why an answer stops being JSON, and leads there.
final class FaultPlace {
  private final Background background;
  private final ViewerFoot foot;
  private final Consumer<Position> go;
  private Lines lines;
  private boolean told;

  /// @param go shows a place
  FaultPlace(Lines lines, Background background, ViewerFoot foot, Consumer<Position> go) {
    this.lines = lines;
    this.background = background;
    this.foot = foot;
    this.go = go;
  }

  /// Looks at other lines.
  void show(Lines other) {
    lines = other;
    told = false;
    look();
  }

  /// Says it once, as soon as it is known: an answer may go on for long behind it.
  void look() {
    if (told || lines.fault().isEmpty()) {
      return;
    }
    told = true;
    Lines mine = lines;
    tell(mine, "");
    background.run(
        mine::faultPlace,
        place -> tell(mine, place.isEmpty() ? "" : " As it was sent: " + place + "."),
        _ -> {});
  }

  private void tell(Lines mine, String place) {
    if (mine == lines) {
      foot.rest(mine.fault() + place, "Go there", this::go);
    }
  }

  boolean isThere() {
    return lines.faultAt().isPresent() && !lines.fault().isEmpty();
  }

  /// Shows the fault.
  void go() {
    lines.faultAt().ifPresent(go);
  }
}
