package hypercall.ui.response;

import hypercall.http.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The last answers of a tab, oldest first; owns their bodies and closes those that fall off.
///
/// The newest always stays, however large; the ones before it as long as they are few and small.
final class Answers {
  /// So many are kept.
  static final int MOST = 10;

  /// What those before the newest may hold together; bytes.
  private static final long MOST_BYTES = 32L << 20;

  private final ObservableList<Answered> all = FXCollections.observableArrayList();
  private final ObservableList<Answered> readable = FXCollections.unmodifiableObservableList(all);

  /// To be looked at, not changed.
  ObservableList<Answered> all() {
    return readable;
  }

  void add(Answered newest) {
    List<Answered> kept = new ArrayList<>(all);
    kept.add(newest);
    List<Answered> gone = new ArrayList<>();
    long before = kept.stream().mapToLong(Answered::bytes).sum() - newest.bytes();
    while (kept.size() > MOST || (kept.size() > 1 && before > MOST_BYTES)) {
      Answered oldest = kept.removeFirst();
      before -= oldest.bytes();
      gone.add(oldest);
    }
    all.setAll(kept);
    gone.forEach(Answered::close);
  }

  /// Where an exchange stands, from 0; -1 when it is not here.
  int indexOf(Exchange exchange) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).exchange() == exchange) {
        return i;
      }
    }
    return -1;
  }

  Optional<Answered> newest() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /// Gives them away, bodies open: whoever takes them closes them.
  List<Answered> handOver() {
    List<Answered> given = List.copyOf(all);
    all.clear();
    return given;
  }

  void close() {
    handOver().forEach(Answered::close);
  }
}
