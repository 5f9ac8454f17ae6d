package hypercall.ui.response;

import hypercall.http.Cookie;
import hypercall.http.CookieJar;
import hypercall.http.CookieTarget;
import hypercall.http.Exchange;
import hypercall.http.Header;
import hypercall.http.PublicSuffixes;
import hypercall.http.SameSite;
import hypercall.http.SetCookie;
import hypercall.http.SetCookie.Reading;
import hypercall.http.SetCookie.Remark;
import hypercall.secret.Redactor;
import hypercall.ui.kit.CookieRow;
import hypercall.ui.kit.TimeLeft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One `Set-Cookie` line of an answer, taken apart, and what became of it.
///
/// @param name empty when the line names none
/// @param value never as it came: dots
/// @param ends how long it lasted when it came, or a word
/// @param attributes `Secure · HttpOnly · Lax`
/// @param why what is to be said about it, in sentences; empty when it is plainly kept
record SetLine(
    String name,
    String value,
    String domain,
    String path,
    String ends,
    String attributes,
    Fate fate,
    String why) {
  /// What the connection's jar made of a line.
  enum Fate {
    KEPT,
    REPLACED,
    REMOVED,
    REFUSED
  }

  /// Those of an answer, in the order they came.
  static List<SetLine> of(Exchange exchange) {
    CookieTarget from = CookieTarget.of(exchange.request().address());
    Instant came = exchange.timing().started();
    List<String> lines =
        exchange.response().headers().lines().stream()
            .filter(header -> header.name().equalsIgnoreCase("Set-Cookie"))
            .map(Header::value)
            .toList();
    List<SetLine> all = new ArrayList<>();
    for (String line : lines) {
      all.add(
          switch (SetCookie.read(line, from, came, PublicSuffixes::has)) {
            case Reading.Taken(Cookie cookie, List<Remark> remarks) -> taken(cookie, remarks, came);
            case Reading.Refused(Remark why) -> refused(line, why);
          });
    }
    return crowded(replaced(all));
  }

  /// `2 kept · 1 removed · 1 refused`.
  static String summary(List<SetLine> all) {
    return Stream.of(Fate.values())
        .filter(fate -> count(all, fate) > 0)
        .map(fate -> count(all, fate) + " " + word(fate))
        .collect(Collectors.joining(" · "));
  }

  private static long count(List<SetLine> all, Fate fate) {
    return all.stream().filter(line -> line.fate == fate).count();
  }

  String word() {
    return word(fate);
  }

  private static String word(Fate fate) {
    return switch (fate) {
      case KEPT -> "kept";
      case REPLACED -> "replaced";
      case REMOVED -> "removed";
      case REFUSED -> "refused";
    };
  }

  /// The line of the table.
  CookieRow row() {
    return new CookieRow(
        switch (fate) {
          case KEPT -> CookieRow.Sign.GOOD;
          case REMOVED, REPLACED -> CookieRow.Sign.QUIET;
          case REFUSED -> CookieRow.Sign.BAD;
        },
        word(),
        name,
        "",
        value,
        domain,
        path,
        ends,
        attributes,
        why,
        spoken());
  }

  private String spoken() {
    return "Cookie "
        + name
        + ", "
        + word()
        + Stream.of(domain, path, ends, attributes, why)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ", ", ", ""));
  }

  private static SetLine taken(Cookie cookie, List<Remark> remarks, Instant came) {
    boolean over = cookie.isExpired(came);
    Stream<String> ended =
        over ? Stream.of("Its time is over: that is how a server takes one back.") : Stream.of();
    return new SetLine(
        cookie.name(),
        cookie.value().isEmpty() ? "" : Redactor.MASK,
        (cookie.hostOnly() ? "" : "*.") + cookie.domain(),
        cookie.path(),
        cookie.expires().map(end -> over ? "over" : TimeLeft.words(end, came)).orElse("session"),
        attributes(cookie),
        over ? Fate.REMOVED : Fate.KEPT,
        Stream.concat(ended, remarks.stream().map(Remark::sentence))
            .collect(Collectors.joining(" ")));
  }

  private static SetLine refused(String line, Remark why) {
    int end = line.indexOf(';') < 0 ? line.length() : line.indexOf(';');
    int is = line.indexOf('=');
    boolean named = is > 0 && is < end;
    return new SetLine(
        named ? line.substring(0, is).strip() : "",
        Redactor.MASK,
        "",
        "",
        "",
        line.substring(end).replaceFirst("^;\\s*", ""),
        Fate.REFUSED,
        why.sentence());
  }

  private static String attributes(Cookie cookie) {
    return Stream.of(
            cookie.secure() ? "Secure" : "",
            cookie.httpOnly() ? "HttpOnly" : "",
            cookie.sameSite() == SameSite.UNSET ? "" : cookie.sameSite().written())
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /// Of several lines for the same cookie the last one counts.
  private static List<SetLine> replaced(List<SetLine> all) {
    List<SetLine> lines = new ArrayList<>(all);
    for (int i = 0; i < lines.size(); i++) {
      SetLine line = lines.get(i);
      boolean again = lines.stream().skip(i + 1L).anyMatch(later -> later.isSameCookie(line));
      if (line.fate == Fate.KEPT && again) {
        lines.set(i, line.with(Fate.REPLACED, "A line below sets it anew."));
      }
    }
    return lines;
  }

  private static String host(String domain) {
    return domain.startsWith("*.") ? domain.substring(2) : domain;
  }

  private boolean isSameCookie(SetLine other) {
    return fate != Fate.REFUSED
        && name.equals(other.name)
        && host(domain).equals(host(other.domain))
        && path.equals(other.path);
  }

  /// A host keeps so many; what came first gives way.
  private static List<SetLine> crowded(List<SetLine> all) {
    List<SetLine> kept = new ArrayList<>(all);
    for (int i = 0; i < kept.size(); i++) {
      SetLine line = kept.get(i);
      long after =
          kept.stream()
              .skip(i + 1L)
              .filter(later -> later.fate == Fate.KEPT && later.domain.equals(line.domain))
              .map(SetLine::name)
              .distinct()
              .count();
      if (line.fate == Fate.KEPT && after >= CookieJar.MOST_PER_DOMAIN) {
        kept.set(
            i,
            line.with(
                Fate.REFUSED,
                "A host keeps "
                    + CookieJar.MOST_PER_DOMAIN
                    + " cookies at most: those after it took its room."));
      }
    }
    return List.copyOf(kept);
  }

  private SetLine with(Fate now, String reason) {
    return new SetLine(name, value, domain, path, ends, attributes, now, reason);
  }
}
