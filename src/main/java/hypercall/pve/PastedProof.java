package hypercall.pve;

import hypercall.secret.Secret;
import java.util.Optional;

/// What was given to sign in with, where it is a ticket rather than a password.
final class PastedProof {
  private PastedProof() {}

  /// The ticket; empty for a password.
  ///
  /// @param user whom it has to be for, `user@realm`
  /// @param connection says whether nothing but a ticket will do, and whose
  static Optional<Ticket> ticket(Connection connection, String user, Secret given)
      throws SignInFailed {
    boolean expected = connection.signIn() instanceof Connection.SignIn.Ticket;
    try (Pasted pasted = Pasted.read(given.reveal())) {
      return ticket(user, pasted, expected, connection.product());
    }
  }

  private static Optional<Ticket> ticket(
      String user, Pasted pasted, boolean expected, Product product) throws SignInFailed {
    return switch (pasted) {
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
              "That is no ticket. It reads "
                  + product.ticketShape()
                  + ", and stands in the cookie "
                  + product.ticketCookie()
                  + " of a browser that is signed in.");
        }
        yield Optional.empty();
      }
    };
  }
}
