package hypercall.practice;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns what people ask for in a configuration into what is then written there: `local-lvm:32`
/// becomes a new volume, a card without an address gets one.
final class Disks {
  private static final Pattern NEW =
      Pattern.compile("(?:volume=|file=)?([A-Za-z][\\w.-]*):(\\d+)(?:\\.\\d+)?(,.*)?");
  private static final Pattern CARD = Pattern.compile("(virtio|e1000e?|rtl8139|vmxnet3)(,.*)?");

  private final Cluster cluster;

  Disks(Cluster cluster) {
    this.cluster = cluster;
  }

  /// The options as they are written.
  ///
  /// @throws ApiFailure when a storage is not there, or does not hold disks
  Map<String, Object> written(Guest.Kind kind, int vmid, Map<String, Object> options) {
    Map<String, Object> written = new TreeMap<>(options);
    int number = 0;
    for (Map.Entry<String, Object> option : options.entrySet()) {
      String value = String.valueOf(option.getValue());
      Matcher disk = NEW.matcher(value);
      if (option.getKey().matches("(scsi|virtio|sata|ide|efidisk|tpmstate|mp)\\d+|rootfs")
          && disk.matches()) {
        written.put(option.getKey(), disk(kind, vmid, number++, disk));
      } else if (option.getKey().matches("net\\d+")) {
        Matcher card = CARD.matcher(value);
        if (card.matches()) {
          String rest = card.group(2) == null ? "" : card.group(2);
          written.put(option.getKey(), card.group(1) + "=" + address(vmid, option.getKey()) + rest);
        }
      }
    }
    return written;
  }

  private String disk(Guest.Kind kind, int vmid, int number, Matcher asked) {
    Storage storage = cluster.knownStorage(asked.group(1));
    if (!storage.holds(kind == Guest.Kind.QEMU ? "images" : "rootdir")) {
      throw ApiFailure.badParameter(
          "storage", "storage '" + storage.name() + "' does not support vm images");
    }
    String rest = asked.group(3) == null ? "" : asked.group(3).replaceAll(",format=\\w+", "");
    String format = asked.group(3) != null && asked.group(3).contains("qcow2") ? "qcow2" : "raw";
    String name = "vm-" + vmid + "-disk-" + number;
    String volume = storage.keepsFiles() ? vmid + "/" + name + "." + format : name;
    return storage.name() + ":" + volume + rest + ",size=" + asked.group(2) + "G";
  }

  private static String address(int vmid, String card) {
    int sum = (vmid + card).hashCode();
    return String.format(
        Locale.ROOT, "BC:24:11:%02X:%02X:%02X", sum >> 16 & 0xff, sum >> 8 & 0xff, sum & 0xff);
  }
}
