package hypercall.ui.kit;

import hypercall.bytes.GrowingBytes;
import hypercall.json.JsonDocument;
import java.nio.charset.StandardCharsets;

/// Answers to look at.
public final class Samples {
  /// A node's status.
  public static final String NODE_STATUS =
      """
      {"data":{"uptime":1893422,"cpu":0.0731265,"loadavg":["0.41","0.38","0.35"],"memory":\
      {"total":67312664576,"used":21474836480,"free":45837828096},"cpuinfo":{"cores":16,"cpus":32,\
      "model":"AMD EPYC 7302P 16-Core Processor","flags":"fpu vme de","mhz":"3293.812","hvm":"1",\
      "sockets":1,"user_hz":100,"idle":null},"pveversion":"pve-manager/9.1.1/42db4a6cf33dac83",\
      "kversion":"Linux 6.17.2-1-pve #1 SMP PREEMPT_DYNAMIC","boot-info":{"mode":"efi",\
      "secureboot":0},"online":true,"starttime":1760000000,"ünïcode":"größer 日本語 ✓ \\u00e9",\
      "idle":0}}\
      """;

  private Samples() {}

  public static Lines pretty(String json) {
    return Lines.pretty(JsonDocument.of(bytes(json)));
  }

  public static GrowingBytes bytes(String text) {
    return GrowingBytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Cluster resources on one line, so many bytes at least.
  public static byte[] resources(int size) {
    StringBuilder text = new StringBuilder(size + 400).append("{\"data\":[");
    for (int vmid = 100; text.length() < size; vmid++) {
      if (vmid > 100) {
        text.append(',');
      }
      text.append("{\"id\":\"qemu/").append(vmid).append("\",\"vmid\":").append(vmid);
      text.append(",\"node\":\"pve").append(vmid % 3 + 1).append("\",\"status\":\"running\"");
      text.append(",\"cpu\":0.0").append(vmid % 97).append(",\"maxmem\":").append(vmid * 1048576L);
      text.append(",\"uptime\":").append(vmid * 977L).append(",\"template\":0,\"tags\":null}");
    }
    return text.append("]}").toString().getBytes(StandardCharsets.US_ASCII);
  }
}
