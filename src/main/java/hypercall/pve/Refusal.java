package hypercall.pve;

import hypercall.http.Exchange;
import hypercall.http.Request;
import java.util.Set;

/// Tells a ticket that ended from every other 401 (wire-facts 4.4).
final class Refusal {
  private Refusal() {}

  /// Whether the server refused the session's own ticket, not something the user typed.
  static boolean isOfTicket(
      Exchange answer, Request typed, Set<String> withheld, Credentials used, FromJar jar) {
    if (answer.response().status() != 401 || !(used instanceof Credentials.OfTicket ours)) {
      return false;
    }
    String text = ErrorAnswer.of(answer).map(ErrorAnswer::text).orElse("");
    Request signed = Signer.sign(typed, used, withheld, jar);
    Request without = Signer.sign(typed, new Credentials.None(), withheld, jar);
    return ours.ticket.product().refusesTicketBy(text)
        && !signed.headers().first(Signer.COOKIE).equals(without.headers().first(Signer.COOKIE));
  }
}
