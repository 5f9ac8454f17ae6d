package hypercall.bench;

import hypercall.bytes.GrowingBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/// Makes cluster resources of any size as one line of JSON, as `GET /cluster/resources` sends them.
final class ClusterResources {
  private static final int PIECE = 64 << 10;

  private ClusterResources() {}

  static byte[] ofAbout(long bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream((int) bytes + 1024);
    try {
      write(bytes, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// Writes them in pieces of 64 KiB, whole when the stream is closed or flushed.
  static void write(long bytes, OutputStream out) throws IOException {
    Random random = new Random(9);
    StringBuilder piece = new StringBuilder("{\"data\":[");
    long written = 0;
    for (int vmid = 100; written + piece.length() < bytes; vmid++) {
      guest(piece, vmid, random);
      if (piece.length() >= PIECE) {
        out.write(piece.toString().getBytes(StandardCharsets.US_ASCII));
        written += piece.length();
        piece.setLength(0);
      }
    }
    out.write(piece.append("]}").toString().getBytes(StandardCharsets.US_ASCII));
  }

  /// The same in bytes that grow, whole and finished.
  static void fill(long bytes, GrowingBytes body) throws IOException {
    write(
        bytes,
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
          }

          @Override
          public void write(byte[] source, int offset, int length) throws IOException {
            body.append(source, offset, length);
          }
        });
    body.finish();
  }

  private static void guest(StringBuilder out, int vmid, Random random) {
    out.append(vmid == 100 ? "" : ",")
        .append("{\"cpu\":0.0")
        .append(100000 + random.nextInt(900000))
        .append(",\"disk\":0,\"diskread\":")
        .append(random.nextLong(1L << 40))
        .append(",\"diskwrite\":")
        .append(random.nextLong(1L << 40))
        .append(",\"id\":\"qemu/")
        .append(vmid)
        .append("\",\"maxcpu\":")
        .append(1 + random.nextInt(16))
        .append(",\"maxdisk\":34359738368,\"maxmem\":4294967296,\"mem\":")
        .append(random.nextLong(1L << 32))
        .append(",\"name\":\"vm-")
        .append(vmid)
        .append("\",\"netin\":")
        .append(random.nextInt(1 << 30))
        .append(",\"netout\":")
        .append(random.nextInt(1 << 30))
        .append(",\"node\":\"pve")
        .append(1 + vmid % 3)
        .append("\",\"status\":\"")
        .append(random.nextInt(4) == 0 ? "stopped" : "running")
        .append("\",\"template\":0,\"type\":\"qemu\",\"uptime\":")
        .append(random.nextInt(1 << 24))
        .append(",\"vmid\":")
        .append(vmid)
        .append('}');
  }
}
