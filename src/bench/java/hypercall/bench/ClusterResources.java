package hypercall.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/// Makes cluster resources of any size as one line of JSON, as `GET /cluster/resources` sends them.
final class ClusterResources {
  private ClusterResources() {}

  static byte[] ofAbout(long bytes) {
    Random random = new Random(9);
    ByteArrayOutputStream out = new ByteArrayOutputStream((int) bytes + 1024);
    out.writeBytes("{\"data\":[".getBytes(StandardCharsets.US_ASCII));
    for (int vmid = 100; out.size() < bytes; vmid++) {
      String guest =
          (vmid == 100 ? "" : ",")
              + "{\"cpu\":0.0"
              + (100000 + random.nextInt(900000))
              + ",\"disk\":0,\"diskread\":"
              + random.nextLong(1L << 40)
              + ",\"diskwrite\":"
              + random.nextLong(1L << 40)
              + ",\"id\":\"qemu/"
              + vmid
              + "\",\"maxcpu\":"
              + (1 + random.nextInt(16))
              + ",\"maxdisk\":34359738368,\"maxmem\":4294967296,\"mem\":"
              + random.nextLong(1L << 32)
              + ",\"name\":\"vm-"
              + vmid
              + "\",\"netin\":"
              + random.nextInt(1 << 30)
              + ",\"netout\":"
              + random.nextInt(1 << 30)
              + ",\"node\":\"pve"
              + (1 + vmid % 3)
              + "\",\"status\":\""
              + (random.nextInt(4) == 0 ? "stopped" : "running")
              + "\",\"template\":0,\"type\":\"qemu\",\"uptime\":"
              + random.nextInt(1 << 24)
              + ",\"vmid\":"
              + vmid
              + "}";
      out.writeBytes(guest.getBytes(StandardCharsets.US_ASCII));
    }
    out.writeBytes("]}".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }
}
