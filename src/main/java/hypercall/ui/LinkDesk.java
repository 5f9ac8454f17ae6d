package hypercall.ui;

import hypercall.json.Spot;
import hypercall.pve.Connection;
import hypercall.pve.Links;
import hypercall.store.SavedRequest;
import hypercall.ui.response.ResponseModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Opens what the values of answers lead to, in the preview tab: a saved request of that path if
/// there is one, else a new one.
final class LinkDesk {
  private static final String BASE = "/api2/json";

  private final ConnectionModel connections;
  private final LiveLists live;
  private final TabsModel tabs;
  private final Supplier<List<SavedRequest>> saved;

  LinkDesk(
      ConnectionModel connections,
      LiveLists live,
      TabsModel tabs,
      Supplier<List<SavedRequest>> saved) {
    this.connections = connections;
    this.live = live;
    this.tabs = tabs;
    this.saved = saved;
  }

  /// Tells the answers of a tab where their values lead.
  void serve(ResponseModel response) {
    response.ways().set(this::where, this::open);
  }

  private Optional<String> where(String request, Spot spot) {
    Connection top = connections.connectionProperty().getValue();
    return top == null
        ? Optional.empty()
        : new Links(top.product(), live.resources().getValue()).of(request, spot);
  }

  /// A tab that shows it already comes to the front.
  ///
  /// @param link below the base of the API, or with it, as redirects have it
  private void open(String link) {
    String path = link.startsWith(BASE + "/") ? link.substring(BASE.length()) : link;
    Optional<RequestTab> there =
        tabs.tabs().stream().filter(tab -> isFor(path, tab.request().draft())).findFirst();
    Optional<SavedRequest> kept =
        saved.get().stream().filter(request -> isFor(path, request)).findFirst();
    if (there.isPresent()) {
      tabs.selectedProperty().set(there.get());
    } else if (kept.isPresent()) {
      tabs.open(kept.get(), false);
    } else {
      tabs.openPreview(SavedRequest.blank("", RequestTab.NEW).withPath(path));
    }
    tabs.work();
  }

  private static boolean isFor(String path, SavedRequest request) {
    return request.method().equals("GET") && request.path().equals(path);
  }
}
