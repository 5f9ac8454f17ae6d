package hypercall.practice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes answers byte for byte as the server does: the phrase verbatim, headers in its order, two
/// Connection headers where it sends two, no Content-Length where it has none (wire-facts 1, 2).
final class ReplyWriter {
  private static final int COMPRESS_ABOVE = 1024;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final OutputStream out;
  private final InstantSource clock;

  ReplyWriter(OutputStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  /// @param version the version in the status line
  /// @param keepAlive whether the answer promises to keep the connection
  /// @param acceptEncoding what the client said it reads, or null
  void write(Reply reply, String version, boolean keepAlive, @Nullable String acceptEncoding)
      throws IOException {
    Instant now = clock.instant();
    StringBuilder head = new StringBuilder();
    head.append(version + " " + reply.status() + " " + reply.phrase() + "\r\n");
    if (reply.is(Reply.Trait.LEAN)) {
      send(head.append(lean(reply, now, keepAlive)), reply.body());
      return;
    }
    boolean file = reply.is(Reply.Trait.FILE);
    if (!file) {
      head.append("Cache-Control: max-age=0\r\n");
    }
    if (!keepAlive || reply.is(Reply.Trait.FROM_DAEMON)) {
      head.append("Connection: close\r\n");
    }
    if (keepAlive) {
      head.append("Connection: Keep-Alive\r\n");
    }
    head.append("Date: " + DATE.format(now) + "\r\n");
    if (!file) {
      head.append("Pragma: no-cache\r\n");
    }
    for (Map.Entry<String, String> header : reply.headers()) {
      head.append(header.getKey() + ": " + header.getValue() + "\r\n");
    }
    head.append("Server: pve-api-daemon/3.0\r\n");
    byte[] body = reply.body();
    if (body != null) {
      String coding = body.length > COMPRESS_ABOVE ? coding(acceptEncoding) : null;
      coding = reply.is(Reply.Trait.PACKED) ? "gzip" : coding;
      if (coding != null) {
        body = compress(body, coding);
        head.append("Content-Encoding: " + coding + "\r\n");
      }
      head.append("Content-Length: " + body.length + "\r\n");
    }
    if (reply.contentType() != null) {
      head.append("Content-Type: " + reply.contentType() + "\r\n");
    }
    if (!file) {
      head.append("Expires: " + DATE.format(now) + "\r\n");
    }
    send(head.append("\r\n"), body);
  }

  /// What Backup Server's server code says of an answer: names in small letters, and no name of its
  /// own.
  private static String lean(Reply reply, Instant now, boolean keepAlive) {
    StringBuilder head = new StringBuilder();
    if (reply.contentType() != null) {
      head.append("content-type: " + reply.contentType() + "\r\n");
    }
    for (Map.Entry<String, String> header : reply.headers()) {
      head.append(header.getKey().toLowerCase(Locale.ROOT) + ": " + header.getValue() + "\r\n");
    }
    byte[] body = reply.body();
    head.append("content-length: " + (body == null ? 0 : body.length) + "\r\n");
    head.append("date: " + DATE.format(now) + "\r\n");
    if (!keepAlive) {
      head.append("connection: close\r\n");
    }
    return head.append("\r\n").toString();
  }

  private void send(StringBuilder head, byte @Nullable [] body) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    if (body != null) {
      whole.writeBytes(body);
    }
    out.write(whole.toByteArray());
    out.flush();
  }

  private static @Nullable String coding(@Nullable String acceptEncoding) {
    if (acceptEncoding == null) {
      return null;
    }
    String accepted = acceptEncoding.toLowerCase(Locale.ROOT);
    if (accepted.contains("gzip")) {
      return "gzip";
    }
    return accepted.contains("deflate") ? "deflate" : null;
  }

  private static byte[] compress(byte[] body, String coding) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream compressed =
        coding.equals("gzip") ? new GZIPOutputStream(out) : new DeflaterOutputStream(out)) {
      compressed.write(body);
    }
    return out.toByteArray();
  }
}
