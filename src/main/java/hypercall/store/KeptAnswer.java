package hypercall.store;

import hypercall.http.Exchange;
import hypercall.pve.OwnTicket;

/// The last answer of a tab as it comes back after a restart.
///
/// @param connection the name of the connection it came from
/// @param ticket whether it was asked for without the session's ticket, which what is masked does
///   not tell
public record KeptAnswer(Exchange exchange, String connection, OwnTicket ticket) {}
