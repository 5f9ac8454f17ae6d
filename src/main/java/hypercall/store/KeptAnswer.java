package hypercall.store;

import hypercall.http.Exchange;

/// The last answer of a tab as it comes back after a restart.
///
/// @param connection the name of the connection it came from
public record KeptAnswer(Exchange exchange, String connection) {}
