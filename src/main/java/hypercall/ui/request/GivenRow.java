package hypercall.ui.request;

/// A row that nobody typed: what the session or Hypercall itself adds, shown before it is sent.
///
/// @param header name of the header it travels in: what is switched off
/// @param name as the table shows it: the header's, or the cookie's
/// @param shown the value, masked
/// @param setBy a short phrase
/// @param state what becomes of it when the request is sent now
/// @param switchable whether a person may switch it off
/// @param replaceable whether a typed row may take its place
record GivenRow(
    String header,
    String name,
    String shown,
    String setBy,
    State state,
    boolean switchable,
    boolean replaceable) {
  enum State {
    /// Goes with the request.
    SENT,
    /// Does not go with this method.
    NOT_WITH_THIS_METHOD,
    /// Switched off by the person.
    SWITCHED_OFF,
    /// A typed row of this name goes instead.
    REPLACED
  }

  boolean isSent() {
    return state == State.SENT;
  }
}
