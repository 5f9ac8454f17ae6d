package hypercall.http;

import hypercall.http.NoResponse.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Turns what went wrong below into one sentence for people: what happened, and in which phase.
final class Failures {
  private Failures() {}

  static NoResponse of(Attempt attempt, IOException fault) {
    if (attempt.isCancelled()) {
      return cancelled(attempt, fault);
    }
    if (attempt.isTimedOut()) {
      return timedOut(attempt, fault);
    }
    Phase phase = attempt.phase();
    return switch (phase) {
      case DNS -> dns(attempt, fault);
      case CONNECT -> connect(attempt, fault);
      case TLS -> failure(attempt, Reason.TLS_FAILED, brokeOff(attempt), fault);
      case SEND ->
          failure(
              attempt,
              Reason.RESET,
              at(attempt)
                  + " broke the connection while the request was sent (after "
                  + Sizes.bytes(attempt.bytesMoved())
                  + ").",
              fault);
      case WAIT, BODY ->
          failure(
              attempt,
              Reason.RESET,
              at(attempt) + " broke the connection before it had answered.",
              fault);
    };
  }

  static NoResponse cancelled(Attempt attempt, @Nullable Throwable fault) {
    String where =
        switch (attempt.phase()) {
          case DNS -> "Cancelled while looking up " + host(attempt) + ".";
          case CONNECT -> "Cancelled while connecting to " + at(attempt) + ".";
          case TLS -> "Cancelled during the TLS handshake with " + at(attempt) + ".";
          case SEND -> "Cancelled after " + Sizes.bytes(attempt.bytesMoved()) + " of the request.";
          case WAIT -> "Cancelled while waiting for the answer.";
          case BODY -> "Cancelled after " + Sizes.bytes(attempt.bytesMoved()) + " of the answer.";
        };
    return failure(attempt, Reason.CANCELLED, where, fault);
  }

  private static NoResponse timedOut(Attempt attempt, IOException fault) {
    return switch (attempt.phase()) {
      case DNS ->
          failure(
              attempt,
              Reason.DNS,
              "Can't find host "
                  + host(attempt)
                  + ": the name server did not answer within "
                  + Sizes.seconds(attempt.limits().dns())
                  + ".",
              fault);
      case CONNECT -> connectTimeout(attempt, fault);
      case TLS ->
          failure(
              attempt,
              Reason.TLS_TIMEOUT,
              at(attempt)
                  + " did not finish the TLS handshake within "
                  + Sizes.seconds(attempt.limits().tls())
                  + ".",
              fault);
      case SEND ->
          failure(
              attempt,
              Reason.SEND_STALL,
              at(attempt)
                  + " stopped taking the request: no progress for "
                  + Sizes.seconds(attempt.limits().idleBody())
                  + ", after "
                  + Sizes.bytes(attempt.bytesMoved())
                  + ".",
              fault);
      case WAIT ->
          failure(
              attempt,
              Reason.READ_TIMEOUT,
              "No answer from "
                  + at(attempt)
                  + " within "
                  + Sizes.seconds(attempt.limits().firstByte())
                  + ".",
              fault);
      case BODY ->
          failure(
              attempt,
              Reason.READ_TIMEOUT,
              at(attempt)
                  + " began to answer, but its headers were not complete within "
                  + Sizes.seconds(attempt.limits().firstByte())
                  + ".",
              fault);
    };
  }

  private static NoResponse dns(Attempt attempt, IOException fault) {
    String zone = attempt.origin().zone();
    String why =
        !zone.isEmpty()
            ? "this machine has no network interface " + Visible.of(zone) + "."
            : fault instanceof UnknownHostException
                ? "the name did not resolve."
                : "the lookup failed.";
    return failure(attempt, Reason.DNS, "Can't find host " + host(attempt) + ": " + why, fault);
  }

  private static NoResponse connect(Attempt attempt, IOException fault) {
    String text = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
    if (fault instanceof SocketTimeoutException || text.contains("timed out")) {
      return connectTimeout(attempt, fault);
    }
    if (fault instanceof NoRouteToHostException || text.contains("unreachable")) {
      return failure(
          attempt,
          Reason.NETWORK,
          "There is no route to "
              + host(attempt)
              + ". Is the network up, and a VPN if one is needed?",
          fault);
    }
    if (text.contains("invalid argument") && attempt.origin().host().startsWith("fe80:")) {
      return failure(
          attempt,
          Reason.NETWORK,
          "The address "
              + host(attempt)
              + " is one of the local network: name this machine's interface to it, such as "
              + host(attempt)
              + "%eth0.",
          fault);
    }
    if (fault instanceof ConnectException) {
      return failure(
          attempt,
          Reason.CONNECT,
          host(attempt)
              + " answered, but nothing listens on port "
              + attempt.origin().port()
              + ". Proxmox VE uses 8006, Backup Server 8007.",
          fault);
    }
    return failure(attempt, Reason.NETWORK, "Can't connect to " + at(attempt) + ".", fault);
  }

