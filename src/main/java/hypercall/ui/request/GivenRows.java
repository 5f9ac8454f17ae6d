package hypercall.ui.request;

import hypercall.pve.Product;
import hypercall.pve.Signature;
import hypercall.secret.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Works out the rows nobody typed, from what the session adds and what the body asks for.
final class GivenRows {
  static final String COOKIE = "Cookie";
  static final String AUTHORIZATION = "Authorization";
  static final String CONTENT_TYPE = "Content-Type";
  static final String CSRF = "CSRFPreventionToken";

  /// Headers by which a session proves itself (wire-facts 4.2, 4.3, 4.6).
  static final Set<String> SESSION_HEADERS = Set.of(COOKIE, CSRF, AUTHORIZATION);

  /// Who set the header that typed cookies travel in.
  static final String TYPED_COOKIES = "Cookies";

  private final Signature signature;
  private final Set<String> switchedOff;
  private final List<RowModel> headers;
  private final List<RowModel> cookies;
  private final String contentType;

  GivenRows(
      Signature signature,
      Set<String> switchedOff,
      List<RowModel> liveHeaders,
      List<RowModel> liveCookies,
      String contentType) {
    this.signature = signature;
    this.switchedOff = switchedOff;
    this.headers = liveHeaders;
    this.cookies = liveCookies;
    this.contentType = contentType;
  }

  List<GivenRow> headers() {
    List<GivenRow> rows = new ArrayList<>();
    boolean sessionCookie = false;
    for (Signature.Added added : signature.added()) {
      boolean cookie = isCookie(added);
      sessionCookie |= cookie;
      String shown = cookie ? added.shown() + otherCookies("; ") : added.shown();
      GivenRow row = row(added, added.header().name(), shown, added.setBy(), !cookie);
      rows.add(cookie && !row.isSent() && hasOtherCookies() ? otherCookie() : row);
    }
    if (!sessionCookie && hasOtherCookies()) {
      rows.add(otherCookie());
    }
    rows.add(byDefault(Assembly.ACCEPT, Assembly.JSON_TYPE, "default", true));
    if (!contentType.isEmpty()) {
      rows.add(byDefault(CONTENT_TYPE, contentType, "default · Body", false));
    }
    return rows;
  }

  List<GivenRow> cookies() {
    List<GivenRow> rows = new ArrayList<>();
    for (Signature.Added added : signature.added()) {
      int is = added.shown().indexOf('=');
      if (isCookie(added) && is > 0) {
        String name = added.shown().substring(0, is);
        String setBy = added.sent() ? "session" : added.setBy();
        rows.add(row(added, name, added.shown().substring(is + 1), setBy, true));
      }
    }
    signature.jar().forEach(added -> rows.add(ofJar(added)));
    return rows;
  }

  /// A cookie of the jar; one that is a ticket is switched off with the session's.
  private GivenRow ofJar(Signature.Added added) {
    String name = nameOf(added);
    String shown = added.shown().substring(name.length() + 1);
    if (isTicket(name)) {
      return row(added, name, shown, added.setBy(), true);
    }
    boolean typed = isTyped(name);
    return new GivenRow(
        COOKIE,
        name,
        shown,
        typed ? "replaced by your own row" : added.setBy(),
        typed ? GivenRow.State.REPLACED : GivenRow.State.SENT,
        false,
        true);
  }

  private static String nameOf(Signature.Added added) {
    return added.shown().substring(0, added.shown().indexOf('='));
  }

  private boolean isTyped(String cookie) {
    return cookies.stream().anyMatch(row -> row.name().equals(cookie));
  }

  /// Cookies of the jar as they go, typed ones of the same name apart.
  private List<Signature.Added> ofJar() {
    boolean withoutTickets = switchedOff.contains(COOKIE) || typesHeader(AUTHORIZATION);
    return signature.jar().stream()
        .filter(added -> !isTyped(nameOf(added)))
        .filter(added -> !(withoutTickets && isTicket(nameOf(added))))
        .toList();
  }

  private boolean hasOtherCookies() {
    return !cookies.isEmpty() || !ofJar().isEmpty();
  }

  /// Whether a cookie of this name is a ticket.
  static boolean isTicket(String cookie) {
    return Product.isTicketCookie(cookie);
  }

  private GivenRow row(
      Signature.Added added, String name, String shown, String setBy, boolean replaceable) {
    String header = added.header().name();
    GivenRow.State state;
    if (!added.sent()) {
      state = GivenRow.State.NOT_WITH_THIS_METHOD;
    } else if (switchedOff.contains(header)) {
      state = GivenRow.State.SWITCHED_OFF;
    } else {
      state = isReplaced(header) ? GivenRow.State.REPLACED : GivenRow.State.SENT;
    }
    String note = state == GivenRow.State.REPLACED ? "replaced by your own row" : setBy;
    return new GivenRow(header, name, shown, note, state, added.sent(), replaceable);
  }

  private GivenRow byDefault(String name, String value, String setBy, boolean switchable) {
    GivenRow.State state = GivenRow.State.SENT;
    if (switchable && switchedOff.contains(name)) {
      state = GivenRow.State.SWITCHED_OFF;
    } else if (typesHeader(name)) {
      state = GivenRow.State.REPLACED;
    }
    String note = state == GivenRow.State.REPLACED ? "replaced by your own row" : setBy;
    return new GivenRow(name, name, value, note, state, switchable, true);
  }

  /// A typed Authorization takes the place of ticket and CSRF token too: the server is to see one
  /// proof only (wire-facts 4.2).
  private boolean isReplaced(String header) {
    if (typesHeader(header) && !header.equalsIgnoreCase(COOKIE)) {
      return true;
    }
    boolean typedTicket =
        cookies.stream().anyMatch(row -> isTicket(row.name()))
            || headers.stream()
                .filter(row -> row.name().equalsIgnoreCase(COOKIE))
                .anyMatch(row -> Product.bringsTicket(row.value()));
    return typesHeader(AUTHORIZATION) || (!header.equalsIgnoreCase(CSRF) && typedTicket);
  }

  private boolean typesHeader(String name) {
    return headers.stream().anyMatch(row -> row.name().equalsIgnoreCase(name));
  }

  private static boolean isCookie(Signature.Added added) {
    return added.header().name().equalsIgnoreCase(COOKIE);
  }

  /// The header that cookies of the jar and typed ones travel in.
  private GivenRow otherCookie() {
    return new GivenRow(
        COOKIE, COOKIE, otherCookies(""), TYPED_COOKIES, GivenRow.State.SENT, false, false);
  }

  private String otherCookies(String before) {
    return hasOtherCookies()
        ? Stream.concat(
                ofJar().stream().map(Signature.Added::shown),
                cookies.stream().map(GivenRows::typed))
            .collect(Collectors.joining("; ", before, ""))
        : "";
  }

  private static String typed(RowModel row) {
    return row.name() + "=" + (row.secretProperty().get() ? Redactor.MASK : row.value());
  }
}
