package hypercall.ui.cookies;

import hypercall.http.Cookie;
import hypercall.http.CookieFate;
import hypercall.http.SameSite;
import hypercall.pve.SessionCookies.Held;
import hypercall.ui.kit.CookieRow;
import hypercall.ui.kit.TimeLeft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One cookie in words.
///
/// @param expires time left, or a word
/// @param fate whether it goes with the request, and else why not
record CookieLine(Held held, String expires, String fate) {
  static CookieLine of(Held held, Instant now) {
    return new CookieLine(held, expires(held.cookie(), now), fate(held));
  }

  private static String expires(Cookie cookie, Instant now) {
    return cookie
        .expires()
        .map(end -> end.isAfter(now) ? TimeLeft.words(end, now) : "expired")
        .orElse("session");
  }

  private static String fate(Held held) {
    return switch (held.fate()) {
      case SENT -> "sent";
      case EXPIRED -> "not sent: expired";
      case OTHER_HOST -> "not sent: other host";
      case OTHER_PATH -> "not sent: other path";
      case NEEDS_TLS -> "not sent: needs TLS";
      case NO_ROOM -> "not sent: too many";
    };
  }

  boolean isSent() {
    return held.fate() == CookieFate.SENT;
  }

  String domain() {
    Cookie cookie = held.cookie();
    return (cookie.hostOnly() ? "" : "*.") + cookie.domain();
  }

  /// `Secure · HttpOnly · Lax`.
  String flags() {
    Cookie cookie = held.cookie();
    List<String> words = new ArrayList<>();
    if (cookie.secure()) {
      words.add("Secure");
    }
    if (cookie.httpOnly()) {
      words.add("HttpOnly");
    }
    if (cookie.sameSite() != SameSite.UNSET) {
      words.add(cookie.sameSite().written());
    }
    return String.join(" · ", words);
  }

  /// Where it comes from, when that matters.
  String mark() {
    if (held.fromSession()) {
      return "session";
    }
    return held.isTicket() ? "changed" : "";
  }

  /// The line of the table.
  CookieRow row() {
    return new CookieRow(
        isSent() ? CookieRow.Sign.GOOD : CookieRow.Sign.QUIET,
        fate,
        held.cookie().name(),
        mark(),
        held.shown(),
        domain(),
        held.cookie().path(),
        expires,
        flags(),
        "",
        spoken());
  }

  private String spoken() {
    return "Cookie "
        + held.cookie().name()
        + (mark().isEmpty() ? "" : ", " + mark())
        + ", "
        + fate
        + ", path "
        + held.cookie().path()
        + ", expires "
        + expires;
  }
}
