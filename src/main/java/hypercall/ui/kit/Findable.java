package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import java.util.List;

/// A view with texts in it that can be found.
public interface Findable {
  /// The texts in reading order, as they are now; places in hits count them as lines, from 1.
  List<String> lines();

  /// What is selected, or the caret's place as a range that is empty.
  Hit selection();

  /// What is selected within one text; empty when nothing is.
  String selected();

  /// Marks the texts with hits, and the one with the hit that is shown; with no hits none.
  void mark(FindModel find);

  /// Brings a hit into sight.
  void show(Hit hit);
}
