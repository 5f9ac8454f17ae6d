package hypercall.ui.connect;

import hypercall.http.NoResponse;
import hypercall.http.Trust;
import hypercall.http.Wire;
import hypercall.pve.Connection;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Settling trust in the server's certificate: looked at first, then trusted by a person, or not.
public final class TrustModel {
  private final ConnectForm form;
  private final ConnectCore core;
  private final Attempt attempt;
  private final Supplier<Connection> described;
  private final Runnable trusted;
  private final ReadOnlyObjectWrapper<CertificateState> certificate =
      new ReadOnlyObjectWrapper<>(new CertificateState.Unchecked());
  private boolean forGood = true;

  /// @param described the connection as the form has it now
  /// @param trusted told when trust is settled
  TrustModel(
      ConnectForm form,
      ConnectCore core,
      Attempt attempt,
      Supplier<Connection> described,
      Runnable trusted) {
    this.form = form;
    this.core = core;
    this.attempt = attempt;
    this.described = described;
    this.trusted = trusted;
  }

  public ReadOnlyObjectProperty<CertificateState> certificateProperty() {
    return certificate.getReadOnlyProperty();
  }

  boolean isSettled() {
    return certificate.get() instanceof CertificateState.Trusted;
  }

  /// Whether the choice may be kept on disk.
  boolean isForGood() {
    return forGood;
  }

  /// Looks at the server's certificate; nothing is sent.
  public void check() {
    form.tidy();
    if (form.serverFault().isPresent()) {
      return;
    }
    Connection wanted = described.get();
    attempt.start(
        "Looking at the server's certificate…",
        call -> core.probe().of(wanted, call),
        probe -> probed(wanted, probe),
        why -> certificate.set(new CertificateState.Unreachable(why)));
    if (attempt.busyProperty().get()) {
      certificate.set(new CertificateState.Checking());
    }
  }

  private void probed(Connection wanted, Wire.Probe probe) {
    NoResponse refusal = probe.refusal().orElse(null);
    if (refusal == null) {
      certificate.set(new CertificateState.Trusted(probe.certificate(), by(wanted)));
      trusted.run();
    } else if (wanted.trust() instanceof Trust.Pinned pin) {
      certificate.set(new CertificateState.Changed(probe.certificate(), pin.fingerprint()));
    } else {
      certificate.set(new CertificateState.Unknown(probe.certificate(), refusal.getMessage()));
    }
  }

  private static String by(Connection c) {
    return switch (c.trust()) {
      case Trust.System ignored -> "Trusted by the system's certificate authorities.";
      case Trust.Pinned ignored when c.id().equals(ConnectModel.PRACTICE) ->
          "Made by this app; fingerprint checked.";
      case Trust.Pinned ignored -> "The certificate you trusted; fingerprint checked.";
      case Trust.CaFile ca -> "Signed by the authority in " + ca.file().getFileName() + ".";
    };
  }

  /// Trusts the certificate that is shown; for good, or until the app ends.
  public void trust(boolean keep) {
    if (certificate.get() instanceof CertificateState.Unknown unknown) {
      settle(new Trust.Pinned(unknown.certificate().fingerprint()), keep);
    }
  }

  /// Trusts certificates signed by the authority in a PEM file.
  public void useCaFile(Path file) {
    settle(new Trust.CaFile(file), true);
  }

  /// Replaces the pin of a changed certificate once its first eight hex digits were typed.
  ///
  /// @return whether they were right
  public boolean acceptChanged(String typed) {
    if (!(certificate.get() instanceof CertificateState.Changed changed)) {
      return false;
    }
    String fingerprint = changed.certificate().fingerprint();
    String wanted = fingerprint.replace(":", "").substring(0, 8);
    String digits = typed.replaceAll("[^0-9A-Fa-f]", "").toUpperCase(Locale.ROOT);
    if (!digits.startsWith(wanted)) {
      attempt.fail("That is not how the new fingerprint begins. Nothing was changed.");
      return false;
    }
    settle(new Trust.Pinned(fingerprint), true);
    return true;
  }

  private void settle(Trust trust, boolean keep) {
    forGood = keep;
    form.trustProperty().set(trust);
    check();
  }

  /// Back to not having looked; a choice for this session counts no longer.
  void reset() {
    forGood = true;
    certificate.set(new CertificateState.Unchecked());
  }
}
