package hypercall.ui;

import hypercall.pve.Connection;
import hypercall.pve.Problem;
import hypercall.pve.Signature;
import hypercall.store.KeptAnswers;
import hypercall.store.OpenTab;
import hypercall.store.SavedRequest;
import hypercall.ui.kit.Background;
import hypercall.ui.request.RequestModel;
import hypercall.ui.response.ResponseModel;
import hypercall.ui.sidebar.SidebarModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;

/// Saved requests and open ones: what the sidebar, the tabs and the keys ask for.
final class RequestsModel {
  private final Keeper keeper;
  private final ConnectionModel connections;
  private final Background background;
  private final Sender sender;
  private final LiveLists live;
  private final SavedDesk saved;
  private final TabsModel tabs = new TabsModel(this::make);
  private final AnswerKeeping answers;
  private final TabSaving saving;
  private final Closing closing;
  private String signedInAs = "";
  private Runnable jarUnheard = () -> {};
  private final TabJournal journal;
  private final BothSides sides;
  private final DiskWatch watch;
  private final JarDesk jars;
  private final LinkDesk links;

  RequestsModel(
      Keeper keeper,
      KeptAnswers kept,
      ConnectionModel connections,
      StatusModel status,
      NoticesModel notices,
      Background background) {
    this.keeper = keeper;
    this.connections = connections;
    this.background = background;
    this.answers = new AnswerKeeping(kept, keeper, background);
    tabs.setForgotten(answers::forget);
    this.live = new LiveLists(connections, background);
    this.links = new LinkDesk(connections, live, tabs, () -> keeper.workspace().requests());
    this.sender = new Sender(connections, status, background, answers::keep);
    this.saving = new TabSaving(keeper, () -> sidebar().markedFolder(), this::savedOne);
    this.closing = new Closing(tabs, saving::save);
    this.saved =
        new SavedDesk(
            keeper,
            (request, pin) -> tabs.open(request, pin),
            this::duplicate,
            this::create,
            new SavedDesk.Tabs(this::changed, this::gone, this::changed));
    this.journal = new TabJournal(tabs, keeper, notices, background.tell());
    this.sides = new BothSides(tabs, keeper, notices, tab -> nodesKnown(tab.request()));
    this.watch =
        new DiskWatch(
            keeper,
            new FolderLine(keeper, notices, this::keepOpen),
            background.tell(),
            this::changedOnDisk);
    keeper.onChangedOnDisk(this::meetDisk);
    tabs.tabs().addListener((ListChangeListener<RequestTab>) change -> tabsChanged());
    tabs.selectedProperty().subscribe(tab -> selected());
    connections.nodes().subscribe(() -> tabs.tabs().forEach(tab -> nodesKnown(tab.request())));
    connections.sessionProperty().subscribe(session -> sessionChanged());
    connections.connectionProperty().subscribe(connection -> sessionChanged());
    connections.signedIn().subscribe(() -> tabs.tabs().forEach(t -> t.response().once().look()));
    this.jars = new JarDesk(connections, tabs, background.tell());
  }

  SidebarModel sidebar() {
    return saved.sidebar();
  }

  TabsModel tabs() {
    return tabs;
  }

  /// What is saved, in the order it is kept.
  List<SavedRequest> saved() {
    return keeper.workspace().requests();
  }

  /// How tabs are closed: with a question where work would be lost.
  Closing closing() {
    return closing;
  }

  /// Shows what is kept: requests, and the tabs of the last time.
  void begin() {
    saved.show();
    tabs.restore(keeper.workspace().tabs(), keeper.workspace().selectedTab());
    journal.begin();
    sides.meet(keeper.workspace().requests());
    answers.restore(tabs.tabs());
    if (tabs.tabs().isEmpty()) {
      keeper.workspace().requests().stream()
          .filter(r -> r.path().equals("/version"))
          .findFirst()
          .ifPresent(r -> tabs.open(r, false));
    }
  }

  /// Says what a run that ended without a goodbye has left.
  void sayBack(String why) {
    journal.sayBack(why, keeper.workspace().tabsKeptAt(), sides::discard);
  }

  /// Looks whether somebody else has changed something on disk.
  void look() {
    watch.look();
  }

  /// Keeps what is open, as if all of it were new.
  private void keepOpen() {
    journal.changed();
    tabs.tabs().forEach(answers::keepNewest);
  }

  private void changedOnDisk(List<SavedRequest> now) {
    saved.show();
    sides.meet(now);
    List<Connection> kept = Joining.inOrder(keeper.workspace());
    if (!kept.equals(connections.connections())) {
      connections.connections().setAll(kept);
    }
  }

  private void meetDisk() {
    look();
    sides.meet(keeper.workspace().requests());
  }

  private void tabsChanged() {
    sides.forgetClosed();
    journal.changed();
  }

