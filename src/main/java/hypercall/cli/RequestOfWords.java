package hypercall.cli;

import hypercall.http.Body;
import hypercall.http.Headers;
import hypercall.http.PercentEncoding;
import hypercall.http.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes a [Request] of method, path and pairs: the pairs fill the path's placeholders, then the
/// query or the form.
final class RequestOfWords {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");
  private static final Set<String> WITH_FORM = Set.of("POST", "PUT");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}/]+)}");

  private RequestOfWords() {}

  static Request of(URI base, String method, String path, List<Pair> pairs) throws Failed {
    String verb = method.toUpperCase(Locale.ROOT);
    List<Pair> left = new ArrayList<>(pairs);
    String filled = fill(path.startsWith("/") ? path : "/" + path, left);
    if (!METHODS.contains(verb)) {
      throw Failed.usage("“" + method + "” is no method: use GET, POST, PUT or DELETE.");
    }
    List<Body.Field> fields =
        left.stream().map(p -> new Body.Field(p.name(), p.value(), p.secret())).toList();
    if (WITH_FORM.contains(verb)) {
      Body body = fields.isEmpty() ? Body.NONE : new Body.Form(fields);
      return new Request(verb, address(base, filled), Headers.NONE, body);
    }
    if (left.stream().anyMatch(Pair::secret)) {
      throw Failed.usage("A secret does not belong into an address: " + verb + " cannot carry it.");
    }
    String query = PercentEncoding.form(fields);
    String joint = query.isEmpty() ? "" : filled.contains("?") ? "&" : "?";
    return new Request(verb, address(base, filled + joint + query), Headers.NONE, Body.NONE);
  }

  private static String fill(String path, List<Pair> pairs) throws Failed {
    Matcher matcher = PLACEHOLDER.matcher(path);
    StringBuilder filled = new StringBuilder();
    Set<Pair> used = new java.util.HashSet<>();
    while (matcher.find()) {
      String name = matcher.group(1);
      Pair pair =
          pairs.stream()
              .filter(p -> p.name().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      Failed.usage(
                          "The path needs a value for {" + name + "}: add " + name + "=VALUE."));
      if (pair.value().isEmpty()) {
        throw Failed.usage("The path needs a value for {" + name + "}, which is empty.");
      }
      used.add(pair);
      matcher.appendReplacement(
          filled, Matcher.quoteReplacement(PercentEncoding.encode(pair.value())));
    }
    matcher.appendTail(filled);
    pairs.removeAll(used);
    return filled.toString();
  }

  private static URI address(URI base, String path) throws Failed {
    String root = path.startsWith("/api2/") ? base.toString().replace("/api2/json", "") : base + "";
    try {
      return URI.create(root + path.replace(" ", "%20"));
    } catch (IllegalArgumentException _) {
      throw Failed.usage(
          "“" + path + "” cannot stand in an address; percent-encode what is special.");
    }
  }
}
