package hypercall.ui.request;

import hypercall.pve.Product;
import hypercall.ui.kit.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What can be typed into a table: known names, and usual values of some of them.
///
/// @param values by lower-case name
record Completion(List<Choice> names, Map<String, List<String>> values) {
  static final Completion NONE = new Completion(List.of(), Map.of());

  /// Fields of an upload (wire-facts, Upload).
  static final Completion UPLOAD =
      new Completion(
          List.of(
              new Choice("content", "iso, vztmpl or import"),
              new Choice("checksum-algorithm", "of the checksum"),
              new Choice("checksum", "the file's, in hex")),
          Map.of(
              "content",
              List.of("iso", "vztmpl", "import"),
              "checksum-algorithm",
              List.of("md5", "sha1", "sha224", "sha256", "sha384", "sha512")));

  /// Headers that people send to a Proxmox server.
  static final Completion HEADERS =
      new Completion(
          List.of(
              new Choice("Accept", "what may come back"),
              new Choice("Accept-Encoding", "how it may be packed"),
              new Choice("Accept-Language", "language wished for"),
              new Choice("Authorization", "API token or ticket"),
              new Choice("Cache-Control", "how caches behave"),
              new Choice("Connection", "kept open or closed"),
              new Choice("Content-Type", "what the body is"),
              new Choice("Cookie", "better under Cookies"),
              new Choice("CSRFPreventionToken", "with a ticket, on writes"),
              new Choice("Host", "which server is meant"),
              new Choice("If-Modified-Since", "only what is newer"),
              new Choice("If-None-Match", "only what differs"),
              new Choice("Origin", "page that asks"),
              new Choice("Range", "a part of the answer"),
              new Choice("Referer", "page that led here"),
              new Choice("User-Agent", "who asks"),
              new Choice("X-Forwarded-For", "behind a proxy"),
              new Choice("X-Forwarded-Host", "behind a proxy"),
              new Choice("X-Forwarded-Proto", "behind a proxy"),
              new Choice("X-Requested-With", "asked by a script")),
          Map.of(
              "accept",
              List.of("application/json", "text/html", "text/plain", "image/png", "*/*"),
              "accept-encoding",
              List.of("gzip", "identity"),
              "authorization",
              Stream.of(Product.values())
                  .filter(Product::takesTokens)
                  .map(product -> product.tokenPrefix("USER@REALM!TOKENID") + "SECRET")
                  .toList(),
              "cache-control",
              List.of("no-cache", "no-store", "max-age=0"),
              "connection",
              List.of("close", "keep-alive"),
              "content-type",
              List.of("application/json", "application/x-www-form-urlencoded", "text/plain"),
              "x-forwarded-proto",
              List.of("https", "http"),
              "x-requested-with",
              List.of("XMLHttpRequest")));

  List<Choice> valuesOf(String name) {
    return values.getOrDefault(name.strip().toLowerCase(Locale.ROOT), List.of()).stream()
        .map(value -> new Choice(value, ""))
        .toList();
  }
}
