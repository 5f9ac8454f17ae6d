package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import java.util.List;
import java.util.Optional;

/// One search: advanced piece by piece on any thread, read on the FX thread meanwhile.
public sealed interface Search permits HexSearch, JsonSearch, TextSearch, LineSearch {
  /// How long it goes on before there is a word about it, until there is a hit and then; ns.
  long EAGER = 20_000_000;

  long CALM = 150_000_000;

  /// Searches until it is time for a word about it; true as [#advance] says.
  default boolean advanceSome() {
    long start = System.nanoTime();
    long most = count() == 0 ? EAGER : CALM;
    boolean done = advance();
    while (!done && System.nanoTime() - start < most) {
      done = advance();
    }
    return done;
  }

  /// Searches some more; true when all that is there was searched, or the search has ended before.
  boolean advance();

  /// Hits so far.
  long count();

  /// Whether there may be more hits than are counted, since the search ended at so many.
  default boolean isFull() {
    return false;
  }

  /// Why the search ended before its end, as the rest of a sentence; empty when it did not.
  default String stopped() {
    return "";
  }

  /// Nobody waits for it any more.
  default void cancel() {}

  /// Hit number `index`, from 0, in reading order.
  Hit hit(long index);

  /// The hits that touch a line, as far as it is shown.
  List<Hit> on(long line);

  /// Index of the first hit at or after a place, if any.
  Optional<Long> firstFrom(Position place);

  /// The hit next to what is selected, forth (1) or back (-1); may lie before the first or behind
  /// the last one.
  ///
  /// @param current the hit that was gone to before; -1 for none
  default long beside(Hit selected, long current, int by) {
    if (current >= 0 && hit(current).equals(selected)) {
      return current + by;
    }
    Position from = by > 0 ? selected.to() : selected.from();
    long first = firstFrom(from).orElse(count());
    return by > 0 ? first : first - 1;
  }

  /// Runs something while the search stands still: many looks then wait for one piece, not each for
  /// its own.
  default void still(Runnable reader) {
    reader.run();
  }
}
