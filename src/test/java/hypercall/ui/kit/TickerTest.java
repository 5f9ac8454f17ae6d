package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TickerTest {
  @Test
  void itTicksAgainAndAgainWhereItIsTold() throws Exception {
    CountDownLatch three = new CountDownLatch(3);
    Ticker ticker = new Ticker(Duration.ofMillis(1), Runnable::run, three::countDown);
    ticker.start();
    assertThat(three.await(20, TimeUnit.SECONDS)).isTrue();
    ticker.stop();
  }

  @Test
  void aTickThatWasOnItsWayWhenItStoppedIsNotHeard() throws Exception {
    BlockingQueue<Runnable> onTheWay = new LinkedBlockingQueue<>();
    CountDownLatch heard = new CountDownLatch(1);
    Ticker ticker = new Ticker(Duration.ofMillis(1), onTheWay::add, heard::countDown);
    ticker.start();
    Runnable late = onTheWay.take();
    ticker.stop();
    late.run();
    assertThat(heard.getCount()).isOne();
  }
}
