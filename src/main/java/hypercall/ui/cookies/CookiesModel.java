package hypercall.ui.cookies;

import hypercall.http.Cookie;
import hypercall.http.CookieJar;
import hypercall.http.CookieTarget;
import hypercall.pve.SessionCookies;
import hypercall.pve.SessionCookies.Held;
import hypercall.ui.kit.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The cookies of a connection beside one request: which go with it, and what a person does to
/// them.
public final class CookiesModel {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final SessionCookies cookies;
  private final Supplier<CookieTarget> target;
  private final Runnable left;
  private final Runnable inspected;
  private final Ticker everySecond;
  private final Runnable unsubscribe;
  private final ObservableList<CookieLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper ticketAway = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper deleted = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable CookieDraft> draft = new ReadOnlyObjectWrapper<>();
  private Typed begun = Typed.NOTHING;
  private Cookie.@Nullable Key saved;
  private final ObservableList<Held> undoable = FXCollections.observableArrayList();

  /// @param target where the request goes now
  /// @param interfaceThread where changes of the jar are told
  /// @param left told when the person leaves the pane
  /// @param inspected told when the person wants to see what the session's ticket says
  public CookiesModel(
      SessionCookies cookies,
      Supplier<CookieTarget> target,
      Executor interfaceThread,
      Runnable left,
      Runnable inspected) {
    this.cookies = cookies;
    this.target = target;
    this.left = left;
    this.inspected = inspected;
    everySecond = new Ticker(SECOND, interfaceThread, this::refresh);
    unsubscribe = cookies.subscribe(() -> interfaceThread.execute(this::refresh));
    refresh();
  }

  // Properties

  /// Those that are sent first.
  ObservableList<CookieLine> lines() {
    return lines;
  }

  /// What is on show: the jar, or one cookie of it.
  ObservableValue<String> titleProperty() {
    return draft
        .map(
            edited ->
                edited
                    .before()
                    .map(held -> "Edit " + held.cookie().name())
                    .orElse("New cookie for " + cookies.host()))
        .orElse("Cookies of " + cookies.host());
  }

  /// `2 of 3 go with this request`.
  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /// Whether the session's own ticket is not sent, because it was changed or removed here.
  ReadOnlyBooleanProperty ticketAwayProperty() {
    return ticketAway.getReadOnlyProperty();
  }

  /// What can be brought back.
  ObservableList<Held> undoable() {
    return undoable;
  }

  /// Where the cookie saved last stands in the list; empty when it does not.
  OptionalInt savedAt() {
    return IntStream.range(0, lines.size())
        .filter(at -> lines.get(at).held().cookie().key().equals(saved))
        .findFirst();
  }

  /// What was deleted last, or gave way, as a sentence; empty when there is nothing to say.
  ReadOnlyStringProperty deletedProperty() {
    return deleted.getReadOnlyProperty();
  }

  /// The cookie being edited; null while the list is on show.
  ReadOnlyObjectProperty<@Nullable CookieDraft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /// Whether it is the jar of this connection.
  public boolean isOf(SessionCookies jar) {
    return cookies == jar;
  }

  /// Whether a cookie is being typed.
  public boolean isEditing() {
    return draft.get() != null;
  }

  /// Whether something was typed that is not in the jar.
  public boolean isTyped() {
    CookieDraft now = draft.get();
    return now != null && !begun.equals(Typed.of(now));
  }

  // Commands

  /// Works out anew what is sent and how long it lasts; lines that stay the same stay in place.
  public void refresh() {
    Instant now = cookies.now();
    List<CookieLine> next =
        cookies.held(target.get()).stream().map(held -> CookieLine.of(held, now)).toList();
    if (next.size() == lines.size()) {
      for (int i = 0; i < next.size(); i++) {
        if (!next.get(i).equals(lines.get(i))) {
          lines.set(i, next.get(i));
        }
      }
    } else {
      lines.setAll(next);
    }
    long sent = next.stream().filter(CookieLine::isSent).count();
    summary.set(
        next.isEmpty()
            ? ""
            : sent + " of " + next.size() + (sent == 1 ? " goes" : " go") + " with this request");
    ticketAway.set(cookies.isTicketAway());
  }

  /// Keeps up with the time that is left while the cookies are looked at.
  void look(boolean shown) {
    if (shown) {
      refresh();
      everySecond.start();
    } else {
      everySecond.stop();
    }
  }

  void add() {
    begin(null);
  }

  void edit(CookieLine line) {
    begin(line.held());
  }

  private void begin(@Nullable Held before) {
    CookieDraft fresh = new CookieDraft(cookies, target.get(), before);
    begun = Typed.of(fresh);
    draft.set(fresh);
  }

  /// Puts what is edited into the jar, unless something is wrong with it.
  public void save() {
    CookieDraft edited = draft.get();
    if (edited == null) {
      return;
    }
    List<Cookie> read = edited.read();
    List<Cookie> held = all();
    Optional<Held> before = edited.before();
    for (Cookie cookie : read) {
      cookies.put(cookie, before);
      before = Optional.empty();
    }
    if (!read.isEmpty()) {
      saved = read.getLast().key();
      refresh();
      draft.set(null);
      crowded(held, edited.before().map(Held::cookie));
    }
  }

  /// All but the session's own ticket.
  private List<Cookie> all() {
    return cookies.held(target.get()).stream()
        .filter(held -> !held.fromSession())
        .map(Held::cookie)
        .toList();
  }

  /// Says which of the cookies from before gave way to what was put in.
  private void crowded(List<Cookie> before, Optional<Cookie> replaced) {
    List<Cookie.Key> now = all().stream().map(Cookie::key).toList();
    List<String> gone =
        before.stream()
            .filter(cookie -> !now.contains(cookie.key()) && !replaced.equals(Optional.of(cookie)))
            .map(Cookie::name)
            .toList();
    if (!gone.isEmpty()) {
      deleted(List.of());
      deleted.set(
          "A host keeps "
              + CookieJar.MOST_PER_DOMAIN
              + " cookies: "
              + String.join(", ", gone)
              + " gave way.");
    }
  }

  void cancelEdit() {
    draft.set(null);
  }

  void delete(CookieLine line) {
    cookies.remove(line.held());
    deleted(List.of(line.held()));
  }

  void deleteAll() {
    List<Held> all = lines.stream().map(CookieLine::held).toList();
    cookies.clear();
    deleted(all);
  }

  private void deleted(List<Held> gone) {
    undoable.setAll(gone);
    deleted.set(
        gone.isEmpty()
            ? ""
            : gone.size() == 1
                ? "Deleted " + gone.getFirst().cookie().name() + "."
                : "Deleted " + gone.size() + " cookies.");
  }

  /// Brings back what was deleted last.
  void undo() {
    List<Held> back = new ArrayList<>(undoable);
    deleted(List.of());
    back.stream()
        .filter(held -> !held.fromSession())
        .forEach(held -> cookies.put(held.cookie(), Optional.empty()));
    if (back.stream().anyMatch(Held::fromSession)) {
      cookies.restoreTicket();
    }
  }

  /// The session's own ticket goes with requests again.
  void restoreTicket() {
    cookies.restoreTicket();
    deleted(List.of());
  }

  /// Back to the list, or out of the pane.
  void back() {
    if (draft.get() == null) {
      left.run();
    } else {
      cancelEdit();
    }
  }

  void leave() {
    left.run();
  }

  void inspect() {
    inspected.run();
  }

  /// Follows the jar no more.
  public void close() {
    everySecond.stop();
    unsubscribe.run();
  }
}
