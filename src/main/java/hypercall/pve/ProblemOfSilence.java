package hypercall.pve;

import hypercall.http.Certificate;
import hypercall.http.NoResponse;
import hypercall.http.Phase;
import java.util.List;
import java.util.Map;

/// Says in sentences why there is no answer, and what to do about it.
final class ProblemOfSilence {
  private ProblemOfSilence() {}

  static Problem of(NoResponse failure) {
    return new Problem(
        kind(failure.reason()),
        failure.getMessage() == null ? "No answer came." : failure.getMessage(),
        mayHaveRun(failure),
        next(failure.reason()),
        Map.of(),
        details(failure));
  }

  private static Problem.Kind kind(NoResponse.Reason reason) {
    return switch (reason) {
      case CERTIFICATE_UNKNOWN, CERTIFICATE_CHANGED, CERTIFICATE_DATE, CERTIFICATE_NAME ->
          Problem.Kind.CERTIFICATE;
      case CANCELLED -> Problem.Kind.CANCELLED;
      case FILE -> Problem.Kind.PARAMETERS;
      case DNS,
          CONNECT,
          CONNECT_TIMEOUT,
          NETWORK,
          PLAINTEXT,
          NOT_TLS,
          TLS_VERSION,
          TLS_TIMEOUT,
          TLS_CLIENT_CERTIFICATE,
          TLS_FAILED,
          RESET,
          SEND_STALL,
          READ_TIMEOUT,
          EMPTY,
          TOO_BIG,
          PROTOCOL ->
          Problem.Kind.NETWORK;
    };
  }

  private static String mayHaveRun(NoResponse failure) {
    if (!failure.mayHaveRun()) {
      return "Nothing was sent, so nothing has run.";
    }
    return isCutShort(failure)
        ? "Only a part of the request was sent; a server normally does nothing with it."
        : "The request was sent, so it may have run although no answer came.";
  }

  /// Whether it was this side that stopped before all of the request had gone out.
  private static boolean isCutShort(NoResponse failure) {
    return failure.phase() == Phase.SEND
        && (failure.reason() == NoResponse.Reason.CANCELLED
            || failure.reason() == NoResponse.Reason.SEND_STALL
            || failure.reason() == NoResponse.Reason.FILE);
  }

  private static List<String> next(NoResponse.Reason reason) {
    return switch (reason) {
      case DNS ->
          List.of(
              "Check the spelling of the host name.",
              "If it is right, check that your network's name server knows it, or use the"
                  + " address.");
      case CONNECT ->
          List.of(
              "Check the port: Proxmox VE and Mail Gateway listen on 8006, Backup Server on 8007.",
              "If it is right, the service pveproxy, pmgproxy or proxmox-backup-proxy may be"
                  + " stopped.");
      case CONNECT_TIMEOUT ->
          List.of(
              "Check the address, and whether a firewall stands between.",
              "For a server that is far away, allow more time: “Time-outs” of its connection.");
      case NETWORK -> List.of("Check your network connection; a VPN may be needed.");
      case PLAINTEXT ->
          List.of("Use https:// — over http:// the password could be read by others.");
      case NOT_TLS -> List.of("Check the port: what listens there does not speak TLS.");
      case TLS_VERSION -> List.of("The server must offer TLS 1.2 or later.");
      case TLS_TIMEOUT, READ_TIMEOUT, SEND_STALL ->
          List.of(
              "Look at the task log or read the state before sending it again.",
              "If it happens often, the server or the network is overloaded; to wait longer, change"
                  + " “Time-outs” of its connection.");
      case TLS_CLIENT_CERTIFICATE ->
          List.of("A proxy before the server wants a client certificate, which is not supported.");
      case TLS_FAILED -> List.of("Try again; if it stays, a device between may break TLS open.");
      case CERTIFICATE_UNKNOWN ->
          List.of(
              "Compare the fingerprint with what the server itself prints: “"
                  + Product.PVE.fingerprintCommand()
                  + "”, on Backup Server “"
                  + Product.PBS.fingerprintCommand()
                  + "”.",
              "Trust it only if both are equal.");
      case CERTIFICATE_CHANGED ->
          List.of(
              "If the certificate was renewed, compare the new fingerprint with what the server"
                  + " itself prints and change it in the connection.",
              "If nobody renewed it, somebody may be listening: do not go on.");
      case CERTIFICATE_DATE ->
          List.of(
              "Check this machine's clock.", "If it is right, the server needs a new certificate.");
      case CERTIFICATE_NAME ->
          List.of("Connect by a name the certificate is for, or pin its fingerprint.");
      case RESET, EMPTY ->
          List.of(
              "Look whether it has taken effect before sending it again.",
              "The server may just have been restarted: try again in a moment.");
      case FILE -> List.of("Look at the file under Body, then send again.");
      case TOO_BIG -> List.of("Ask for less, or raise the limit of the connection.");
      case PROTOCOL -> List.of("Check host and port: what answered does not speak HTTP properly.");
      case CANCELLED -> List.of();
    };
  }

  private static String details(NoResponse failure) {
    StringBuilder text = new StringBuilder();
    text.append(failure.reason()).append(" in phase ").append(failure.phase());
    failure.certificate().ifPresent(certificate -> text.append("\n\n").append(facts(certificate)));
    Throwable cause = failure.getCause();
    for (int depth = 0; cause != null && depth < 4; depth++, cause = cause.getCause()) {
      text.append("\n").append(cause.getClass().getName()).append(": ").append(cause.getMessage());
    }
    return text.toString();
  }

  private static String facts(Certificate certificate) {
    return "SHA-256 "
        + certificate.fingerprint()
        + "\nsubject "
        + certificate.subject()
        + "\nnames "
        + String.join(", ", certificate.names())
        + "\nissuer "
        + certificate.issuer()
        + "\nvalid "
        + certificate.notBefore()
        + " to "
        + certificate.notAfter();
  }
}
