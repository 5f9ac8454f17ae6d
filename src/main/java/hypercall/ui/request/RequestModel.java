package hypercall.ui.request;

import hypercall.pve.LiveResources;
import hypercall.pve.Signature;
import hypercall.store.SavedRequest;
import hypercall.ui.kit.Background;
import java.net.URI;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/// A request while it is edited: what is typed, what the session adds, and what both come to.
public final class RequestModel {
  private SavedRequest saved;

  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
  private final StringProperty method = new SimpleStringProperty(this, "method", "GET");
  private final PathModel path;
  private final Rows query;
  private final Rows headers;
  private final Rows cookies;
  private final BodyModel body;
  private final StringProperty description = new SimpleStringProperty(this, "description", "");

  private final Given given = new Given();
  private final Overrides overrides;
  private final StringProperty base = new SimpleStringProperty(this, "base", "");
  private final BooleanProperty sending = new SimpleBooleanProperty(this, "sending");
  private final ObjectProperty<Counts> counts = new SimpleObjectProperty<>(Counts.NONE);
  private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Object> changes = new SimpleObjectProperty<>();
  private final Remarks remarks = new Remarks();
  private Intents intents = Intents.NONE;

  /// A request whose editor shows what is saved, and that looks at files on the spot.
  public RequestModel(SavedRequest saved) {
    this(saved, saved, new Background(Runnable::run, Runnable::run));
  }

  /// @param saved what the request is as it was saved
  /// @param draft what is in the editor, which may differ
  /// @param background where files are looked at: their disk may not answer
  public RequestModel(SavedRequest saved, SavedRequest draft, Background background) {
    this.saved = saved;
    name.set(draft.name());
    method.set(draft.method());
    description.set(draft.description());
    path = new PathModel(draft.path(), draft.pathValues(), this::touched);
    query = new Rows(draft.query(), this::touched);
    headers = new Rows(draft.headers(), this::touched);
    cookies = new Rows(draft.cookies(), this::touched);
    body = new BodyModel(draft.body(), this::touched, background);
    overrides = new Overrides(given, headers, cookies, this::touched);
    method.subscribe((_, _) -> touched());
    description.subscribe((_, _) -> touched());
    given.signatureProperty().subscribe((_, _) -> recount());
    touched();
  }

  /// What the request is called; changed by saving and renaming.
  public ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  public StringProperty methodProperty() {
    return method;
  }

  /// The path with `{placeholders}`, without `/api2/json`.
  public StringProperty pathProperty() {
    return path.pathProperty();
  }

  PathModel path() {
    return path;
  }

  Rows query() {
    return query;
  }

  Rows headers() {
    return headers;
  }

  Rows cookies() {
    return cookies;
  }

  BodyModel body() {
    return body;
  }

  /// Markdown, shown beside the request.
  public StringProperty descriptionProperty() {
    return description;
  }

  /// What the session adds to a request with this method; kept current by the workbench.
  public ObjectProperty<Signature> signatureProperty() {
    return given.signatureProperty();
  }

  Overrides overrides() {
    return overrides;
  }

  /// Rows that nobody typed.
  Given given() {
    return given;
  }

  /// Numbers for the badges of the tabs.
  ObservableValue<Counts> counts() {
    return counts;
  }

  /// What there is on the server, for the pick lists of placeholders; set by the workbench.
  public ObjectProperty<LiveResources> liveProperty() {
    return path.liveProperty();
  }

  /// The fixed part of the address, up to `/api2/json`; empty while there is no connection.
  public StringProperty baseProperty() {
    return base;
  }

  /// Whether a call is under way: Send is Cancel then.
  public BooleanProperty sendingProperty() {
    return sending;
  }

  /// Whether the editor differs from what is saved (secret values apart, which never are).
  public ReadOnlyBooleanProperty editedProperty() {
    return edited.getReadOnlyProperty();
  }

  /// Another object after every change of what is typed, for whoever keeps the draft.
  public ObservableValue<Object> changesProperty() {
    return changes;
  }

