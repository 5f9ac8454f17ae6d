package hypercall.bench;

import java.util.Arrays;

/// Times of the same work done again and again, in milliseconds, sorted.
record Times(double[] sorted) {
  static Times of(double... times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return new Times(sorted);
  }

  double median() {
    return sorted[sorted.length / 2];
  }

  /// Of twenty, nineteen take no longer.
  double p95() {
    return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
  }

  double worst() {
    return sorted[sorted.length - 1];
  }
}
