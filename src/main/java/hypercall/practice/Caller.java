package hypercall.practice;

import org.jspecify.annotations.Nullable;

/// Who makes a call, once the credentials are checked.
sealed interface Caller {

  /// Nobody signed in; only what is open to the world can be called.
  record Anonymous() implements Caller {}

  /// A user with a ticket.
  record ByTicket(String userid) implements Caller {}

  /// A user's API token.
  ///
  /// @param name the token's name beside the user
  record ByToken(String userid, String name) implements Caller {}

  /// The name whose rights count and which tasks carry: the user, or `user!token`.
  default String authid() {
    return switch (this) {
      case Anonymous _ -> "";
      case ByTicket ticket -> ticket.userid();
      case ByToken token -> token.userid() + "!" + token.name();
    };
  }

  /// The user, without the token.
  default @Nullable String user() {
    return switch (this) {
      case Anonymous _ -> null;
      case ByTicket ticket -> ticket.userid();
      case ByToken token -> token.userid();
    };
  }
}
