package hypercall.ui.connect;

import hypercall.pve.Pasted;
import hypercall.pve.Product;
import hypercall.pve.Ticket;
import hypercall.pve.TypedServer;
import hypercall.secret.Secret;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Puts what is pasted into any field where it belongs: an API token is taken apart, a ticket tells
/// whose it is.
final class Pasting {
  /// The field it was pasted into.
  enum Into {
    SERVER,
    USER,
    TOKEN_ID,
    SECRET
  }

  private final ConnectForm form;
  private final Consumer<String> fault;
  private Consumer<Secret> fill = Secret::close;

  /// @param fault told what cannot be signed in with, as a sentence; empty when all is well
  Pasting(ConnectForm form, Consumer<String> fault) {
    this.form = form;
    this.fault = fault;
  }

  /// Who shows the secret from now on; it closes what it is given.
  void fills(Consumer<Secret> now) {
    fill = now;
  }

  /// Whether the text belonged elsewhere, and was put there.
  boolean take(String text, Into into) {
    Pasted found = Pasted.read(text);
    boolean taken =
        switch (found) {
          case Pasted.Token token -> token(token);
          case Pasted.TokenId(String id) -> into != Into.SECRET && tokenId(id);
          case Pasted.TokenSecret(Secret secret) -> secret(secret, into);
          case Pasted.WithTicket(Ticket ticket, String server) -> ticket(ticket, server);
          case Pasted.Unusable(String sentence, boolean certain) ->
              (certain || into != Into.SECRET || form.kindProperty().get() != Kind.PASSWORD)
                  && refused(sentence);
          case Pasted.Other _ -> false;
        };
    if (taken && !(found instanceof Pasted.Unusable)) {
      fault.accept("");
    }
    return taken;
  }

  /// The secret as it is sent, once what was typed is whole: an API token or a ticket may have been
  /// typed with all that stands round it.
  Secret settled(Secret typed) {
    return switch (form.kindProperty().get()) {
      case PASSWORD -> typed;
      case TOKEN -> token(typed);
      case TICKET -> {
        try (Pasted pasted = Pasted.read(typed.reveal())) {
          if (pasted instanceof Pasted.WithTicket(Ticket ticket, _)) {
            form.showTicketOf(ticket.user());
          }
        }
        yield typed;
      }
    };
  }

  private Secret token(Secret typed) {
    for (String field : List.of(typed.reveal(), form.tokenIdProperty().get())) {
      Pasted pasted = Pasted.read(field);
      if (pasted instanceof Pasted.Token token) {
        typed.close();
        form.showToken(token.tokenId());
        return token.secret();
      }
      pasted.close();
    }
    return typed;
  }

  private boolean token(Pasted.Token token) {
    form.showToken(token.tokenId());
    token.product().ifPresent(form.product()::choose);
    server(token.server(), token.product());
    fill.accept(token.secret());
    return true;
  }

  private boolean tokenId(String id) {
    form.showToken(id);
    return true;
  }

  /// A secret alone may be a password as well, and stays what it is in its own field.
  private boolean secret(Secret secret, Into into) {
    boolean isToken = form.kindProperty().get() == Kind.TOKEN;
    if (isToken && (into == Into.SECRET || into == Into.TOKEN_ID)) {
      fill.accept(secret);
      return true;
    }
    secret.close();
    return false;
  }

  private boolean ticket(Ticket ticket, String server) {
    form.showTicketOf(ticket.user());
    form.product().choose(ticket.product());
    server(server, Optional.of(ticket.product()));
    fill.accept(Secret.copyOf(ticket.value()));
    return true;
  }

  /// Where it was used, unless a server is there already, and of which product it is. A port that
  /// came along is kept, though it may be another product's usual one.
  private void server(String server, Optional<Product> product) {
    boolean used = form.hostProperty().get().isBlank() && !server.isEmpty();
    if (used) {
      form.hostProperty().set(server);
      form.tidy();
    }
    String port = form.portProperty().get();
    product.ifPresent(form.product()::choose);
    if (used && TypedServer.of(server).port().isPresent()) {
      form.portProperty().set(port);
    }
  }

  private boolean refused(String sentence) {
    fault.accept(sentence);
    return true;
  }
}
