package hypercall.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// The stretches of recorded measures, with their resolution and number of points as version 9 has
/// them (wire-facts 7).
enum Rrd {
  HOUR(60, 60),
  DAY(60, 1440),
  WEEK(1800, 336),
  MONTH(1800, 1440),
  YEAR(21_600, 1440),
  DECADE(604_800, 570);

  private final int step;
  private final int points;

  Rrd(int step, int points) {
    this.step = step;
    this.points = points;
  }

  static Rrd of(String timeframe) {
    return valueOf(timeframe.toUpperCase(Locale.ROOT));
  }

  /// The points up to now, the oldest first.
  ///
  /// @param measures the measures of a moment; empty when nothing was recorded then
  List<Map<String, Object>> series(Instant now, Function<Instant, Map<String, Object>> measures) {
    long last = now.getEpochSecond() / step * step;
    List<Map<String, Object>> series = new ArrayList<>(points);
    for (int i = points - 1; i >= 0; i--) {
      long time = last - (long) i * step;
      Map<String, Object> point = measures.apply(Instant.ofEpochSecond(time));
      point.put("time", time);
      series.add(point);
    }
    return series;
  }
}
