package hypercall.bench;

/// What is alive in the heap of this process.
final class Heap {
  static final double MIB = 1 << 20;

  private Heap() {}

  /// In MiB, after everything else was collected.
  static double live() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return (runtime.totalMemory() - runtime.freeMemory()) / MIB;
  }
}
