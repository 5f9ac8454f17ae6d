package hypercall.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// One recorded exchange with the real server: the command that made it, and what came back.
///
/// @param url the whole address
/// @param headers what the command added, the cookie among them
/// @param statusLine what the server said first
/// @param headerNames the names of its headers, in lower case
/// @param expected its body
record Recording(
    String name,
    String method,
    String url,
    Map<String, String> headers,
    String body,
    String statusLine,
    TreeSet<String> headerNames,
    String expected) {

  /// Reads a recording; nothing when the server did not answer in it.
  static Optional<Recording> read(Path file) throws IOException {
    List<String> lines = List.of(Files.readString(file, StandardCharsets.UTF_8).split("\n"));
    Optional<String> command = lines.stream().filter(l -> l.startsWith("$ curl ")).findFirst();
    Optional<String> status = lines.stream().filter(l -> l.startsWith("< HTTP/")).findFirst();
    if (command.isEmpty() || status.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<String> names = new TreeSet<>();
    lines.stream()
        .filter(line -> line.matches("< [\\w-]+:.*"))
        .forEach(line -> names.add(line.substring(2, line.indexOf(':')).toLowerCase()));
    int mark = 0;
    while (mark < lines.size() && !lines.get(mark).startsWith("--- body")) {
      mark++;
    }
    String expected =
        String.join("\n", lines.subList(Math.min(mark + 1, lines.size()), lines.size()));
    return Optional.of(
        of(file, words(command.get()), status.get().substring(2).strip(), names, expected.strip()));
  }

  private static Recording of(
      Path file, List<String> words, String status, TreeSet<String> names, String expected) {
    Map<String, String> headers = new TreeMap<>();
    List<String> data = new ArrayList<>();
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
        case "-d", "--data", "--data-binary" -> data.add(words.get(++i));
        case "--data-urlencode" -> {
          String[] pair = words.get(++i).split("=", 2);
          data.add(pair[0] + "=" + Client.encode(pair[1]));
        }
        case "--max-time", "--expect100-timeout", "-o" -> i++;
        default -> url = words.get(i).startsWith("http") ? words.get(i) : url;
      }
    }
    if (method == null) {
      method = data.isEmpty() ? "GET" : "POST";
    }
    String name = file.getFileName().toString();
    return new Recording(
        name, method, url, headers, String.join("&", data), status, names, expected);
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

  String status() {
    return statusLine.substring(statusLine.indexOf(' ') + 1);
  }
}
