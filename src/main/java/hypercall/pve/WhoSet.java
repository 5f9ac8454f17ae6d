package hypercall.pve;

import hypercall.http.Cookie;
import hypercall.http.Exchange;
import hypercall.http.Request;
import hypercall.http.SetBy;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Tells what the session and its cookies added to a request from what was in it before.
final class WhoSet {
  private WhoSet() {}

  /// The exchange, whose trace says who set the headers that prove something.
  ///
  /// @param before the request without what was added
  /// @param signed the request as it was sent
  static Exchange marked(Exchange exchange, Request before, Request signed, FromJar jar) {
    Map<String, Set<SetBy>> byName = new HashMap<>();
    for (String name : Set.of(Signer.CSRF, Signer.AUTHORIZATION)) {
      if (before.headers().first(name).isEmpty()) {
        byName.put(name, Set.of(SetBy.SESSION));
      }
    }
    byName.put(Signer.COOKIE, ofCookies(before, signed, jar));
    return exchange.with(exchange.trace().setBy(exchange.sentHead(), byName));
  }

  private static Set<SetBy> ofCookies(Request before, Request signed, FromJar jar) {
    String typed = before.headers().first(Signer.COOKIE).orElse("");
    Set<String> rest = names(signed.headers().first(Signer.COOKIE).orElse(""));
    Set<SetBy> who = EnumSet.noneOf(SetBy.class);
    if (rest.removeAll(names(typed))) {
      who.add(SetBy.PERSON);
    }
    if (rest.removeAll(jar.besides(typed).stream().map(Cookie::name).toList())) {
      who.add(SetBy.JAR);
    }
    if (!rest.isEmpty()) {
      who.add(SetBy.SESSION);
    }
    return who;
  }

  private static Set<String> names(String line) {
    Set<String> names = new HashSet<>();
    for (String pair : line.split(";")) {
      if (!pair.isBlank()) {
        names.add(pair.split("=", 2)[0].strip());
      }
    }
    return names;
  }
}
