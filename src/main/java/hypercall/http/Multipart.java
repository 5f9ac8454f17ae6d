package hypercall.http;

import hypercall.secret.Redactor;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// An upload in parts (RFC 7578): fields with their Content-Disposition alone, then the file.
///
/// Proxmox reads the fields only before the file, and the file only when `filename="…"` stands
/// right after its name (wire-facts, Upload). Quotes and control characters in names are written
/// `%22`, `%0D`, `%0A`, so that none adds a line or a part.
///
/// @param before everything up to the file's bytes
/// @param after what closes the last part
record Multipart(String boundary, byte[] before, FilePart file, byte[] after) {
  static Multipart of(Body.Upload upload) {
    String boundary = boundary(upload.fields());
    byte[] before = before(upload.fields(), upload.file(), boundary, false);
    byte[] after = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
    return new Multipart(boundary, before, upload.file(), after);
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  long length() {
    return before.length + file.size() + after.length;
  }

  /// The body for reading, with secret fields masked and the file told by its size.
  static String shown(List<Body.Field> fields, FilePart file) {
    String boundary = "boundary";
    return new String(before(fields, file, boundary, true), StandardCharsets.UTF_8)
        + "("
        + Sizes.bytes(file.size())
        + " of "
        + Visible.of(file.fileName())
        + ")\r\n--"
        + boundary
        + "--\r\n";
  }

  private static byte[] before(
      List<Body.Field> fields, FilePart file, String boundary, boolean masked) {
    StringBuilder text = new StringBuilder(512);
    for (Body.Field field : fields) {
      begin(text, boundary, field.name());
      String value = masked && field.secret() ? Redactor.MASK : field.value();
      text.append("\r\n\r\n").append(value).append("\r\n");
    }
    begin(text, boundary, file.name());
    text.append("; filename=\"").append(quoted(file.fileName())).append("\"\r\n");
    text.append("Content-Type: application/octet-stream\r\n\r\n");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void begin(StringBuilder text, String boundary, String name) {
    text.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
    text.append(quoted(name)).append('"');
  }

  /// What would end the quoted name, or the line, is percent-encoded as browsers do.
  private static String quoted(String name) {
    StringBuilder quoted = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '"' || c < ' ' || c == 0x7f) {
        quoted.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.toString();
  }

  /// A word that stands in no field; that it stands in the file is as good as impossible.
  private static String boundary(List<Body.Field> fields) {
    while (true) {
      byte[] random = new byte[16];
      ThreadLocalRandom.current().nextBytes(random);
      String word = "----hypercall" + HexFormat.of().formatHex(random);
      if (fields.stream().noneMatch(f -> f.name().contains(word) || f.value().contains(word))) {
        return word;
      }
    }
  }
}
