package hypercall.bench;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Sees whether a window is painted: when a column and a row through its middle show enough
/// colours. It looks every 10 ms.
final class Painted {
  private static final Rectangle COLUMN = new Rectangle(140, 0, 1, 900);
  private static final Rectangle ROW = new Rectangle(0, 450, 1440, 1);

  private final Robot robot;

  Painted() throws AWTException {
    robot = new Robot();
  }

  /// Waits until this many colours are seen.
  void await(int least) throws IOException {
    await(least, Integer.MAX_VALUE);
  }

  /// Waits until no window is left.
  void awaitNothing() throws IOException {
    await(0, 1);
  }

  private void await(int least, int most) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      Set<Integer> seen = new HashSet<>();
      add(robot.createScreenCapture(COLUMN), seen);
      add(robot.createScreenCapture(ROW), seen);
      if (seen.size() >= least && seen.size() <= most) {
        return;
      }
      if (System.nanoTime() > deadline) {
        throw new IOException("The screen shows " + seen.size() + " colours after a minute.");
      }
      LockSupport.parkNanos(10_000_000);
    }
  }

  private static void add(BufferedImage image, Set<Integer> colours) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
  }
}
