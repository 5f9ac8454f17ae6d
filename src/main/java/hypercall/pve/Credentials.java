package hypercall.pve;

import hypercall.secret.Secret;

/// What a session signs with; compared by identity, so that a call can tell whether another call
/// has replaced them meanwhile.
sealed interface Credentials {
  /// Nothing is added.
  final class None implements Credentials {}

  /// A ticket, and how old it is.
  final class OfTicket implements Credentials {
    final Ticket ticket;
    final TicketAge age;

    OfTicket(Ticket ticket, TicketAge age) {
      this.ticket = ticket;
      this.age = age;
    }
  }

  /// A token, its secret kept until sign-out.
  final class OfToken implements Credentials {
    final Product product;
    final String tokenId;
    final Secret secret;

    OfToken(Product product, String tokenId, Secret secret) {
      this.product = product;
      this.tokenId = tokenId;
      this.secret = secret;
    }
  }
}
