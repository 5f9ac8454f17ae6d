package hypercall.ui.cookies;

import hypercall.http.Cookie;
import hypercall.http.CookieJar;
import hypercall.http.CookieTarget;
import hypercall.http.SameSite;
import hypercall.http.SetCookie;
import hypercall.pve.SessionCookies;
import hypercall.pve.SessionCookies.Held;
import hypercall.secret.Redactor;
import hypercall.ui.kit.TimeLeft;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A cookie while it is edited, by fields or as a `Set-Cookie` line.
final class CookieDraft {
  /// Where a fault is.
  enum Place {
    NAME,
    VALUE,
    DOMAIN,
    PATH,
    EXPIRES,
    RAW,
    NOWHERE
  }

  /// @param at the character of the raw line, else 0
  record Fault(Place place, int at, String sentence) {
    static final Fault NONE = new Fault(Place.NOWHERE, 0, "");
  }

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String HEADER = "set-cookie:";

  private final SessionCookies cookies;
  private final CookieTarget target;
  private final @Nullable Held before;
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final StringProperty value = new SimpleStringProperty(this, "value", "");
  private final StringProperty domain = new SimpleStringProperty(this, "domain", "");
  private final BooleanProperty hostOnly = new SimpleBooleanProperty(this, "hostOnly", true);
  private final StringProperty path = new SimpleStringProperty(this, "path", "/");
  private final StringProperty expires = new SimpleStringProperty(this, "expires", "");
  private final BooleanProperty secure = new SimpleBooleanProperty(this, "secure", true);
  private final BooleanProperty httpOnly = new SimpleBooleanProperty(this, "httpOnly");
  private final ObjectProperty<SameSite> sameSite = new SimpleObjectProperty<>(SameSite.UNSET);
  private final BooleanProperty raw = new SimpleBooleanProperty(this, "raw");
  private final StringProperty line = new SimpleStringProperty(this, "line", "");
  private final ReadOnlyObjectWrapper<Fault> fault = new ReadOnlyObjectWrapper<>(Fault.NONE);
  private String shownExpires = "";
  private @Nullable Instant end;

  /// @param before what is edited; null for a new one
  CookieDraft(SessionCookies cookies, CookieTarget target, @Nullable Held before) {
    this.cookies = cookies;
    this.target = target;
    this.before = before;
    domain.set(cookies.host());
    if (before != null) {
      show(before.cookie());
    }
    raw.subscribe((_, now) -> rawTurned(now));
    List.of(name, value, domain, path, expires, line)
        .forEach(field -> field.subscribe((_, _) -> fault.set(Fault.NONE)));
  }

  private void show(Cookie cookie) {
    name.set(cookie.name());
    value.set(cookie.value());
    domain.set(cookie.domain());
    hostOnly.set(cookie.hostOnly());
    path.set(cookie.path());
    end = cookie.expires().orElse(null);
    shownExpires = cookie.expires().map(e -> TimeLeft.words(e, cookies.now())).orElse("");
    expires.set(shownExpires);
    secure.set(cookie.secure());
    httpOnly.set(cookie.httpOnly());
    sameSite.set(cookie.sameSite());
  }

  StringProperty nameProperty() {
    return name;
  }

  StringProperty valueProperty() {
    return value;
  }

  StringProperty domainProperty() {
    return domain;
  }

  BooleanProperty hostOnlyProperty() {
    return hostOnly;
  }

  StringProperty pathProperty() {
    return path;
  }

  StringProperty expiresProperty() {
    return expires;
  }

  BooleanProperty secureProperty() {
    return secure;
  }

  BooleanProperty httpOnlyProperty() {
    return httpOnly;
  }

  ObjectProperty<SameSite> sameSiteProperty() {
    return sameSite;
  }

  /// Whether the raw line is on show; turning it takes what was typed along when it can be read.
  BooleanProperty rawProperty() {
    return raw;
  }

  /// The `Set-Cookie` line; a value that is not to be seen stands in it as dots, which mean "as it
  /// was".
  StringProperty lineProperty() {
    return line;
  }

  /// What is wrong and where; told by [#read], gone with the next edit.
  ReadOnlyObjectProperty<Fault> faultProperty() {
    return fault.getReadOnlyProperty();
  }

  Optional<Held> before() {
    return Optional.ofNullable(before);
  }

  String host() {
    return cookies.host();
  }

  /// What the expiry typed so far means, in words.
  String expiryInWords() {
    return expires.get().isBlank()
        ? "Empty: it ends with the session."
        : expiry()
            .map(e -> "Ends " + TimeLeft.date(e))
            .orElse("Such as 1 h 59 min, now, 2026-12-31");
  }

