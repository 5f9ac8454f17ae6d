package hypercall.ui.connect;

import hypercall.pve.Pasted;
import hypercall.pve.Product;
import hypercall.pve.SessionService;
import hypercall.pve.Ticket;
import hypercall.ui.kit.TimeLeft;
import java.time.Instant;

/// What a pasted ticket says of itself: whose it is, when it was made, how long it lasts.
///
/// @param isGood whether it may be signed in with, as far as this machine's clock can tell
record TicketWords(String text, boolean isGood) {
  /// What is said of anything else.
  static String noTicket(Product product) {
    return "That is no ticket: one reads " + product.ticketShape() + ".";
  }

  /// @param product what the server is, whose cookie is named
  static TicketWords of(CharSequence typed, Product product, Instant now) {
    try (Pasted pasted = Pasted.read(typed)) {
      return of(pasted, typed.isEmpty(), product, now);
    }
  }

  private static TicketWords of(Pasted pasted, boolean none, Product product, Instant now) {
    return switch (pasted) {
      case Pasted.WithTicket(Ticket ticket, _) -> of(ticket, now);
      case Pasted.Unusable(String sentence, _) -> new TicketWords(sentence, false);
      case Pasted.Token _, Pasted.TokenId _, Pasted.TokenSecret _, Pasted.Other _ ->
          none
              ? new TicketWords(
                  "The cookie "
                      + product.ticketCookie()
                      + " of a browser that is signed in, or the answer of POST /access/ticket;"
                      + " pasted as it is.",
                  true)
              : new TicketWords(noTicket(product), false);
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
