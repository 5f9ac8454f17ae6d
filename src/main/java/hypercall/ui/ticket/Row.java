package hypercall.ui.ticket;

import hypercall.pve.TicketReading.Part;

/// One thing a ticket says.
///
/// @param part which stretch of the ticket says it
/// @param value what it says, in a few words
/// @param told what that means, in plain sentences
/// @param copy what is copied; empty where there is nothing to take along
record Row(String name, Part part, String value, String told, String copy) {
  @Override
  public String toString() {
    return name;
  }
}
