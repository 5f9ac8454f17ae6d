package hypercall.ui.kit;

import hypercall.json.Query;
import hypercall.json.QueryFault;

/// What can be searched.
public interface Searched {
  /// Begins a search for a query that is not empty.
  Search search(Query query) throws QueryFault;

  /// Whether no more can come.
  boolean isComplete();
}
