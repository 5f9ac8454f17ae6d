package hypercall.ui.connect;

import hypercall.pve.Pasted;
import hypercall.pve.SessionService;
import hypercall.pve.Ticket;
import hypercall.ui.kit.TimeLeft;
import java.time.Instant;

/// What a pasted ticket says of itself: whose it is, when it was made, how long it lasts.
///
/// @param isGood whether it may be signed in with, as far as this machine's clock can tell
record TicketWords(String text, boolean isGood) {
  /// What is said of anything else.
  static final String NO_TICKET = "That is no ticket: one reads PVE:USER@REALM:TIME::SIGNATURE.";

  static TicketWords of(CharSequence typed, Instant now) {
    return switch (Pasted.read(typed)) {
      case Pasted.WithTicket(Ticket ticket, _) -> of(ticket, now);
      case Pasted.Unusable(String sentence, _) -> new TicketWords(sentence, false);
      case Pasted.Token _, Pasted.TokenId _, Pasted.TokenSecret _, Pasted.Other _ ->
          typed.isEmpty()
              ? new TicketWords(
                  "The cookie PVEAuthCookie of a browser that is signed in, or the answer of POST"
                      + " /access/ticket; pasted as it is.",
                  true)
              : new TicketWords(NO_TICKET, false);
    };
  }

  private static TicketWords of(Ticket ticket, Instant now) {
    Instant end = ticket.issued().plus(SessionService.TICKET_LIFE);
    String made = ticket.user() + " · made " + TimeLeft.date(ticket.issued());
    if (ticket.issued().isAfter(now.plus(SessionService.TICKET_SKEW))) {
      return new TicketWords(made + ", which is still to come by this computer's clock", false);
    }
    return end.isAfter(now)
        ? new TicketWords(made + " · " + TimeLeft.words(end, now) + " left", true)
        : new TicketWords(
            made + " · expired " + TimeLeft.words(now, end) + " ago, by this computer's clock",
            false);
  }
}