  private Optional<Instant> expiry() {
    return expires.get().equals(shownExpires) && end != null
        ? Optional.of(end)
        : TimeLeft.read(expires.get(), cookies.now());
  }

  private void rawTurned(boolean now) {
    if (now) {
      line.set(asLine());
    } else if (!line.get().equals(asLine())) {
      List<Cookie> read = readLines();
      if (read.size() == 1) {
        show(read.getFirst());
      }
    }
  }

  /// The fields as a `Set-Cookie` line; empty while nothing is typed, so that one can be pasted.
  private String asLine() {
    if (name.get().isBlank() && value.get().isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append(name.get()).append('=').append(value.get().isEmpty() ? "" : Redactor.MASK);
    if (!hostOnly.get()) {
      text.append("; Domain=").append(domain.get());
    }
    text.append("; Path=").append(path.get());
    expiry().ifPresent(e -> text.append("; Expires=").append(HTTP_DATE.format(e)));
    text.append(secure.get() ? "; Secure" : "").append(httpOnly.get() ? "; HttpOnly" : "");
    if (sameSite.get() != SameSite.UNSET) {
      text.append("; SameSite=").append(sameSite.get().written());
    }
    return text.toString();
  }

  /// The cookies it comes to: one, or as many as there are raw lines; none when [#faultProperty]
  /// says why.
  List<Cookie> read() {
    fault.set(Fault.NONE);
    return raw.get() ? readLines() : readFields();
  }

  private List<Cookie> readLines() {
    List<Cookie> read = new ArrayList<>();
    int at = 0;
    for (String text : line.get().split("\n", -1)) {
      String rest = text.stripLeading();
      int skipped = text.length() - rest.length();
      if (rest.toLowerCase(Locale.ROOT).startsWith(HEADER)) {
        rest = rest.substring(HEADER.length());
        skipped += HEADER.length();
      }
      if (!rest.isBlank()) {
        switch (cookies.read(rest, target)) {
          case SetCookie.Reading.Taken(Cookie cookie, _) ->
              read.add(
                  cookie.value().equals(Redactor.MASK) ? cookie.withValue(value.get()) : cookie);
          case SetCookie.Reading.Refused(SetCookie.Remark why) -> {
            int place = at + skipped + why.at();
            fault.set(
                new Fault(Place.RAW, place, "Character " + (place + 1) + ": " + why.sentence()));
            return List.of();
          }
        }
      }
      at += text.length() + 1;
    }
    if (read.size() > CookieJar.MOST_PER_DOMAIN) {
      fault.set(
          new Fault(
              Place.RAW,
              0,
              "These are "
                  + read.size()
                  + " cookies; a host keeps "
                  + CookieJar.MOST_PER_DOMAIN
                  + " at most."));
      return List.of();
    }
    if (read.isEmpty()) {
      fault.set(new Fault(Place.RAW, 0, "Paste a Set-Cookie line, such as NAME=VALUE; Path=/"));
    }
    return read;
  }

  private List<Cookie> readFields() {
    if (!hostOnly.get()
        && cookies.read("x=1; Path=/; Domain=" + domain.get().strip(), target)
            instanceof SetCookie.Reading.Refused(SetCookie.Remark why)) {
      fault.set(new Fault(Place.DOMAIN, 0, why.sentence()));
      return List.of();
    }
    Optional<Instant> expiry = expires.get().isBlank() ? Optional.empty() : expiry();
    if (!expires.get().isBlank() && expiry.isEmpty()) {
      fault.set(
          new Fault(
              Place.EXPIRES,
              0,
              "This is neither a time such as 1 h 59 min nor a date such as"
                  + " 2026-12-31 18:00."));
      return List.of();
    }
    try {
      String host = domain.get().strip();
      return List.of(
          new Cookie(
              name.get().strip(),
              value.get(),
              hostOnly.get() ? cookies.host() : host.startsWith(".") ? host.substring(1) : host,
              hostOnly.get(),
              path.get().strip(),
              expiry.orElse(null),
              secure.get(),
              httpOnly.get(),
              sameSite.get()));
    } catch (IllegalArgumentException refused) {
      String sentence = refused.getMessage() == null ? "This is no cookie." : refused.getMessage();
      fault.set(new Fault(placeOf(sentence), 0, sentence));
      return List.of();
    }
  }

  private static Place placeOf(String sentence) {
    if (sentence.startsWith("The value") || sentence.startsWith("Name and value")) {
      return Place.VALUE;
    }
    if (sentence.startsWith("The path")) {
      return Place.PATH;
    }
    return sentence.startsWith("The domain") ? Place.DOMAIN : Place.NAME;
  }
}