  private Optional<SavedRequest> savedNow(String id) {
    return keeper.workspace().requests().stream().filter(r -> r.id().equals(id)).findFirst();
  }

  private RequestTab make(OpenTab from) {
    RequestModel request =
        new RequestModel(
            RequestTab.baseline(from, keeper.workspace().requests()), from.draft(), background);
    ResponseModel response =
        new ResponseModel(
            background, this::act, () -> tabs.selected().ifPresent(this::showCookies));
    RequestTab tab = new RequestTab(from, request, response);
    request.setIntents(() -> sender.send(tab), tab::cancel, () -> save(tab));
    if (!from.edited()) {
      savedNow(from.savedId()).ifPresent(request::suggestedBeyond);
    }
    nodesKnown(request);
    request.liveProperty().bind(live.resources());
    request.setLookForLive(live::refresh);
    request
        .baseProperty()
        .bind(connections.connectionProperty().map(c -> c.base().toString()).orElse(""));
    request.methodProperty().subscribe(method -> sign(tab));
    request.pathProperty().subscribe(path -> sign(tab));
    request.changesProperty().subscribe(change -> journal.changed());
    tab.previewProperty().subscribe(preview -> journal.changed());
    links.serve(response);
    response.once().askOf(connections::secrets);
    response.look().changesProperty().subscribe(change -> journal.changed());
    savedNow(from.savedId()).ifPresent(tab::basedOn);
    sign(tab);
    return tab;
  }

  /// Fills in the first node of the cluster where nobody chose one.
  private void nodesKnown(RequestModel request) {
    request.suggest("node", connections.nodes());
  }

  private void sign(RequestTab tab) {
    String method = tab.request().methodProperty().get();
    tab.request()
        .signatureProperty()
        .set(
            connections
                .service()
                .map(s -> s.signatureFor(method, JarDesk.target(tab, s)))
                .orElseGet(() -> new Signature(List.of())));
  }

  /// Who shows what the session's ticket says.
  void setInspector(Runnable opens) {
    jars.setInspector(opens);
  }

  /// Shows the connection's cookies in the place of the tab's editor.
  void showCookies(RequestTab tab) {
    followJar();
    jars.show(tab);
  }

  /// The editors show what of the jar they send.
  private void followJar() {
    jarUnheard.run();
    jarUnheard =
        connections
            .service()
            .map(s -> s.cookies().subscribe(() -> background.tell(this::signAll)))
            .orElse(() -> {});
  }

  private void signAll() {
    tabs.tabs().forEach(this::sign);
  }

  private void sessionChanged() {
    followJar();
    signAll();
    String who = connections.who();
    if (!who.isEmpty() && !who.equals(signedInAs)) {
      tabs.tabs().forEach(tab -> tab.request().endOverrides());
    }
    signedInAs = who;
  }

  private void selected() {
    sidebar()
        .selectedProperty()
        .set(tabs.selected().map(RequestTab::savedId).filter(id -> !id.isEmpty()));
    journal.changed();
  }

  private void act(Problem problem) {
    switch (problem.kind()) {
      case SIGN_IN, CSRF, CERTIFICATE -> connections.showConnect();
      case OWN_TICKET -> tabs.selected().map(RequestTab::request).ifPresent(this::sendAsSession);
      case JAR_TICKET -> tabs.selected().ifPresent(this::showCookies);
      case NETWORK, SERVER, CANCELLED -> tabs.selected().ifPresent(tab -> tab.request().send());
      case PERMISSION, PARAMETERS, UNKNOWN_PATH -> {}
    }
  }

  private void sendAsSession(RequestModel request) {
    request.endOverrides();
    request.send();
  }

  // Commands

  /// An empty request in a tab of its own.
  void create() {
    tabs.openDraft(SavedRequest.blank("", RequestTab.NEW), "");
  }

  /// An independent, unsaved copy.
  void duplicate(SavedRequest request) {
    Stream<String> saved = keeper.workspace().requests().stream().map(SavedRequest::name);
    SavedRequest copy = request.withId("").withName(tabs.copyName(request.name(), saved));
    tabs.openDraft(copy, request.id());
  }

  void save(RequestTab tab) {
    saving.save(tab, () -> {});
  }

  private void savedOne() {
    saved.show();
    selected();
  }

  private void changed(SavedRequest request) {
    tabs.tabs().stream()
        .filter(tab -> tab.isOrphanOf(request.id()))
        .forEach(tab -> tab.savedAs(request));
    sides.follow(request);
  }

  private void gone(SavedRequest request) {
    tabs.withSaved(request.id()).ifPresent(RequestTab::orphan);
  }

  /// Keeps the open tabs now.
  void close() {
    watch.close();
    tabs.forgetClosed();
    jarUnheard.run();
    journal.close();
    Stream.of(tabs.tabs().toArray(RequestTab[]::new)).forEach(RequestTab::cancel);
  }
}
