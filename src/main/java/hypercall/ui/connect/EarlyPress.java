package hypercall.ui.connect;

import hypercall.pve.Connection;
import hypercall.secret.Secret;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// A press of Connect that came before the certificate was settled: kept while it is looked at, and
/// carried out once it is trusted. Where a person has to decide first, the press is forgotten and
/// they are told.
final class EarlyPress {
  private final TrustModel trust;
  private final Attempt attempt;
  private @Nullable Pressed kept;

  private record Pressed(Connection wanted, Secret secret) {}

  EarlyPress(TrustModel trust, Attempt attempt) {
    this.trust = trust;
    this.attempt = attempt;
    trust.certificateProperty().subscribe(this::seen);
  }

  /// Keeps a press, and looks at the certificate where nobody does; the secret is taken over.
  ///
  /// @param wanted as the form had it when Connect was pressed
  void keep(Connection wanted, Secret secret) {
    drop();
    kept = new Pressed(wanted, secret);
    CertificateState now = trust.certificateProperty().get();
    if (now instanceof CertificateState.Unchecked || now instanceof CertificateState.Unreachable) {
      trust.check();
    } else {
      seen(now);
    }
  }

  /// Carries out what was kept; false when nothing was.
  boolean carryOut(BiConsumer<Connection, Secret> action) {
    Pressed pressed = kept;
    kept = null;
    if (pressed != null) {
      action.accept(pressed.wanted(), pressed.secret());
    }
    return pressed != null;
  }

  /// Forgets what was kept, and its secret.
  void drop() {
    carryOut((_, secret) -> secret.close());
  }

  private void refuse(String why) {
    if (carryOut((_, secret) -> secret.close())) {
      attempt.fail(why);
    }
  }

  private void seen(CertificateState state) {
    switch (state) {
      case CertificateState.Checking _, CertificateState.Trusted _ -> {}
      case CertificateState.Unchecked _ -> drop();
      case CertificateState.Unreachable _ -> refuse("Nothing was sent; why is told above.");
      case CertificateState.Unknown _, CertificateState.Changed _ ->
          refuse("First settle the certificate above.");
    }
  }
}
