package hypercall.practice;

/// A quantity that moves with time around its mean, smoothly and the same on every run: three sines
/// of a day, ten minutes and three quarters of a minute.
///
/// @param mean the value it moves around; never negative
/// @param swing how far, as a part of the mean, 0 to 1
/// @param phase where in the sines it starts, in radians
record Wave(double mean, double swing, double phase) {
  private static final double[] PERIODS = {86_400, 613, 47};
  private static final double[] WEIGHTS = {0.5, 0.3, 0.2};

  /// The value at a time in seconds since 1970.
  double at(double seconds) {
    double sum = 0;
    for (int i = 0; i < PERIODS.length; i++) {
      sum += WEIGHTS[i] * Math.sin(2 * Math.PI * seconds / PERIODS[i] + phase * (i + 1));
    }
    return mean * (1 + swing * sum);
  }

  /// What has added up between two times: a counter of a rate, which never falls.
  double between(double from, double to) {
    double sum = to - from;
    for (int i = 0; i < PERIODS.length; i++) {
      double turn = 2 * Math.PI / PERIODS[i];
      double shift = phase * (i + 1);
      sum +=
          swing * WEIGHTS[i] / turn * (Math.cos(turn * from + shift) - Math.cos(turn * to + shift));
    }
    return mean * Math.max(0, sum);
  }
}
