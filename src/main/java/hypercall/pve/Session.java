package hypercall.pve;

import java.time.Instant;

/// Where a connection stands.
public sealed interface Session {
  record SignedOut() implements Session {}

  /// The password was right and a second factor is asked for. Nothing is signed in this state.
  record NeedsSecondFactor(HalfTicket half) implements Session {
    public String user() {
      return half.user();
    }
  }

  /// @param user `user@realm`
  /// @param expires when the ticket ends by this machine's clock
  record WithTicket(String user, Ticket ticket, Instant expires) implements Session {}

  /// @param tokenId `user@realm!name`
  record WithToken(String tokenId) implements Session {}
}
