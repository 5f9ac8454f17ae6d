package hypercall.practice;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the head of a request within the server's limits (wire-facts 2).
///
/// Own code and not HttpCore's parser: that one counts the request line among the header limits,
/// takes lines the server refuses, and answers where the server is silent.
final class HeadReader {
  private static final int MAX_LINES = 62;
  private static final int MAX_HEADER_BYTES = 8 * 1024;
  private static final int MAX_REQUEST_LINE = 64 * 1024;

  private static final Pattern REQUEST_LINE =
      Pattern.compile("(\\S+) (\\S+) HTTP/(\\d{1,9})\\.(\\d+)");
  private static final Pattern AUTHORITY = Pattern.compile("[^/]*@.*");
  private static final Pattern HEADER_LINE = Pattern.compile("([^\\s:]+)\\s*:\\s*(.*)");

  private final InputStream in;

  HeadReader(InputStream in) {
    this.in = in;
  }

  /// A head beyond the limits: the server says nothing at all and lets the connection time out.
  static final class OverLimit extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /// A head that is none; the answer says so in plain text.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String version;

    Unreadable(int status, String phrase, String version) {
      super(phrase);
      this.status = status;
      this.version = version;
    }

    int status() {
      return status;
    }

    String version() {
      return version;
    }
  }

  /// Reads up to the empty line that ends the head.
  ///
  /// @throws EOFException when the client closed before or within it
  RequestHead read() throws IOException, OverLimit, Unreadable {
    String line = line(MAX_REQUEST_LINE);
    while (line.isEmpty()) {
      line = line(MAX_REQUEST_LINE);
    }
    Matcher request = REQUEST_LINE.matcher(line);
    if (!request.find()) {
      throw new Unreadable(400, "bad request", "HTTP/1.0");
    }
    String version = request.group(3) + "." + request.group(4);
    if (Integer.parseInt(request.group(3)) != 1) {
      throw new Unreadable(506, "http protocol version " + version + " not supported", "HTTP/1.0");
    }
    if (AUTHORITY.matcher(request.group(2)).matches()) {
      throw new Unreadable(400, "invalid url", "HTTP/1.0");
    }
    return new RequestHead(
        request.group(1), withoutHost(request.group(2)), "HTTP/" + version, headers());
  }

  private List<Map.Entry<String, String>> headers() throws IOException, OverLimit, Unreadable {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    int bytes = 0;
    for (String line = line(MAX_HEADER_BYTES); !line.isEmpty(); line = line(MAX_HEADER_BYTES)) {
      bytes += line.length();
      if (headers.size() == MAX_LINES || bytes >= MAX_HEADER_BYTES) {
        throw new OverLimit();
      }
      Matcher header = HEADER_LINE.matcher(line);
      if (header.matches()) {
        headers.add(Map.entry(header.group(1), header.group(2).strip()));
      } else if (!headers.isEmpty() && Character.isWhitespace(line.charAt(0))) {
        Map.Entry<String, String> last = headers.removeLast();
        headers.add(Map.entry(last.getKey(), last.getValue() + " " + line.strip()));
      } else {
        throw new Unreadable(506, "unable to parse request header", "HTTP/1.1");
      }
    }
    return List.copyOf(headers);
  }

  private String line(int limit) throws IOException, OverLimit {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (true) {
      int read = in.read();
      if (read < 0) {
        throw new EOFException("the client closed the connection");
      }
      if (read == '\n') {
        String text = bytes.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
      }
      if (bytes.size() > limit) {
        throw new OverLimit();
      }
      bytes.write(read);
    }
  }

  /// A proxy's form of the target, `http://host/path`, is taken for its path.
  private static String withoutHost(String target) {
    int scheme = target.indexOf("://");
    if (target.startsWith("/") || scheme < 0) {
      return target;
    }
    int path = target.indexOf('/', scheme + 3);
    return path < 0 ? "/" : target.substring(path);
  }
}
