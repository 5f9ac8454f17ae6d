package hypercall.practice;

import hypercall.schema.ApiNode;
import hypercall.schema.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Requests drawn from numbers: the same number gives the same bytes. Most are well formed and ask
/// for anything at all; the others are broken in every way there is.
final class RandomRequests {

  /// How a request is sent.
  ///
  /// @param bytes all of them
  /// @param tls whether the connection is encrypted
  /// @param half whether the client stops in the middle, and how: nothing more comes
  record Sent(byte[] bytes, boolean tls, boolean half) {}

  /// One method at its place.
  private record Place(String path, Method method) {}

  private static final List<String> NAUGHTY =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "undefined",
          "null",
          "NaN",
          "1e309",
          "9".repeat(40),
          "a".repeat(3000),
          "\u0000",
          "\u202e",
          "%",
          "%%",
          "%s%n",
          "%00",
          "../../etc/passwd",
          "<script>",
          "'\"`",
          "a=b=c",
          ";;;",
          "&&&",
          "{}",
          "[1,2",
          "\ud83d\ude00",
          "ß☃",
          "\r\nX: y",
          "\t",
          "$(id)",
          "PVE:root@pam:FFFFFFFF::AAAA",
          "PVE:!tfa!%7B:00000000::x",
          "root@pam!x=y",
          "UPID:::",
          "-");
  private static final List<String> METHODS =
      List.of(
          "GET",
          "POST",
          "PUT",
          "DELETE",
          "HEAD",
          "OPTIONS",
          "PATCH",
          "get",
          "G\u00cbT",
          "TRACE",
          "X");
  private static final List<String> FORMS =
      List.of(
          "json",
          "json",
          "json",
          "json",
          "extjs",
          "html",
          "htmljs",
          "spiceconfig",
          "text",
          "x",
          "",
          "JSON");
  private static final List<String> TYPES =
      List.of(
          "application/x-www-form-urlencoded",
          "application/json",
          "application/json; charset=utf-8",
          "text/plain",
          "multipart/form-data; boundary=x",
          "",
          ";",
          "application/json,x");

  private final List<Place> places = new ArrayList<>();
  private final List<String> strings = new ArrayList<>(NAUGHTY);
  private final List<Map<String, String>> credentials;
  private final BrokenRequests broken;

  /// @param more strings to put anywhere
  /// @param credentials the headers that say who calls; one of them is drawn
  RandomRequests(ApiNode root, List<String> more, List<Map<String, String>> credentials) {
    strings.addAll(more);
    this.credentials = credentials;
    broken = new BrokenRequests(strings);
    List<ApiNode> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      ApiNode node = open.removeLast();
      node.methods().values().forEach(method -> places.add(new Place(node.path(), method)));
      open.addAll(node.children());
    }
  }

  /// The request of a number.
  Sent request(long number) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(number);
    int kind = random.nextInt(100);
    if (kind < 70) {
      return new Sent(bytes(good(random)), true, false);
    }
    if (kind < 76) {
      String many = good(random) + good(random) + good(random);
      return new Sent(bytes(many), true, false);
    }
    if (kind < 82) {
      byte[] whole = bytes(good(random));
      int length = random.nextInt(whole.length);
      byte[] half = new byte[length];
      System.arraycopy(whole, 0, half, 0, length);
      return new Sent(half, true, true);
    }
    if (kind < 90) {
      return new Sent(bytes(broken.head(random)), true, true);
    }
    if (kind < 94) {
      return new Sent(bytes(broken.body(random)), true, true);
    }
    if (kind < 97) {
      return new Sent(BrokenRequests.noise(random), true, true);
    }
    byte[] plain = random.nextBoolean() ? bytes(good(random)) : BrokenRequests.noise(random);
    return new Sent(plain, false, true);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private <T> T one(RandomGenerator random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String word(RandomGenerator random) {
    return one(random, strings);
  }

  private String encoded(RandomGenerator random) {
    String word = word(random);
    return random.nextInt(8) == 0
        ? word.replaceAll("[\\s\\p{Cntrl}]", "_")
        : URLEncoder.encode(word, StandardCharsets.UTF_8);
  }

  /// A request whose head can be read; what it asks for is another matter.
  private String good(RandomGenerator random) {
    Place place = one(random, places);
    Map<String, String> values = Samples.required(place.path(), place.method());
    StringBuilder pairs = new StringBuilder();
    String path = place.path();
    for (Map.Entry<String, String> each : values.entrySet()) {
      String value =
          random.nextInt(6) == 0
              ? encoded(random)
              : URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8);
      String mark = "{" + each.getKey() + "}";
      if (path.contains(mark)) {
        path = path.replace(mark, value.replace("+", "%20"));
      } else {
        pairs.append(pairs.isEmpty() ? "" : "&").append(each.getKey()).append('=').append(value);
      }
    }
    List<String> names = List.copyOf(place.method().parameters().properties().keySet());
    for (int more = random.nextInt(4); more > 0 && !names.isEmpty(); more--) {
      String name =
          random.nextInt(8) == 0 ? encoded(random) : one(random, names).replace("[n]", "3");
      pairs.append(pairs.isEmpty() ? "" : "&").append(name).append('=').append(encoded(random));
    }
    boolean usual = random.nextInt(10) > 0;
    String verb = usual ? place.method().verb().name() : one(random, METHODS);
    String form = random.nextInt(5) > 0 ? "json" : one(random, FORMS);
    String target = "/api2/" + form + path;
    target = random.nextInt(40) == 0 ? "/" + encoded(random) : target;
    boolean body = verb.equals("POST") || verb.equals("PUT") || random.nextInt(30) == 0;
    if (!body && !pairs.isEmpty()) {
      target += "?" + pairs;
    }
    StringBuilder head = new StringBuilder();
    head.append(verb).append(' ').append(target).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    one(random, credentials)
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (random.nextInt(6) == 0) {
      String value = word(random).replaceAll("[\r\n]", "");
      String name =
          one(
              random,
              List.of(
                  "Accept-Encoding",
                  "Cookie",
                  "X-Any",
                  "Authorization",
                  "Connection",
                  "Content-Type",
                  "If-Modified-Since",
                  "CSRFPreventionToken",
                  "Upgrade"));
      head.append(name).append(": ").append(value).append("\r\n");
    }
    if (random.nextInt(10) == 0) {
      head.append("Accept-Encoding: gzip, deflate\r\n");
    }
    if (!body) {
      return head + "\r\n";
    }
    String text = random.nextInt(8) == 0 ? json(random, names) : pairs.toString();
    String type =
        random.nextInt(6) == 0
            ? one(random, TYPES)
            : text.startsWith("{") ? TYPES.get(1) : TYPES.get(0);
    return head
        + "Content-Type: "
        + type
        + "\r\nContent-Length: "
        + bytes(text).length
        + "\r\n\r\n"
        + text;
  }

  private String json(RandomGenerator random, List<String> names) {
    StringBuilder text = new StringBuilder("{");
    for (int i = random.nextInt(4); i >= 0; i--) {
      String name = names.isEmpty() ? "x" : one(random, names);
      String value =
          one(
              random,
              List.of(
                  "1",
                  "true",
                  "null",
                  "[]",
                  "[1,null,{}]",
                  "{\"a\":[{}]}",
                  "1.5",
                  "\"x\"",
                  "-0",
                  "1e999",
                  "\"\\u0000\"",
                  "[[[[[[]]]]]]",
                  "tru",
                  "\"",
                  "{"));
      text.append(text.length() > 1 ? "," : "")
          .append('"')
          .append(name)
          .append("\":")
          .append(value);
    }
    return text + (random.nextInt(6) == 0 ? "" : "}");
  }
}
