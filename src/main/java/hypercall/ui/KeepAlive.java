package hypercall.ui;

import hypercall.http.Call;
import hypercall.pve.SessionService;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Ticker;
import java.time.Duration;

/// Renews the tickets that are near their end although nobody sends anything: of every connection
/// that is signed in, not only of the one on top.
final class KeepAlive {
  private final Sessions sessions;
  private final Background background;
  private final Ticker everyMinute;

  KeepAlive(Sessions sessions, Background background) {
    this.sessions = sessions;
    this.background = background;
    everyMinute = new Ticker(Duration.ofMinutes(1), background.tell(), this::renew);
  }

  /// The clock runs only while somebody is signed in somewhere.
  void needed(boolean now) {
    if (now) {
      everyMinute.start();
    } else {
      everyMinute.stop();
    }
  }

  private void renew() {
    sessions.signedIn().forEach(this::renew);
  }

  private void renew(SessionService service) {
    background.run(
        () -> {
          service.keepAlive(new Call());
          return service;
        },
        done -> {},
        // The next send tells what is wrong, where it can be read.
        failure -> {});
  }
}
