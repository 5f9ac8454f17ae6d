package hypercall.ui;

import hypercall.http.Call;
import hypercall.store.Fingerprint;
import hypercall.store.Names;
import hypercall.store.OpenTab;
import hypercall.store.SavedRequest;
import hypercall.store.ViewState;
import hypercall.ui.request.Refill;
import hypercall.ui.request.RequestModel;
import hypercall.ui.response.Answered;
import hypercall.ui.response.ResponseModel;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// One open request: its editor, its answers, and the call under way.
final class RequestTab {
  /// What a request is called until it is saved.
  static final String NEW = "New request";

  private static final int LONGEST = 60;

  private final String id;
  private final RequestModel request;
  private final ResponseModel response;
  private final Jars jars = new Jars();
  private final BooleanProperty preview = new SimpleBooleanProperty();
  private final BooleanProperty recovered = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper savedId = new ReadOnlyStringWrapper();
  private String formerId = "";
  private String originId;
  private String basis;
  private @Nullable SavedRequest basedOn;
  private @Nullable Call call;

  RequestTab(OpenTab from, RequestModel request, ResponseModel response) {
    this.id = from.id();
    this.savedId.set(from.savedId());
    this.basis = from.basis();
    this.originId = from.originId();
    this.request = request;
    this.response = response;
    preview.set(from.preview());
    response.look().restore(from.look().parts());
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
        .orElseGet(() -> nothing(from.draft()));
  }

  /// An empty request of this name in this folder.
  private static SavedRequest nothing(SavedRequest draft) {
    return SavedRequest.blank("", draft.name()).withFolder(draft.folder());
  }

  /// Its name on disk; no other tab has it.
  String id() {
    return id;
  }

  /// What its tab says: its name, or the path that is typed while it has no name of its own.
  ObservableValue<String> title() {
    return savedId.flatMap(
        id ->
            request
                .nameProperty()
                .flatMap(
                    name ->
                        request
                            .pathProperty()
                            .map(
                                path ->
                                    id.isEmpty() && name.equals(NEW) && path.length() > 1
                                        ? Names.oneLine(path)
                                        : name)));
  }

  /// Its name as sentences say it: in quotation marks, and not at length.
  String called() {
    String name = title().getValue();
    return "“" + (name.length() > LONGEST ? name.substring(0, LONGEST).strip() + "…" : name) + "”";
  }

  RequestModel request() {
    return request;
  }

  ResponseModel response() {
    return response;
  }

  /// The cookie jars that can stand in the place of the editor.
  Jars jars() {
    return jars;
  }

  /// Whether the next click in the sidebar may take its place.
  BooleanProperty previewProperty() {
    return preview;
  }

  void pin() {
    preview.set(false);
  }

  boolean isReplaceable() {
    return preview.get() && response.answers().isEmpty() && call == null && !jars.isTyped();
  }

  boolean isEdited() {
    return request.editedProperty().get();
  }

  /// Id of the saved request it shows; empty when it is saved nowhere.
  String savedId() {
    return savedId.get();
  }

  /// The same, as it changes.
  ReadOnlyStringProperty savedIdProperty() {
    return savedId.getReadOnlyProperty();
  }

  /// Whether it holds unsaved work that a crash left behind, which nobody has looked at yet.
  BooleanProperty recoveredProperty() {
    return recovered;
  }

  /// The [Fingerprint] of what was saved when the editing began; empty when nothing was.
  String basis() {
    return basis;
  }

  /// Id of the saved request that it is an unsaved copy of, beside which it is to be saved; empty
  /// when it is none.
  String originId() {
    return originId;
  }

  /// Whether it was never saved and is no copy of what was, so that it has no place yet.
  boolean isNew() {
    return savedId.get().isEmpty()
        && formerId.isEmpty()
        && originId.isEmpty()
        && request.draft().folder().isEmpty();
  }

  /// Whether this very version is what its editor is compared with.
  boolean isBasedOn(SavedRequest saved) {
    return saved.equals(basedOn);
  }

  /// What is saved, as far as it is known; a draft that a restart brought back may be of an older.
  void basedOn(SavedRequest saved) {
    basedOn = saved;
    if (basis.isEmpty() || !request.editedProperty().get()) {
      basis = Fingerprint.of(saved);
    }
  }

  /// Shows another version of what is saved, in place of what is in the editor.
  void show(SavedRequest version) {
    savedAs(version);
    Refill.of(request, version);
  }

  /// It is saved under this id now.
  void savedAs(SavedRequest saved) {
    savedId.set(saved.id());
    formerId = "";
    originId = "";
    basis = Fingerprint.of(saved);
    basedOn = saved;
    recovered.set(false);
    request.markSaved(saved);
  }

  /// The saved request is gone; what is in the editor stays, as unsaved work. When the deletion is
  /// undone, the tab is that request's again.
  void orphan() {
    formerId = savedId.get();
    savedId.set("");
    basis = "";
    basedOn = null;
    request.markSaved(nothing(request.draft()));
  }

  /// Whether it showed this saved request before that was deleted.
  boolean isOrphanOf(String deletedId) {
    return savedId.get().isEmpty() && !formerId.isEmpty() && formerId.equals(deletedId);
  }

  private ViewState look() {
    return new ViewState(response.look().parts());
  }

  OpenTab snapshot() {
    return new OpenTab(
        id, savedId.get(), request.draft(), isEdited(), preview.get(), basis, originId, look());
  }

  /// Begins a call; the one before, if any, is cancelled and tells nothing any more.
  void begin(Call next) {
    cancel();
    call = next;
    pin();
    response.begin();
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

  void cancel() {
    if (call != null) {
      call.cancel();
    }
  }

  /// Ends what is under way and gives the answers away, bodies open.
  List<Answered> leave() {
    cancel();
    call = null;
    request.sendingProperty().set(false);
    return response.handOver();
  }

  /// Gives everything back.
  void close() {
    cancel();
    jars.close();
    call = null;
    response.clear();
  }
}