  /// What Proxmox would refuse; empty when there is nothing. It does not keep one from sending.
  public ReadOnlyStringProperty warningProperty() {
    return remarks.warningProperty();
  }

  /// What else Proxmox would refuse or misread, a sentence each.
  ObservableList<String> hints() {
    return remarks.hints();
  }

  /// What became of a pasted address; empty when there is nothing to say.
  public ReadOnlyStringProperty noticeProperty() {
    return path.noticeProperty();
  }

  /// Why the last [#build] came to nothing; empty again after the next edit.
  public ObservableList<String> problems() {
    return remarks.problems();
  }

  /// What is in the editor, for saving and for keeping the tab.
  public SavedRequest draft() {
    return new SavedRequest(
        saved.id(),
        name.get(),
        saved.folder(),
        method.get().strip(),
        path.pathProperty().get(),
        path.rows(),
        query.rows(),
        headers.rows(),
        cookies.rows(),
        body.content(),
        description.get());
  }

  /// What the pane asks of the workbench.
  public void setIntents(Runnable send, Runnable cancel, Runnable save) {
    intents = new Intents(send, cancel, save);
  }

  /// Who brings the pick lists up to date before one opens.
  public void setLookForLive(Runnable look) {
    path.setLookForLive(look);
  }

  /// Sends, or does nothing while a call is under way. An address of another server is only taken
  /// apart and told: what was meant for one server never goes to another unseen.
  public void send() {
    if (!sending.get() && settlePath()) {
      body.whenLooked(() -> intents.send().run());
    }
  }

  public void cancel() {
    if (sending.get()) {
      intents.cancel().run();
    }
  }

  public void save() {
    settlePath();
    intents.save().run();
  }

  /// The request the fields come to, at this base; what is missing is also told in [#problems].
  public Built build(URI to) {
    Built built = new Assembly(draft(), body.lookProperty().get(), given.switchedOff()).build(to);
    remarks.tell(built.sentences());
    path.tellMissing();
    return built;
  }

  /// Headers of the session that this request is sent without.
  public Set<String> withheld() {
    return given.switchedOff();
  }

  /// A new sign-in: what was switched off or replaced of the session's is the session's again.
  public void endOverrides() {
    overrides.end();
  }

  /// What is in the editor is what is saved from now on.
  public void markSaved(SavedRequest now) {
    saved = now;
    name.set(now.name());
    touched();
  }

  /// Fills in an empty placeholder, such as the only sensible node, or one filled in so for another
  /// server; it is no edit, and whoever knows better changes it.
  ///
  /// @param there what there is on the server, the best first
  public void suggest(String placeholder, List<String> there) {
    boolean untouched = !edited.get();
    path.suggest(placeholder, there);
    if (untouched) {
      markSaved(draft());
    }
  }

  /// Tells an unedited request what it was saved as: the rest was filled in by [#suggest].
  public void suggestedBeyond(SavedRequest kept) {
    path.suggestedBeyond(kept.pathValues());
  }

  /// Takes a typed or pasted address apart: server and prefix go, the query moves into its table.
  ///
  /// @return whether it was an address of this connection, so that sending it here is meant
  boolean settlePath() {
    TypedAddress typed = path.settle(base.get());
    if (!typed.method().isEmpty()) {
      method.set(typed.method());
    }
    boolean write = typed.method().equals("POST") || typed.method().equals("PUT");
    if (write && !typed.query().isEmpty()) {
      body.fill(typed.query());
    } else {
      query.add(typed.query());
    }
    return typed.objection().isEmpty() && Advice.onServer(typed.server(), base.get()).isEmpty();
  }

  /// The form's rows become query parameters, for methods that take no body.
  void moveFormToParams() {
    body.moveFormTo(query);
  }

  private void touched() {
    SavedRequest draft = draft();
    remarks.edited(draft);
    path.forgetMissing();
    edited.set(!AsSaved.of(draft).equals(AsSaved.of(saved)));
    recount();
    changes.set(new Object());
  }

  private void recount() {
    given.follow(headers.live(), cookies.live(), body.contentType());
    counts.set(Counts.of(this));
    remarks.look(draft(), given);
  }
}
