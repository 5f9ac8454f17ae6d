package hypercall.practice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A guest's configuration: its options as they are written, numbers as numbers.
///
/// @param options name to text or number, in order
record GuestConfig(Map<String, Object> options) {
  private static final long MIB = 1L << 20;
  private static final Pattern SIZE = Pattern.compile("(?:^|.*,)size=(\\d+)([KMGT]?)(?:,.*|$)");
  private static final Pattern VOLUME = Pattern.compile("([A-Za-z][^:,=]*:[^,]+).*");

  GuestConfig {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /// The configuration a guest of this make has.
  ///
  /// @param volume the id of its disk
  static GuestConfig of(Guest.Spec spec, String volume) {
    Map<String, Object> options = new LinkedHashMap<>();
    long cores = spec.cpus();
    String disk = volume + ",size=" + size(spec.disk());
    if (spec.kind() == Guest.Kind.QEMU) {
      if (spec.agent()) {
        options.put("agent", "1");
      }
      options.put("boot", spec.disk() > 0 ? "order=scsi0" : " ");
      options.put("cores", cores);
      options.put("memory", Long.toString(spec.memory() / MIB));
      options.put("meta", "creation-qemu=10.0.2,ctime=1750000000");
      options.put("name", spec.name());
      options.put("numa", 0L);
      options.put("ostype", "l26");
      if (spec.disk() > 0) {
        options.put("scsi0", disk);
        options.put("scsihw", "virtio-scsi-single");
      }
      options.put("smbios1", "uuid=" + uuid("smbios" + spec.vmid()));
      options.put("sockets", 1L);
      options.put("vmgenid", uuid("vmgenid" + spec.vmid()));
    } else {
      options.put("arch", "amd64");
      options.put("cores", cores);
      options.put("hostname", spec.name());
      options.put("memory", spec.memory() / MIB);
      options.put("ostype", "debian");
      options.put("rootfs", disk);
      options.put("swap", 512L);
      options.put("unprivileged", 1L);
    }
    if (!spec.tags().isEmpty()) {
      options.put("tags", spec.tags());
    }
    if (spec.template()) {
      options.put("template", 1L);
    }
    return new GuestConfig(options);
  }

  static String uuid(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String size(long bytes) {
    long gib = bytes >> 30;
    return gib << 30 == bytes ? gib + "G" : bytes / MIB + "M";
  }

  GuestConfig with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(options);
    more.put(name, value);
    return new GuestConfig(more);
  }

  GuestConfig with(Map<String, ?> values) {
    Map<String, Object> more = new LinkedHashMap<>(options);
    more.putAll(values);
    return new GuestConfig(more);
  }

  GuestConfig without(String name) {
    Map<String, Object> fewer = new LinkedHashMap<>(options);
    fewer.remove(name);
    return new GuestConfig(fewer);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(options.get(name)).map(String::valueOf);
  }

  long number(String name, long otherwise) {
    return text(name).filter(t -> t.matches("\\d{1,15}")).map(Long::parseLong).orElse(otherwise);
  }

  /// Its checksum: whoever sends it changes nothing another has changed meanwhile.
  String digest() {
    return digest(options.toString());
  }

  /// The SHA-1 sum of a text in hexadecimal digits.
  static String digest(String text) {
    try {
      MessageDigest sum = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(sum.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-1", e);
    }
  }

  /// What a guest of this configuration is made of, for the rest like the one before.
  Guest.Spec spec(Guest.Spec before) {
    boolean machine = before.kind() == Guest.Kind.QEMU;
    long memory =
        text("memory")
            .map(text -> text.replaceFirst("^current=", "").replaceFirst(",.*", ""))
            .filter(text -> text.matches("\\d{1,9}"))
            .map(Long::parseLong)
            .orElse(512L);
    String fallback = (machine ? "VM " : "CT") + before.vmid();
    return new Guest.Spec(
        before.kind(),
        before.vmid(),
        text(machine ? "name" : "hostname").orElse(fallback),
        before.node(),
        text("tags").orElse(""),
        number("template", 0) == 1,
        (int) (number("cores", 1) * (machine ? number("sockets", 1) : 1)),
        memory * MIB,
        bootDisk().map(GuestConfig::bytes).orElse(0L),
        text("agent").map(text -> text.matches("(enabled=)?1(,.*)?")).orElse(false),
        before.load());
  }

  /// The disk it starts from, as it is written.
  Optional<String> bootDisk() {
    for (String name : new String[] {"scsi0", "virtio0", "sata0", "ide0", "rootfs"}) {
      Optional<String> disk = text(name);
      if (disk.isPresent()) {
        return disk;
      }
    }
    return Optional.empty();
  }

  /// The bytes a disk's text says it has.
  static long bytes(String disk) {
    Matcher matcher = SIZE.matcher(disk);
    if (!matcher.matches()) {
      return 0;
    }
    int unit = " KMGT".indexOf(matcher.group(2).isEmpty() ? ' ' : matcher.group(2).charAt(0));
    return Long.parseLong(matcher.group(1)) << 10 * unit;
  }

  /// The volumes of its disks: option to volume id.
  Map<String, String> volumes() {
    Map<String, String> volumes = new LinkedHashMap<>();
    options.forEach(
        (name, value) -> {
          Matcher matcher = VOLUME.matcher(String.valueOf(value));
          boolean disk =
              name.matches("(scsi|virtio|sata|ide|mp|efidisk|tpmstate|unused)\\d+|rootfs");
          if (disk && matcher.matches()) {
            volumes.put(name, matcher.group(1));
          }
        });
    return volumes;
  }
}
