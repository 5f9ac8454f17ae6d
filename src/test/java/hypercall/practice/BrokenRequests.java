package hypercall.practice;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/// Requests that are none, or not quite: heads that cannot be read, bodies that do not come as they
/// were said to, and noise.
///
/// @param strings what may stand anywhere
record BrokenRequests(List<String> strings) {
  private String one(RandomGenerator random) {
    return strings.get(random.nextInt(strings.size()));
  }

  private String encoded(RandomGenerator random) {
    return URLEncoder.encode(one(random), StandardCharsets.UTF_8);
  }

  String head(RandomGenerator random) {
    String line = "GET /api2/json/version HTTP/1.1\r\n";
    return switch (random.nextInt(12)) {
      case 0 -> one(random) + "\r\n\r\n";
      case 1 -> "GET " + one(random) + " HTTP/1.1\r\nHost: x\r\n\r\n";
      case 2 -> "GET  /api2/json/version HTTP/1.1\r\n\r\n";
      case 3 ->
          "GET /api2/json/version HTTP/"
              + random.nextInt(12)
              + "."
              + random.nextInt(200)
              + "\r\n\r\n";
      case 4 -> line + one(random) + "\r\n\r\n";
      case 5 -> line + "X-Any: y\r\n".repeat(random.nextInt(200)) + "\r\n";
      case 6 -> line + "X-Any: " + "y".repeat(random.nextInt(12_000)) + "\r\n\r\n";
      case 7 -> line.replace("\r", "") + "Host: x\n folded\n\tmore\n\n";
      case 8 -> line + " : \r\n\r\n";
      case 9 -> "GET user@host/api2/json/version HTTP/1.1\r\n\r\n";
      case 10 -> "GET http://" + encoded(random) + "/api2/json/version HTTP/1.1\r\n\r\n";
      default -> "\r\n\r\n\r\n" + line + "\u0000: x\r\n\r\n";
    };
  }

  String body(RandomGenerator random) {
    String line = "POST /api2/json/access/ticket HTTP/1.1\r\nHost: x\r\n";
    String chunks = "Transfer-Encoding: chunked\r\n\r\n";
    return switch (random.nextInt(9)) {
      case 0 -> line + chunks + "5\r\na=b&c\r\n0\r\n\r\n";
      case 1 -> line + chunks + "zz\r\n" + one(random) + "\r\n";
      case 2 -> line + "Transfer-Encoding: " + encoded(random) + "\r\n\r\n";
      case 3 -> line + "Content-Length: " + one(random).replaceAll("[\r\n]", "") + "\r\n\r\na=b";
      case 4 -> line + "Content-Length: 10\r\nContent-Length: 20\r\n\r\na=b&c=d&e=";
      case 5 -> line + "Content-Length: 524289\r\n\r\na=b";
      case 6 -> line + "Content-Length: 99999999999999999999\r\n\r\na=b";
      case 7 -> line + "Expect: 100-continue\r\nContent-Length: 3\r\n\r\na=b";
      default ->
          "POST /api2/json/nodes/pve1/storage/local/upload HTTP/1.1\r\nHost: x\r\n"
              + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 40\r\n\r\n--x\r\n"
              + one(random);
    };
  }

  static byte[] noise(RandomGenerator random) {
    ByteArrayOutputStream noise = new ByteArrayOutputStream();
    for (int left = 1 + random.nextInt(600); left > 0; left--) {
      noise.write(random.nextInt(10) == 0 ? '\n' : random.nextInt(256));
    }
    return noise.toByteArray();
  }
}
