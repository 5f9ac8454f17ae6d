package hypercall.ui.response;

import hypercall.http.Exchange;
import hypercall.http.Request;
import hypercall.http.Response;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name that is suggested for the file of a body: what the server says, else the last step of
/// the path, with the ending of its type.
///
/// It is one plain name whatever the server sent: no folder, nothing hidden, no device.
final class FileName {
  private static final int LONGEST = 100;
  private static final Pattern EXTENDED =
      Pattern.compile(
          ";\\s*filename\\*\\s*=\\s*([\\w-]+)'[^']*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN =
      Pattern.compile(
          ";\\s*filename\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DEVICE =
      Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{0,7}$");

  private FileName() {}

  static String suggested(Exchange exchange) {
    return suggested(exchange.request(), exchange.response());
  }

  private static String suggested(Request request, Response response) {
    return response
        .headers()
        .first("Content-Disposition")
        .flatMap(FileName::said)
        .map(FileName::plain)
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> ofPath(request, response));
  }

  private static Optional<String> said(String disposition) {
    Matcher extended = EXTENDED.matcher(disposition);
    if (extended.find()) {
      Optional<String> name = decoded(extended.group(2), extended.group(1));
      if (name.isPresent()) {
        return name;
      }
    }
    Matcher plain = PLAIN.matcher(disposition);
    if (!plain.find()) {
      return Optional.empty();
    }
    return Optional.of(
        plain.group(1) == null ? plain.group(2) : plain.group(1).replaceAll("\\\\(.)", "$1"));
  }

  private static Optional<String> decoded(String text, String charset) {
    try {
      return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), Charset.forName(charset)));
    } catch (IllegalArgumentException e) {
      // No such charset, or a percent sign without its two digits.
      return Optional.empty();
    }
  }

  private static String ofPath(Request request, Response response) {
    String path = Optional.ofNullable(request.address().getRawPath()).orElse("");
    String last = path.replaceAll("/+$", "").replaceAll("^.*/", "");
    String step = plain(decoded(last, StandardCharsets.UTF_8.name()).orElse(last));
    String name = step.isEmpty() ? "answer" : step;
    String ending = ending(response);
    boolean has =
        name.toLowerCase(Locale.ROOT).endsWith(ending)
            || ending.equals(".bin") && ENDING.matcher(name).find();
    return has ? name : name + ending;
  }

  /// The ending of a body's type, with its dot.
  private static String ending(Response response) {
    Optional<ImageHead> image = ImageHead.read(response.body());
    if (image.isPresent()) {
      String format = image.get().format().toLowerCase(Locale.ROOT);
      return "." + (format.equals("jpeg") ? "jpg" : format);
    }
    if (BodyPane.isJson(response)) {
      return ".json";
    }
    String type = BodyKind.type(response);
    return switch (type) {
      case "text/html" -> ".html";
      case "text/csv" -> ".csv";
      case "text/xml", "application/xml" -> ".xml";
      case "image/svg+xml" -> ".svg";
      case "application/gzip", "application/x-gzip" -> ".gz";
      case "application/zip" -> ".zip";
      case "application/pdf" -> ".pdf";
      default -> BodyKind.of(response) == BodyKind.TEXT ? ".txt" : ".bin";
    };
  }

  /// What is left of a name when it is only a name.
  static String plain(String said) {
    String name = said.replace('\\', '/').replaceAll("^.*/", "");
    name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}]", "");
    name = name.replaceAll("[<>:\"|?*]", "_").strip();
    name = name.replaceAll("^[.\\s]+", "").replaceAll("[.\\s]+$", "");
    if (name.codePointCount(0, name.length()) > LONGEST) {
      Matcher ending = ENDING.matcher(name);
      String end = ending.find() ? ending.group() : "";
      name = name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length())) + end;
    }
    return DEVICE.matcher(name).matches() ? "_" + name : name;
  }
}
