package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import java.util.Optional;

/// One search through [Lines]: advanced piece by piece on any thread, read on the FX thread
/// meanwhile.
public sealed interface Search permits JsonSearch, TextSearch {
  /// Searches at most `limit` further bytes; true when all that is indexed was searched.
  boolean advance(long limit);

  /// Hits so far.
  long count();

  /// Hit number `index`, from 0, in reading order.
  Hit hit(long index);

  /// Index of the first hit at or after a place, if any.
  Optional<Long> firstFrom(Position place);

  /// Runs something while the search stands still: many looks then wait for one piece, not each for
  /// its own.
  void still(Runnable reader);
}