  private static NoResponse connectTimeout(Attempt attempt, IOException fault) {
    return failure(
        attempt,
        Reason.CONNECT_TIMEOUT,
        "No answer from "
            + at(attempt)
            + " within "
            + Sizes.seconds(attempt.limits().connect())
            + ". Is the address right, and does a firewall let it through?",
        fault);
  }

  /// A handshake that failed; `certificateAsked` whether the server wanted one of the client.
  static NoResponse ofHandshake(
      Attempt attempt, IOException fault, TrustCheck check, boolean certificateAsked) {
    TrustCheck.Refusal refusal = check.refusal();
    if (attempt.isCancelled()) {
      return cancelled(attempt, fault);
    }
    if (refusal != null) {
      return new NoResponse(
          refusal.reason(), Phase.TLS, false, refusal.sentence(), check.seen(), fault);
    }
    if (attempt.isTimedOut()) {
      return timedOut(attempt, fault);
    }
    if (certificateAsked) {
      return clientCertificate(attempt, fault);
    }
    // Java tells these apart in words only.
    String text = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
    if (text.contains("unrecognized ssl message") || text.contains("plaintext connection")) {
      return failure(
          attempt,
          Reason.NOT_TLS,
          "The server does not speak TLS on this port (" + at(attempt) + ").",
          fault);
    }
    if (text.contains("protocol_version") || text.contains("protocol version")) {
      return failure(
          attempt, Reason.TLS_VERSION, at(attempt) + " offers no TLS version from 1.2 on.", fault);
    }
    if (fault instanceof SSLException && text.contains("fatal alert")) {
      return failure(
          attempt,
          Reason.TLS_FAILED,
          at(attempt) + " refused the TLS handshake (" + alertIn(text) + ").",
          fault);
    }
    return failure(attempt, Reason.TLS_FAILED, brokeOff(attempt), fault);
  }

  /// After the handshake, before an answer. With TLS 1.3 a server that insists on a client
  /// certificate says so only here, by an alert or, when the request crossed it, by a bare reset.
  static NoResponse unanswered(Attempt attempt, IOException fault, boolean certificateAsked) {
    if (!certificateAsked || attempt.isCancelled() || attempt.isTimedOut()) {
      return of(attempt, fault);
    }
    // Only the alert is sure to mean that the request was not read.
    return fault instanceof SSLException
        ? clientCertificate(attempt, fault)
        : failure(attempt, Reason.TLS_CLIENT_CERTIFICATE, noneToShow(attempt), fault);
  }

  private static NoResponse clientCertificate(Attempt attempt, IOException fault) {
    return new NoResponse(
        Reason.TLS_CLIENT_CERTIFICATE, Phase.TLS, false, noneToShow(attempt), null, fault);
  }

  private static String noneToShow(Attempt attempt) {
    return at(attempt) + " asks for a client certificate, and there is none to show.";
  }

  static NoResponse noAuthorities(Attempt attempt, IOException fault) {
    return new NoResponse(
        Reason.TLS_FAILED, Phase.TLS, false, String.valueOf(fault.getMessage()), null, fault);
  }

  static NoResponse failure(
      Attempt attempt, Reason reason, String sentence, @Nullable Throwable fault) {
    return new NoResponse(reason, attempt.phase(), attempt.mayHaveRun(), sentence, null, fault);
  }

  private static String brokeOff(Attempt attempt) {
    return at(attempt) + " broke off the TLS handshake. Does it speak TLS on this port?";
  }

  private static String alertIn(String text) {
    return Visible.of(text.substring(text.lastIndexOf("alert:") + 6).strip().replace('_', ' '));
  }

  private static String host(Attempt attempt) {
    return Visible.of(attempt.origin().host());
  }

  private static String at(Attempt attempt) {
    return Visible.of(attempt.origin().toString());
  }
}
