package hypercall.http;

import java.time.Duration;

/// How long each phase may take and how large an answer may grow.
public record Limits(
    Duration dns,
    Duration connect,
    Duration tls,
    Duration firstByte,
    Duration idleBody,
    int maxHead,
    long maxBody) {
  public static final Limits DEFAULT =
      new Limits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          384 * 1024,
          1L << 30);
}
