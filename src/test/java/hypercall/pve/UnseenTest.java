package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.NoResponse;
import hypercall.http.Phase;
import hypercall.secret.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A watcher does not see secrets while an answer grows.
class UnseenTest {
  @TempDir static Path spill;

  @Test
  void aLoginsAnswerIsNotHandedOutBeforeItIsMasked() throws Exception {
    List<Exchange> seen = new CopyOnWriteArrayList<>();
    List<Phase> phases = new CopyOnWriteArrayList<>();
    Call.Watcher watcher =
        new Call.Watcher() {
          @Override
          public void progress(Phase phase, long bytes) {
            phases.add(phase);
          }

          @Override
          public void answered(Exchange soFar) {
            seen.add(soFar);
          }
        };
    try (Lab lab = new Lab(spill);
        SessionService client = lab.client("admin", "pve")) {
      client.signIn(Lab.password(), new Call(watcher));
      assertThat(seen).isEmpty();
      assertThat(phases).contains(Phase.TLS, Phase.WAIT);

      client.send(lab.request("GET", "/version"), Set.of(), new Call(watcher));
      assertThat(seen).hasSize(1);
    }
  }

  @Test
  void aLoginCanBeCancelledWhileTheServerTakesItsTime() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    Call call =
        new Call(
            new Call.Watcher() {
              @Override
              public void progress(Phase phase, long bytes) {
                if (phase == Phase.WAIT) {
                  waiting.countDown();
                }
              }
            });
    try (Lab lab = new Lab(spill, o -> o.withFailureDelay(Duration.ofSeconds(30)));
        SessionService client = lab.client("admin", "pve")) {
      FutureTask<Exchange> login =
          new FutureTask<>(() -> client.signIn(Secret.copyOf("wrong-one"), call));
      Thread.ofVirtual().start(login);
      assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();

      call.cancel();

      assertThatThrownBy(() -> login.get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(NoResponse.class)
          .cause()
          .isInstanceOfSatisfying(
              NoResponse.class,
              failure -> assertThat(failure.reason()).isEqualTo(NoResponse.Reason.CANCELLED));
    }
  }
}
