package hypercall.ui.response;

import hypercall.json.path.PathFault;
import java.util.Optional;

/// What the filter line says about its expression.
///
/// @param count how much was found, in a few words; empty while nothing is filtered
/// @param more a sentence that a person should know besides; may be empty
/// @param nothing the sentence that stands where what was found would be, when nothing was
/// @param fault why the expression is not understood, if it is not
/// @param way what can be done about it
record FilterWords(String count, String more, String nothing, Optional<PathFault> fault, Way way) {
  /// What the button in the line does.
  enum Way {
    NONE,
    /// It runs and takes long.
    CANCEL,
    /// It was ended before its end.
    GO_ON
  }

  static final FilterWords NOTHING = say("", "");

  static FilterWords say(String count, String more) {
    return new FilterWords(count, more, "", Optional.empty(), Way.NONE);
  }

  static FilterWords fault(String count, PathFault fault, String nothing) {
    return new FilterWords(count, "", nothing, Optional.of(fault), Way.NONE);
  }

  FilterWords with(Way another) {
    return new FilterWords(count, more, nothing, fault, another);
  }

  FilterWords orNothing(String sentence) {
    return new FilterWords(count, more, sentence, fault, way);
  }
}
