package hypercall.cli;

import hypercall.practice.PracticeCluster;
import hypercall.practice.PracticeOptions;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A practice cluster for all tests of a class.
final class RunningCluster implements BeforeAllCallback, AfterAllCallback {
  private final PracticeOptions options;
  private @Nullable PracticeCluster running;

  RunningCluster(PracticeOptions options) {
    this.options = options;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    running = PracticeCluster.start(options);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    running.close();
  }

  PracticeCluster get() {
    return running;
  }

  URI address() {
    return running.address();
  }

  int port() {
    return running.port();
  }

  String fingerprint() {
    return running.fingerprint();
  }
}
