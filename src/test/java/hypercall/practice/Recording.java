package hypercall.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// One recorded exchange with the real server: the command that made it, and what came back.
///
/// @param url the whole address
/// @param headers what the command added, the cookie among them
/// @param statusLine what the server said first
/// @param answerHeaders its header lines
/// @param expected its body
record Recording(
    String name,
    String method,
    String url,
    Map<String, String> headers,
    String body,
    String statusLine,
    List<Map.Entry<String, String>> answerHeaders,
    String expected) {

  /// What the recordings' big file held, or as much.
  private static final String BIG = "x".repeat(600_000);

  /// Reads a recording; nothing when the server did not answer in it.
  static Optional<Recording> read(Path file) throws IOException {
    List<String> lines = List.of(Files.readString(file, StandardCharsets.UTF_8).split("\n"));
    Optional<String> command = lines.stream().filter(l -> l.startsWith("$ curl ")).findFirst();
    Optional<String> status = lines.stream().filter(l -> l.startsWith("< HTTP/")).findFirst();
    if (command.isEmpty() || status.isEmpty()) {
      return Optional.empty();
    }
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    for (String line : lines) {
      if (line.matches("< [\\w-]+:.*")) {
        int colon = line.indexOf(':');
        headers.add(Map.entry(line.substring(2, colon), line.substring(colon + 1).strip()));
      }
    }
    String type =
        lines.stream()
            .filter(line -> line.startsWith("> Content-Type: multipart"))
            .map(line -> line.substring("> Content-Type: ".length()).strip())
            .findFirst()
            .orElse("");
    int mark = 0;
    while (mark < lines.size() && !lines.get(mark).startsWith("--- body")) {
      mark++;
    }
    String expected =
        String.join("\n", lines.subList(Math.min(mark + 1, lines.size()), lines.size()));
    return Optional.of(
        of(file, words(command.get()), status.get().substring(2).strip(), headers, expected, type));
  }

  private static Recording of(
      Path file,
      List<String> words,
      String status,
      List<Map.Entry<String, String>> answerHeaders,
      String expected,
      String multipart) {
    Map<String, String> headers = new TreeMap<>();
    List<String> data = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    String method = null;
    String url = "";
    for (int i = 2; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-H" -> {
          String[] header = words.get(++i).split(":\\s*", 2);
          headers.put(header[0], header.length > 1 ? header[1] : "");
        }
        case "-b" -> headers.put("Cookie", words.get(++i));
        case "-X" -> method = words.get(++i);
        case "-F" -> parts.add(words.get(++i));
        case "-u" -> headers.put("Authorization", "Basic " + base64(words.get(++i)));
        case "-d", "--data", "--data-binary" -> data.add(words.get(++i));
        case "--data-urlencode" -> {
          String[] pair = words.get(++i).split("=", 2);
          data.add(pair[0] + "=" + Client.encode(pair[1]));
        }
        case "--max-time", "--expect100-timeout", "-o" -> i++;
        default -> url = words.get(i).startsWith("http") ? words.get(i) : url;
      }
    }
    String body = String.join("&", data);
    if (!parts.isEmpty()) {
      headers.put("Content-Type", multipart);
      body = form(parts, multipart.substring(multipart.indexOf('=') + 1));
    }
    if (method == null) {
      method = body.isEmpty() ? "GET" : "POST";
    }
    body = body.equals("@.big") ? BIG : body;
    String name = file.getFileName().toString();
    return new Recording(name, method, url, headers, body, status, answerHeaders, expected.strip());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The body curl makes of `-F`.
  private static String form(List<String> parts, String boundary) {
    StringBuilder body = new StringBuilder();
    for (String part : parts) {
      String name = part.substring(0, part.indexOf('='));
      String value = part.substring(part.indexOf('=') + 1);
      body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"");
      if (value.startsWith("@")) {
        String fileName = value.substring(value.lastIndexOf('=') + 1);
        body.append("; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream");
        value = BIG;
      }
      body.append("\r\n\r\n" + value + "\r\n");
    }
    return body + "--" + boundary + "--\r\n";
  }

  /// Takes a shell command line apart.
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        word.append(line.charAt(++i));
      } else if (c == ' ') {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append(c);
      }
    }
    words.add(word.toString());
    return words;
  }

  /// The path and query.
  String target() {
    return url.replaceFirst("https?://[^/]+", "");
  }

  /// The API path without its format, or nothing for what is no API.
  Optional<String> apiPath() {
    String path = target().replaceFirst("\\?.*", "");
    return path.matches("/api2/[a-z]+(/.*)?")
        ? Optional.of(FormDecoder.unescape(path.replaceFirst("/api2/[a-z]+", "")))
        : Optional.empty();
  }

  /// The names of the answer's headers, in lower case.
  TreeSet<String> headerNames() {
    TreeSet<String> names = new TreeSet<>();
    answerHeaders.forEach(header -> names.add(header.getKey().toLowerCase(Locale.ROOT)));
    return names;
  }

  /// The values of one of the answer's headers.
  List<String> answerHeader(String name) {
    return answerHeaders.stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  String status() {
    return statusLine.substring(statusLine.indexOf(' ') + 1);
  }
}
