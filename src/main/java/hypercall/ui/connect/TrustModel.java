package hypercall.ui.connect;

import hypercall.http.Authority;
import hypercall.http.Call;
import hypercall.http.Certificate;
import hypercall.http.NoResponse;
import hypercall.http.Trust;
import hypercall.http.Wire;
import hypercall.pve.Connection;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Settling trust in the server's certificate: looked at first, then trusted by a person, or not.
public final class TrustModel {
  private static final int FEWEST_DIGITS = 8;

  private final ConnectForm form;
  private final ConnectCore core;
  private final Attempt attempt;
  private final Supplier<Connection> described;
  private final Runnable trusted;
  private final Runnable forgotten;
  private final StringProperty fileError = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<CertificateState> certificate =
      new ReadOnlyObjectWrapper<>(new CertificateState.Unchecked());
  private boolean forGood = true;

  /// @param described the connection as the form has it now
  /// @param trusted told when trust is settled
  /// @param forgotten told when a person took their trust back
  TrustModel(
      ConnectForm form,
      ConnectCore core,
      Attempt attempt,
      Supplier<Connection> described,
      Runnable trusted,
      Runnable forgotten) {
    this.form = form;
    this.core = core;
    this.attempt = attempt;
    this.described = described;
    this.trusted = trusted;
    this.forgotten = forgotten;
  }

  public ReadOnlyObjectProperty<CertificateState> certificateProperty() {
    return certificate.getReadOnlyProperty();
  }

  /// What is wrong with the CA file that was chosen last; empty when nothing is.
  StringProperty fileErrorProperty() {
    return fileError;
  }

  /// Whether the practice cluster is looked at, whose certificate is Hypercall's own.
  boolean isOurs() {
    return PracticeOffer.isPractice(described.get().id());
  }

  /// What prints the certificate's fingerprint on the server.
  String fingerprintCommand() {
    return form.product().get().fingerprintCommand();
  }

  boolean usesCaFile() {
    return form.trustProperty().get() instanceof Trust.CaFile;
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
    Optional<String> fault = form.serverFault();
    if (fault.isPresent()) {
      attempt.fail(fault.get());
      return;
    }
    Connection wanted = described.get();
    attempt.start(
        "Looking at the server's certificate…",
        call -> looked(wanted, call),
        seen -> probed(wanted, seen),
        this::unreachable);
    if (attempt.busyProperty().get()) {
      certificate.set(new CertificateState.Checking());
    }
  }

  /// Told where the certificate is shown, and there alone.
  private void unreachable(String why) {
    attempt.fail("");
    certificate.set(new CertificateState.Unreachable(why));
  }

  /// What was found at the server, and in the CA file where one is used.
  private record Seen(Wire.Probe probe, Optional<Authority> authority) {}

  private Seen looked(Connection wanted, Call call) throws IOException {
    Optional<Authority> authority =
        wanted.trust() instanceof Trust.CaFile(Path file)
            ? Optional.of(core.authority().in(file))
            : Optional.empty();
    return new Seen(core.probe().of(wanted, call), authority);
  }

  private void probed(Connection wanted, Seen seen) {
    Certificate shown = seen.probe().certificate();
    NoResponse refusal = seen.probe().refusal().orElse(null);
    if (refusal == null) {
      certificate.set(
          new CertificateState.Trusted(shown, wanted.trust(), by(wanted), seen.authority()));
      trusted.run();
    } else if (wanted.trust() instanceof Trust.Pinned pin) {
      certificate.set(new CertificateState.Changed(shown, pin.fingerprint()));
    } else {
      certificate.set(new CertificateState.Unknown(shown, refusal.getMessage()));
    }
  }

  private static String by(Connection c) {
    return switch (c.trust()) {
      case Trust.System ignored -> "Trusted by the system's certificate authorities.";
      case Trust.Pinned ignored when PracticeOffer.isPractice(c.id()) ->
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

  /// Trusts certificates signed by the authority in a PEM file, once the file was found to hold
  /// one.
  ///
  /// @param typed a path as people type it: with quotes, or `~` for home
  public void useCaFile(String typed) {
    fileError.set("");
    String text = typed.strip().replaceAll("^[\"']|[\"']$", "");
    if (text.startsWith("~/")) {
      text = System.getProperty("user.home") + text.substring(1);
    }
    if (text.isEmpty()) {
      fileError.set("Type the path of a PEM file, such as a copy of /etc/pve/pve-root-ca.pem.");
      return;
    }
    try {
      Path file = Path.of(text).toAbsolutePath();
      attempt.start(
          "Reading the CA file…",
          _ -> core.authority().in(file),
          _ -> settle(new Trust.CaFile(file), true),
          why -> {
            attempt.fail("");
            fileError.set(why);
          });
    } catch (InvalidPathException e) {
      fileError.set("“" + text + "” is no path on this system.");
    }
  }

  /// Pins the certificate that an authority vouches for: from then on a change stops everything.
  public void pin() {
    if (certificate.get() instanceof CertificateState.Trusted now) {
      settle(new Trust.Pinned(now.certificate().fingerprint()), true);
    }
  }

  /// Takes back the trust in a pin or a CA file; the certificate is looked at as on first contact.
  /// A changed certificate cannot be got round this way.
  public void forget() {
    if (certificate.get() instanceof CertificateState.Trusted) {
      form.trustProperty().set(new Trust.System());
      forGood = true;
      forgotten.run();
      check();
    }
  }

  /// Replaces the pin of a changed certificate once its first eight hex digits, or more, were
  /// typed.
  ///
  /// @param typed with colons, spaces or neither
  /// @return whether they were right
  public boolean acceptChanged(String typed) {
    if (!(certificate.get() instanceof CertificateState.Changed changed)) {
      return false;
    }
    String fingerprint = changed.certificate().fingerprint();
    String digits =
        typed.replaceFirst("(?i)sha-?256", "").replaceAll("[:\\s-]", "").toUpperCase(Locale.ROOT);
    if (digits.length() < FEWEST_DIGITS || !fingerprint.replace(":", "").startsWith(digits)) {
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
    fileError.set("");
    certificate.set(new CertificateState.Unchecked());
  }
}
