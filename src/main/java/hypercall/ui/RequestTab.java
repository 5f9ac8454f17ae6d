package hypercall.ui;

import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.store.OpenTab;
import hypercall.store.SavedRequest;
import hypercall.ui.request.RequestModel;
import hypercall.ui.response.ResponseModel;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// One open request: its editor, its answer, and the call under way.
final class RequestTab {
  private final RequestModel request;
  private final ResponseModel response;
  private final BooleanProperty preview = new SimpleBooleanProperty();
  private String savedId;
  private @Nullable Call call;
  private @Nullable Exchange kept;

  RequestTab(OpenTab from, RequestModel request, ResponseModel response) {
    this.savedId = from.savedId();
    this.request = request;
    this.response = response;
    request.editedProperty().subscribe(edited -> preview.set(preview.get() && !edited));
  }

  /// What the editor is compared with: for a tab that was not edited what is in it (a suggested
  /// node is no edit), else what is saved; for what never was, an empty request.
  static SavedRequest baseline(OpenTab from, List<SavedRequest> saved) {
    if (!from.edited()) {
      return from.draft();
    }
    return saved.stream()
        .filter(r -> !from.savedId().isEmpty() && r.id().equals(from.savedId()))
        .findFirst()
        .orElseGet(() -> SavedRequest.blank("", from.draft().name()));
  }

  RequestModel request() {
    return request;
  }

  ResponseModel response() {
    return response;
  }

  /// Whether the next click in the sidebar may take its place.
  BooleanProperty previewProperty() {
    return preview;
  }

  void pin() {
    preview.set(false);
  }

  boolean isReplaceable() {
    return preview.get() && kept == null && call == null;
  }

  /// Id of the saved request it shows; empty when it is saved nowhere.
  String savedId() {
    return savedId;
  }

  /// It is saved under this id now.
  void savedAs(SavedRequest saved) {
    savedId = saved.id();
    request.markSaved(saved);
  }

  /// The saved request is gone; what is in the editor stays.
  void orphan() {
    savedId = "";
  }

  OpenTab snapshot() {
    return new OpenTab(savedId, request.draft(), request.editedProperty().get());
  }

  /// Begins a call; the one before, if any, is cancelled and tells nothing any more.
  void begin(Call next) {
    cancel();
    call = next;
    pin();
    request.sendingProperty().set(true);
  }

  boolean isNewest(Call asked) {
    return call == asked;
  }

  /// The call ended.
  void end() {
    call = null;
    request.sendingProperty().set(false);
  }

  /// Keeps an answer and gives back the memory of the one before it.
  void keep(Exchange exchange) {
    Exchange before = kept;
    kept = exchange;
    if (before != null && before.response().body() != exchange.response().body()) {
      before.response().body().close();
    }
  }

  void cancel() {
    if (call != null) {
      call.cancel();
    }
  }

  /// Gives everything back.
  void close() {
    cancel();
    call = null;
    response.clear();
    if (kept != null) {
      kept.response().body().close();
      kept = null;
    }
  }
}
