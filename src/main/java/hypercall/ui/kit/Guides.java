package hypercall.ui.kit;

import hypercall.json.Block;
import hypercall.json.Line;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/// The thin lines that lead from a bracket down to the one that closes it. The one of the caret's
/// block is stronger; the one under the pointer is as strong as a link, since a click closes its
/// block.
final class Guides {
  /// Columns per level.
  private static final int STEP = 2;

  /// How far from a guide the pointer may be; pixels.
  private static final double NEAR = 4;

  private final LineShape shape;
  private Optional<Block> here = Optional.empty();
  private Optional<Block> under = Optional.empty();
  private long lookedAt = -1;
  private long lookedIn = -1;

  Guides(LineShape shape) {
    this.shape = shape;
  }

  /// Looks for the caret's block, when that is another than before.
  void look(Lines lines, Caret caret) {
    long line = caret.place().line();
    if (line != lookedAt || lines.lineCount() != lookedIn) {
      lookedAt = line;
      lookedIn = lines.lineCount();
      here = lines.block(line);
    }
  }

  /// Forgets what belongs to the lines before.
  void reset() {
    lookedAt = -1;
    under = Optional.empty();
  }

  void paint(
      GraphicsContext g, InkedRegion inks, Line line, double left, double y, double rowHeight) {
    int levels = levels(line);
    for (int level = 0; level < levels; level++) {
      boolean strong = isOf(here, line, level);
      boolean hot = isOf(under, line, level);
      g.setFill(inks.paint(hot ? Ink.LINK : strong ? Ink.GUIDE_HERE : Ink.GUIDE));
      g.fillRect(x(left, level), y, hot ? 2 : 1, rowHeight);
    }
  }

  private static boolean isOf(Optional<Block> block, Line line, int level) {
    return block.isPresent() && block.get().depth() == level && block.get().holds(line.number());
  }

  private double x(double left, int level) {
    return Math.round(left + (STEP * level + 0.5) * shape.cell());
  }

  private static int levels(Line line) {
    String text = line.text();
    int blanks = 0;
    while (blanks < text.length() && text.charAt(blanks) == ' ') {
      blanks++;
    }
    return blanks / STEP;
  }

  /// The block whose guide is near a pixel of a row; empty for none.
  Optional<Block> at(Lines lines, Line line, double left, double x) {
    int level = (int) Math.floor((x - left) / (STEP * shape.cell()));
    boolean near = level >= 0 && level < levels(line) && Math.abs(x(left, level) + 0.5 - x) <= NEAR;
    return near ? lines.around(line.number(), level) : Optional.empty();
  }

  /// The pointer is over a guide, or over none; says whether that is new.
  boolean hover(Optional<Block> block) {
    boolean changed = !under.equals(block);
    under = block;
    return changed;
  }
}
