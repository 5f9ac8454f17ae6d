package hypercall.pve;

import hypercall.secret.Secret;
import java.util.Optional;

/// What was given to sign in with, where it is a ticket rather than a password.
final class PastedProof {
  private PastedProof() {}

  /// The ticket; empty for a password.
  ///
  /// @param user whom it has to be for, `user@realm`
  /// @param expected whether nothing but a ticket will do
  static Optional<Ticket> ticket(String user, Secret given, boolean expected) throws SignInFailed {
    return switch (Pasted.read(given.reveal())) {
      case Pasted.WithTicket(Ticket ticket, _) when ticket.user().equals(user) ->
          Optional.of(ticket);
      case Pasted.WithTicket(Ticket ticket, _) ->
          throw new SignInFailed(
              "This is a ticket of " + ticket.user() + "; one of " + user + " is asked for.");
      case Pasted.Unusable(String sentence, boolean certain) when certain || expected ->
          throw new SignInFailed(sentence);
      case Pasted.Unusable _,
          Pasted.Token _,
          Pasted.TokenId _,
          Pasted.TokenSecret _,
          Pasted.Other _ -> {
        if (expected) {
          throw new SignInFailed(
              "That is no ticket. It reads PVE:USER@REALM:TIME::SIGNATURE, and stands in the cookie"
                  + " PVEAuthCookie of a browser that is signed in.");
        }
        yield Optional.empty();
      }
    };
  }
}
