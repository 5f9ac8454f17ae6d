package hypercall.practice;

import hypercall.schema.Bounds;
import hypercall.schema.Format;
import hypercall.schema.Method;
import hypercall.schema.ParameterValue;
import hypercall.schema.Property;
import hypercall.schema.Validator;
import hypercall.schema.ValueType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/// Values that pass the checks of any parameter, by its name, its format, or its type.
final class Samples {
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("node", "pve1"),
          Map.entry("storage", "local"),
          Map.entry("vmid", "100"),
          Map.entry("newid", "777"),
          Map.entry("userid", "sample@pve"),
          Map.entry("username", "api@pve"),
          Map.entry("password", "Hypercall-api1"),
          Map.entry("realm", "sample"),
          Map.entry("tokenid", "sample"),
          Map.entry("authid", "api@pve"),
          Map.entry("volume", "local:iso/debian-13-netinst.iso"),
          Map.entry("upid", "UPID:pve1:000001CB:00043CF9:6B020812:aptupdate::api@pve:"),
          Map.entry("cidr", "192.0.2.0/24"),
          Map.entry("sid", "vm:100"),
          Map.entry("commands", "[]"),
          Map.entry("schedule", "*/15"),
          Map.entry("filename", "sample.iso"),
          Map.entry("url", "https://example.test/sample.iso"),
          Map.entry("target", "pve1"),
          Map.entry("disk", "scsi0"),
          Map.entry("snapname", "sample"),
          Map.entry("ostemplate", "local:vztmpl/debian-13.tar.zst"),
          Map.entry("password2", ""),
          Map.entry("fingerprint", ("AA:".repeat(32)).substring(0, 95)),
          Map.entry("mac", "BC:24:11:00:00:01"),
          Map.entry("id", "sample"),
          Map.entry("config-keys", "global:fsid"),
          Map.entry("device", "/dev/nvme0n1"),
          Map.entry("dev", "/dev/nvme0n1"),
          Map.entry("certificates", "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----"),
          Map.entry("key", "pve2c-0123456789"),
          Map.entry("lun", "0"));

  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("pve-realm", "sample"),
          Map.entry("pve-userid", "sample@pve"),
          Map.entry("pve-tokenid", "sample@pve!sample"),
          Map.entry("pve-vmid", "100"),
          Map.entry("pve-node", "pve1"),
          Map.entry("pve-storage-id", "local"),
          Map.entry("pve-storage-content", "iso"),
          Map.entry("pve-replication-job-id", "100-0"),
          Map.entry("ip", "192.0.2.1"),
          Map.entry("ipv4", "192.0.2.1"),
          Map.entry("ipv6", "2001:db8::1"),
          Map.entry("CIDR", "192.0.2.0/24"),
          Map.entry("CIDRv4", "192.0.2.0/24"),
          Map.entry("address", "192.0.2.1"),
          Map.entry("mac-addr", "BC:24:11:00:00:01"),
          Map.entry("pve-iface", "vmbr7"),
          Map.entry("email", "sample@example.test"),
          Map.entry("pve-volume-id", "local:iso/debian-13-netinst.iso"),
          Map.entry("pve-storage-path", "/srv/sample"),
          Map.entry("disk-size", "+1G"),
          Map.entry("storage-pair", "local"),
          Map.entry("proxmox-remote", "host=192.0.2.1,apitoken=x"),
          Map.entry("bridge-pair", "vmbr0"),
          Map.entry("pve-priv", "Sys.Audit"));

  private Samples() {}

  /// What has to be given, and what the path has a place for.
  static Map<String, String> required(String path, Method method) {
    Map<String, String> values = new LinkedHashMap<>();
    method
        .parameters()
        .properties()
        .forEach(
            (name, property) -> {
              boolean placed = path.contains("{" + name + "}");
              if (placed || !property.optional() && !name.endsWith("[n]")) {
                values.put(name, value(name, property, method));
              }
            });
    if (path.endsWith("/vzdump") && method.parameter("vmid").isPresent()) {
      values.put("vmid", "100");
    }
    if (values.containsKey("path") && method.parameter("privs").isPresent()) {
      values.put("path", "/");
    }
    return values;
  }

  private static String value(String name, Property property, Method method) {
    if (!property.choices().isEmpty()) {
      return property.choices().getFirst();
    }
    String byName = NAMED.get(name);
    if (byName != null && passes(method, name, byName)) {
      return byName;
    }
    if (property.items() != null && property.items().format() == null) {
      return value("", property.items(), method);
    }
    if (property.items() != null && property.items().format() instanceof Format.Named named) {
      return FORMATS.getOrDefault(named.name(), "sample");
    }
    if (property.format() instanceof Format.Named named) {
      String format = named.name().replaceFirst("-(list|opt)$", "");
      String byFormat = FORMATS.get(format);
      if (byFormat != null) {
        return byFormat;
      }
    }
    if (property.format() instanceof Format.PropertyString string) {
      StringBuilder text = new StringBuilder();
      string
          .parts()
          .forEach(
              (key, part) -> {
                if (!part.optional() && part.role().alias() == null) {
                  text.append(text.isEmpty() ? "" : ",")
                      .append(key)
                      .append('=')
                      .append(value(key, part, method));
                }
              });
      return text.toString();
    }
    Bounds bounds = property.bounds();
    if (property.type() == ValueType.BOOLEAN) {
      return "1";
    }
    if (property.type() == ValueType.INTEGER || property.type() == ValueType.NUMBER) {
      BigDecimal least = bounds.minimum();
      return least == null ? "1" : least.toPlainString();
    }
    int shortest = bounds.minLength() == null ? 1 : bounds.minLength();
    for (String text :
        new String[] {
          "sample",
          "sample1",
          "1",
          "/sample",
          "/dev/nvme0n1",
          "node=pve1,path=/srv",
          "node=pve1,id=0627:0001",
          "node=pve1,id=8086:1234,path=0000:00:02.0",
          "192.0.2.1",
          "100:0",
          "0000:0001",
          "1-1"
        }) {
      if (text.length() >= shortest && passes(method, name, text)) {
        return text;
      }
    }
    return "sample";
  }

  private static boolean passes(Method method, String name, String value) {
    return Validator.check(method, Map.of(name, ParameterValue.of(value)))
        .errors()
        .keySet()
        .stream()
        .noneMatch(key -> key.startsWith(name));
  }
}
