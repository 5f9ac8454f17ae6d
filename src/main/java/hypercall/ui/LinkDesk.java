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

  private void open(String path) {
    Optional<SavedRequest> same =
        saved.get().stream()
            .filter(request -> request.method().equals("GET") && request.path().equals(path))
            .findFirst();
    if (same.isPresent()) {
      tabs.open(same.get(), false);
    } else {
      tabs.openPreview(SavedRequest.blank("", RequestTab.NEW).withPath(path));
    }
    tabs.work();
  }
}
