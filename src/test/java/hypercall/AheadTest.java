package hypercall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AheadTest {
  @Test
  void itWorksOnAThreadOfItsOwnUntilSomebodyAsks() throws Exception {
    Thread mine = Thread.currentThread();
    CountDownLatch begun = new CountDownLatch(1);
    Ahead<Thread> ahead =
        Ahead.begin(
            "work",
            () -> {
              begun.countDown();
              return Thread.currentThread();
            });
    begun.await();
    assertThat(ahead.get()).isNotSameAs(mine);
  }

  @Test
  void whatCannotBeReadIsToldToWhoAsks() {
    IOException trouble = new IOException("no such folder");
    Ahead<String> ahead =
        Ahead.begin(
            "work",
            () -> {
              throw trouble;
            });
    assertThatThrownBy(ahead::get).isSameAs(trouble);
  }

  @Test
  void aFaultIsToldWithItsCause() {
    Ahead<String> ahead =
        Ahead.begin(
            "work",
            () -> {
              throw new IllegalArgumentException("a fault");
            });
    assertThatThrownBy(ahead::get).rootCause().hasMessage("a fault");
  }
}
