package hypercall.ui.response;

import hypercall.http.Exchange;
import hypercall.pve.Problem;
import java.util.Optional;

/// What the response pane has to show.
sealed interface Content {
  /// Nothing was sent yet.
  record Empty() implements Content {}

  /// An answer; `complete` is false while its body still comes.
  ///
  /// @param connection the name of the connection it came from
  /// @param problem what it tells of, when it tells of a failure
  record Answer(Exchange exchange, String connection, Optional<Problem> problem, boolean complete)
      implements Content {
    static Answer of(Answered answered) {
      return new Answer(answered.exchange(), answered.connection(), answered.problem(), true);
    }
  }

  /// No answer.
  record Failure(Problem problem, String connection) implements Content {}
}
