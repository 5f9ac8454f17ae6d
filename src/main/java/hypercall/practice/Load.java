package hypercall.practice;

import java.util.Random;

/// How busy a guest or a node is over time: a wave each for processor, memory, network and disk.
///
/// @param cpu fraction of the processors it has, 0 to 1
/// @param memory fraction of the memory it has, 0 to 1
/// @param netIn bytes per second
/// @param netOut bytes per second
/// @param diskRead bytes per second
/// @param diskWrite bytes per second
record Load(Wave cpu, Wave memory, Wave netIn, Wave netOut, Wave diskRead, Wave diskWrite) {

  /// The load of a thing by its name, the same for the same seed.
  ///
  /// @param busy how busy it is in the mean, 0 to 1
  static Load of(long seed, String name, double busy) {
    Random random = new Random(seed * 31 + name.hashCode());
    return new Load(
        wave(random, busy * 0.6, 0.8),
        wave(random, 0.25 + busy * 0.4, 0.15),
        wave(random, 2_000 + busy * 400_000, 0.9),
        wave(random, 1_000 + busy * 250_000, 0.9),
        wave(random, 500 + busy * 300_000, 0.95),
        wave(random, 4_000 + busy * 200_000, 0.95));
  }

  private static Wave wave(Random random, double mean, double swing) {
    double spread = 0.75 + random.nextDouble() / 2;
    return new Wave(mean * spread, swing, random.nextDouble() * 2 * Math.PI);
  }
}
