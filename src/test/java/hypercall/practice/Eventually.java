package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Asks again until an answer is as wanted, or a long deadline has passed.
final class Eventually {
  private static final Duration DEADLINE = Duration.ofSeconds(15);

  /// A question that goes over the wire.
  @FunctionalInterface
  interface Question {
    String ask() throws IOException;
  }

  private Eventually() {}

  static void is(String wanted, Question question) throws IOException {
    long end = System.nanoTime() + DEADLINE.toNanos();
    String answer = question.ask();
    while (!answer.equals(wanted) && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      answer = question.ask();
    }
    assertThat(answer).isEqualTo(wanted);
  }
}
