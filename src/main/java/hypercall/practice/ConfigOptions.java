package hypercall.practice;

import java.util.Set;

/// What the options of a guest's configuration have in common: which privilege they need, and
/// whether they change while the guest runs.
final class ConfigOptions {
  private static final Set<String> PROCESSOR =
      Set.of("affinity", "cores", "cpu", "cpulimit", "cpuunits", "numa", "smp", "sockets", "vcpus");
  private static final Set<String> MEMORY =
      Set.of("allow-ksm", "balloon", "hugepages", "keephugepages", "memory", "shares", "swap");
  private static final Set<String> HARDWARE =
      Set.of("bios", "kvm", "machine", "rng0", "scsihw", "tablet", "vga", "watchdog", "audio0");
  private static final Set<String> NETWORK = Set.of("nameserver", "searchdomain", "hostname");
  private static final Set<String> AT_ONCE =
      Set.of(
          "description",
          "hookscript",
          "lock",
          "name",
          "onboot",
          "protection",
          "shares",
          "startup",
          "tags",
          "vmstatestorage");
  private static final String DISKS =
      "(scsi|virtio|sata|ide|efidisk|tpmstate|unused|mp)\\d+|rootfs|boot|bootdisk";

  private ConfigOptions() {}

  /// The privilege needed to change an option.
  static String privilege(String option) {
    if (PROCESSOR.contains(option)) {
      return "VM.Config.CPU";
    }
    if (MEMORY.contains(option)) {
      return "VM.Config.Memory";
    }
    if (HARDWARE.contains(option) || option.matches("(usb|hostpci|serial|parallel)\\d+")) {
      return "VM.Config.HWType";
    }
    if (NETWORK.contains(option) || option.matches("(net|ipconfig)\\d+")) {
      return "VM.Config.Network";
    }
    if (option.startsWith("ci") || option.equals("sshkeys")) {
      return "VM.Config.Cloudinit";
    }
    return option.matches(DISKS) ? "VM.Config.Disk" : "VM.Config.Options";
  }

  /// Whether a change holds at once although the guest runs.
  static boolean atOnce(Guest.Kind kind, String option) {
    return AT_ONCE.contains(option)
        || kind == Guest.Kind.LXC && !option.equals("hostname") && !option.equals("features");
  }
}
