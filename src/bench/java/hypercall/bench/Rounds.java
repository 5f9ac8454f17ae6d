package hypercall.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// What a piece of work took in several warm rounds, in milliseconds: on the clock, and while the
/// thread had a processor, which is what counts when the machine has other work.
///
/// @param outcome what the last round came to, so that the work cannot be left out
record Rounds(double median, double worst, double busy, long outcome) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARMING = 2;

  /// A piece of work whose time is taken.
  interface Work<E extends Exception> {
    long run() throws E;
  }

  static <E extends Exception> Rounds of(int rounds, Work<E> work) throws E {
    double[] times = new double[rounds];
    double[] busy = new double[rounds];
    long outcome = 0;
    for (int i = -WARMING; i < rounds; i++) {
      long start = System.nanoTime();
      long startBusy = THREADS.getCurrentThreadCpuTime();
      outcome = work.run();
      if (i >= 0) {
        times[i] = (System.nanoTime() - start) / 1e6;
        busy[i] = (THREADS.getCurrentThreadCpuTime() - startBusy) / 1e6;
      }
    }
    Arrays.sort(times);
    Arrays.sort(busy);
    return new Rounds(times[rounds / 2], times[rounds - 1], busy[rounds / 2], outcome);
  }

  /// One line of a table.
  ///
  /// @param format of median, worst, processor, outcome, in this order
  Figure figure(String what, String format) {
    return Figure.of(what, format, median, worst, busy, outcome);
  }
}
