package hypercall.ui.drills;

import hypercall.http.Exchange;
import hypercall.http.NoResponse;
import hypercall.practice.Drill;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Says which drill is behind what just happened, and what there is to learn from it. Empty where
/// no drill had a hand in it.
final class Lessons {
  private Lessons() {}

  /// @param on those that are on
  /// @param ended those that were on before in this run: what they caused may outlive them
  static String ofAnswer(Set<Drill> on, Set<Drill> ended, Exchange exchange) {
    List<String> lessons = new ArrayList<>();
    int status = exchange.response().status();
    if (status == 401) {
      lessons.add(unauthorized(on, ended, exchange));
    } else if (on.contains(Drill.CLOCK_SKEW)) {
      lessons.add(
          lesson(
              Drill.CLOCK_SKEW,
              "the header Date is three hours ahead of this machine's clock. Tickets and one-time"
                  + " codes count by the server's clock, not by yours."));
    }
    if (status == 595 && on.contains(Drill.NODE_OFFLINE)) {
      lessons.add(
          lesson(
              Drill.NODE_OFFLINE,
              "the node you asked for is switched off. The one you are connected to answers for it:"
                  + " 595, it could not be reached."));
    }
    if (on.contains(Drill.SEPARATED_TOKENS) && byToken(exchange)) {
      lessons.add(
          lesson(
              Drill.SEPARATED_TOKENS,
              status == 403
                  ? "the token's user may do this, the token itself may not: a separated token has"
                      + " only the rights that were given to it and to its user."
                  : "what the token itself may not see is left out of lists, without a word. Sign"
                      + " in as its user to compare."));
    }
    if (on.contains(Drill.SLOW_ANSWERS)) {
      lessons.add(
          lesson(
              Drill.SLOW_ANSWERS,
              "three seconds of this answer's time were waiting for its first byte; click the time"
                  + " to see the phases."));
    }
    return String.join("\n", lessons.stream().filter(words -> !words.isEmpty()).toList());
  }

  private static String unauthorized(Set<Drill> on, Set<Drill> ended, Exchange exchange) {
    boolean csrf = exchange.response().reason().contains("csrf");
    if (csrf && on.contains(Drill.NO_CSRF_TOKEN)) {
      return lesson(
          Drill.NO_CSRF_TOKEN,
          "the sign-in gave no CSRF token, so this write went without one. A ticket alone may only"
              + " read: that stops other web pages from writing with your cookie.");
    }
    if (csrf && ended.contains(Drill.NO_CSRF_TOKEN)) {
      return over(
          Drill.NO_CSRF_TOKEN,
          "this session still has no CSRF token. Sign out and in again to get one.");
    }
    return csrf || byToken(exchange) ? "" : ofTicket(on, ended);
  }

  /// Why a ticket is no longer accepted.
  static String ofTicket(Set<Drill> on, Set<Drill> ended) {
    if (on.contains(Drill.CLOCK_SKEW)) {
      return lesson(
          Drill.CLOCK_SKEW,
          "a ticket holds the time of its issue. By the server's clock, three hours ahead now, one"
              + " from before is three hours old, and two are its life. A new one will do.");
    }
    if (on.contains(Drill.SHORT_TICKETS)) {
      return lesson(
          Drill.SHORT_TICKETS,
          "the ticket was older than 60 seconds. A ticket says only when it was issued; how long it"
              + " counts is for the server to say, usually two hours.");
    }
    if (ended.contains(Drill.CLOCK_SKEW)) {
      return over(
          Drill.CLOCK_SKEW,
          "a ticket issued while it was on lies in the future now, and a server bears only five"
              + " minutes of that. A new one will do.");
    }
    return "";
  }

  static String ofSilence(Set<Drill> on, NoResponse failure) {
    return switch (failure.reason()) {
      case CERTIFICATE_CHANGED, CERTIFICATE_UNKNOWN, CERTIFICATE_NAME ->
          on.contains(Drill.CHANGED_CERTIFICATE)
              ? lesson(
                  Drill.CHANGED_CERTIFICATE,
                  "the server showed another certificate than the one this connection trusts, so"
                      + " nothing was sent. Renewed or intercepted? Only the server itself can"
                      + " tell: compare the fingerprints there.")
              : "";
      case RESET, EMPTY ->
          on.contains(Drill.DROPPED_ANSWERS)
              ? lesson(
                  Drill.DROPPED_ANSWERS,
                  "the request arrived and was done, only its answer was lost. That is why a write"
                      + " is not simply sent again: look first whether it took effect.")
              : "";
      case READ_TIMEOUT ->
          on.contains(Drill.SLOW_ANSWERS)
              ? lesson(Drill.SLOW_ANSWERS, "the answer took longer than this connection waits.")
              : "";
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
          CERTIFICATE_DATE,
          SEND_STALL,
          TOO_BIG,
          PROTOCOL,
          FILE,
          CANCELLED ->
          "";
    };
  }

  private static boolean byToken(Exchange exchange) {
    return exchange
        .request()
        .headers()
        .first("Authorization")
        .filter(value -> value.contains("APIToken"))
        .isPresent();
  }

  private static String lesson(Drill drill, String words) {
    return "Drill “" + DrillWords.name(drill) + "”: " + words;
  }

  private static String over(Drill drill, String words) {
    return "The drill “" + DrillWords.name(drill) + "” is over: " + words;
  }
}
