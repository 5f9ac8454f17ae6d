package hypercall.practice;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the parts of an upload in the one order the server knows: texts first, then the file,
/// named `filename`; what comes after it is not looked at (wire-facts 7). Of the file only its size
/// and sum are kept.
final class MultipartReader {
  private static final int MAX_TEXT = 64 * 1024;
  private static final Pattern TEXT_PART =
      Pattern.compile("(?i)content-disposition: form-data; name=\"([^\"]*)\"");
  private static final Pattern FILE_PART =
      Pattern.compile(
          "(?i)content-disposition: form-data; name=\"filename\"; filename=\"([^\"]+)\".*");
  private static final Map<String, String> SUMS =
      Map.of(
          "md5", "MD5", "sha1", "SHA-1", "sha224", "SHA-224", "sha256", "SHA-256", "sha384",
          "SHA-384", "sha512", "SHA-512");

  private final InputStream in;
  private final byte[] mark;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private long left;
  private @Nullable String fileName;
  private long size;
  private String sum = "";

  MultipartReader(InputStream in, long length, String boundary) {
    this.in = in;
    left = length;
    mark = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
  }

  /// A body that is none of this kind.
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String text) {
      super(text);
    }
  }

  /// Takes the bytes of a part.
  @FunctionalInterface
  private interface Sink {
    void take(byte b);
  }

  void read() throws IOException, Broken {
    String first = line();
    if (!("\r\n" + first).equals(new String(mark, StandardCharsets.UTF_8))) {
      throw new Broken("no boundary at the start of the body");
    }
    boolean more = true;
    while (more && fileName == null) {
      more = part();
    }
    while (left > 0) {
      left -= Math.max(1, in.skip(left));
    }
  }

  /// Reads one part; false when it was the last.
  private boolean part() throws IOException, Broken {
    String disposition = "";
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
        disposition = line;
      }
    }
    Matcher file = FILE_PART.matcher(disposition);
    if (file.matches()) {
      fileName = file.group(1);
      file();
    } else {
      Matcher text = TEXT_PART.matcher(disposition);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      content(bytes::write);
      if (bytes.size() > MAX_TEXT) {
        throw new Broken("a part of the form is too long");
      }
      if (text.matches()) {
        texts.put(text.group(1), bytes.toString(StandardCharsets.UTF_8));
      }
    }
    return left > 0 && !line().equals("--");
  }

  private void file() throws IOException, Broken {
    String algorithm = SUMS.get(texts.getOrDefault("checksum-algorithm", ""));
    if (algorithm == null) {
      content(_ -> size++);
      return;
    }
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      content(
          b -> {
            size++;
            digest.update(b);
          });
      sum = HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }

  /// Hands on the bytes up to the next mark. A mark begins with a line end and has no other, so
  /// that a mismatch can only begin anew at the byte that failed.
  private void content(Sink sink) throws IOException, Broken {
    int matched = 0;
    while (matched < mark.length) {
      byte b = next();
      if (b == mark[matched]) {
        matched++;
        continue;
      }
      for (int i = 0; i < matched; i++) {
        sink.take(mark[i]);
      }
      matched = b == mark[0] ? 1 : 0;
      if (matched == 0) {
        sink.take(b);
      }
    }
  }

  private byte next() throws IOException, Broken {
    if (left <= 0) {
      throw new Broken("the body ends within a part");
    }
    int read = in.read();
    if (read < 0) {
      throw new EOFException("the client closed before its upload was complete");
    }
    left--;
    return (byte) read;
  }

  private String line() throws IOException, Broken {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (left > 0 && bytes.size() <= MAX_TEXT) {
      byte b = next();
      if (b == '\n') {
        break;
      }
      bytes.write(b);
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  Map<String, String> texts() {
    return texts;
  }

  /// The name the file was sent under, or null when none was.
  @Nullable String fileName() {
    return fileName;
  }

  long size() {
    return size;
  }

  /// The file's sum in hexadecimal digits; empty when none was asked for.
  String sum() {
    return sum;
  }
}
