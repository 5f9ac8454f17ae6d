package hypercall.http;

import hypercall.http.NoResponse.Reason;
import hypercall.http.TrustCheck.Refusal;
import java.security.cert.CertPathValidatorException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The sentences for a certificate that is not accepted: what is wrong, and with what to compare
/// it.
record RefusalText(Origin origin) {
  private static final int NAMES_SHOWN = 5;

  Refusal changed(String trusted, Certificate shown) {
    return new Refusal(
        Reason.CERTIFICATE_CHANGED,
        origin
            + " shows another certificate than the one you trusted: "
            + start(shown.fingerprint())
            + " instead of "
            + start(Visible.of(trusted))
            + ". Nothing was sent.");
  }

  /// Enough of a fingerprint to tell it from another; the whole one is shown where it is compared.
  private static String start(String fingerprint) {
    return fingerprint.substring(0, Math.min(11, fingerprint.length())) + "…";
  }

  Refusal weak(String weakness) {
    return new Refusal(
        Reason.CERTIFICATE_UNKNOWN,
        "The certificate of " + origin + " is too weak to be trusted: " + weakness + ".");
  }

  Refusal unknown(Trust trust, Throwable cause) {
    String authority =
        switch (trust) {
          case Trust.CaFile(var file) -> "by an authority in " + file;
          case Trust.System _, Trust.Pinned _ -> "by an authority this computer knows";
        };
    String why = weaknessIn(cause);
    String what =
        why.isEmpty()
            ? " is not trusted: it is not signed " + authority + "."
            : " is not trusted: in its chain, " + why + ".";
    return new Refusal(Reason.CERTIFICATE_UNKNOWN, "The certificate of " + origin + what);
  }

  Refusal outOfDate(Certificate shown, Instant now) {
    boolean expired = now.isAfter(shown.notAfter());
    return new Refusal(
        Reason.CERTIFICATE_DATE,
        "The certificate of "
            + origin
            + (expired
                ? " expired on " + day(shown.notAfter())
                : " is not valid before " + day(shown.notBefore()))
            + " (your clock says "
            + day(now)
            + "). "
            + (expired ? "Renew it on the server." : "Check the clocks of both machines."));
  }

  Refusal wrongName(Certificate shown) {
    List<String> names = shown.names();
    String listed =
        names.isEmpty()
            ? "names no host"
            : "is for "
                + String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())))
                + (names.size() > NAMES_SHOWN
                    ? " and " + (names.size() - NAMES_SHOWN) + " more"
                    : "");
    return new Refusal(
        Reason.CERTIFICATE_NAME,
        "The certificate " + listed + "; you asked for " + Visible.of(origin.host()) + ".");
  }

  private static String weaknessIn(Throwable fault) {
    for (Throwable t = fault; t != null; t = t.getCause()) {
      if (t instanceof CertPathValidatorException path
          && path.getReason() == CertPathValidatorException.BasicReason.ALGORITHM_CONSTRAINED
          && path.getMessage() != null
          && path.getMessage().startsWith("it")) {
        return path.getMessage();
      }
    }
    return "";
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneId.systemDefault());
  }
}
