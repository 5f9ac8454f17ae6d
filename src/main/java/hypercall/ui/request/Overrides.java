package hypercall.ui.request;

import hypercall.store.SavedRequest.Row;
import java.util.Set;

/// A person's changes to what the session adds: switched off, or replaced by a row of their own.
/// They last until the next sign-in.
final class Overrides {
  private final Given given;
  private final Rows headers;
  private final Rows cookies;
  private final Runnable changed;

  Overrides(Given given, Rows headers, Rows cookies, Runnable changed) {
    this.given = given;
    this.headers = headers;
    this.cookies = cookies;
    this.changed = changed;
  }

  /// Switches a header that Hypercall would add off, or on again.
  void withhold(String header, boolean off) {
    if (given.withhold(header, off)) {
      changed.run();
    }
  }

  /// A row of one's own in place of a given header, to be filled in: the one there is, else a new
  /// one, which begins with what would be sent unless that is secret.
  RowModel replaceHeader(GivenRow row) {
    boolean secret = given.sessionHeaders().contains(row.header());
    return headers.live().stream()
        .filter(own -> own.name().equalsIgnoreCase(row.header()))
        .findFirst()
        .orElseGet(
            () -> headers.add(new Row(true, row.header(), secret ? "" : row.shown(), secret)));
  }

  /// The same for a cookie.
  RowModel replaceCookie(GivenRow row) {
    return cookies.live().stream()
        .filter(own -> own.name().equals(row.name()))
        .findFirst()
        .orElseGet(() -> cookies.add(new Row(true, row.name(), "", true)));
  }

  /// What was switched off or replaced of the session's is the session's again; typed rows stay,
  /// switched off.
  void end() {
    Set<String> ended = given.sessionHeaders();
    headers.live().stream().filter(r -> ended.contains(r.name())).forEach(RowModel::switchOff);
    cookies.live().stream().filter(r -> GivenRows.isTicket(r.name())).forEach(RowModel::switchOff);
    given.forgetSwitchedOff();
    changed.run();
  }
}
