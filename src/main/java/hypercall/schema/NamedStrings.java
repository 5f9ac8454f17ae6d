package hypercall.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The property strings the description knows by name only: what their parts are.
///
/// The served description names them (`pve-qm-boot`) and does not take them apart; the server does.
final class NamedStrings {
  private static final Map<String, Format.PropertyString> ALL =
      Map.ofEntries(
          Map.entry("prune-backups", keeping()),
          Map.entry(
              "pve-qm-boot",
              parts(
                  "legacy",
                  key(optional(ValueType.STRING).matching("[acdn]{1,4}")),
                  "order",
                  optional(ValueType.STRING).withFormat("pve-qm-bootdev-list"))),
          Map.entry(
              "pve-qm-watchdog",
              parts(
                  "model",
                  key(optional(ValueType.STRING).oneOf("i6300esb", "ib700")),
                  "action",
                  optional(ValueType.STRING)
                      .oneOf("reset", "shutdown", "poweroff", "pause", "debug", "none"))),
          Map.entry(
              "pve-qm-rng",
              parts(
                  "source",
                  key(Property.string("").oneOf("/dev/urandom", "/dev/random", "/dev/hwrng")),
                  "max_bytes",
                  optional(ValueType.INTEGER),
                  "period",
                  optional(ValueType.INTEGER))),
          Map.entry(
              "pve-qm-ipconfig",
              parts(
                  "ip",
                  optional(ValueType.STRING).withFormat("pve-ipv4-config"),
                  "gw",
                  optional(ValueType.STRING).withFormat("ipv4").requiring("ip"),
                  "ip6",
                  optional(ValueType.STRING).withFormat("pve-ipv6-config"),
                  "gw6",
                  optional(ValueType.STRING).withFormat("ipv6").requiring("ip6"))),
          Map.entry(
              "backup-fleecing",
              parts(
                  "enabled",
                  key(optional(ValueType.BOOLEAN)),
                  "storage",
                  optional(ValueType.STRING).withFormat("pve-storage-id"))),
          Map.entry(
              "backup-performance",
              parts(
                  "max-workers",
                  optional(ValueType.INTEGER).atLeast(1).atMost(256),
                  "pbs-entries-max",
                  optional(ValueType.INTEGER).atLeast(1))));

  private NamedStrings() {}

  /// The parts of the property string of that name, or null when it is none that is known.
  static Format.@Nullable PropertyString named(String name) {
    return ALL.get(name);
  }

  private static Format.PropertyString keeping() {
    Map<String, Property> parts = new LinkedHashMap<>();
    parts.put("keep-all", optional(ValueType.BOOLEAN));
    for (String span : new String[] {"last", "hourly", "daily", "weekly", "monthly", "yearly"}) {
      parts.put("keep-" + span, optional(ValueType.INTEGER).atLeast(0));
    }
    return new Format.PropertyString(parts);
  }

  private static Format.PropertyString parts(Object... namesAndParts) {
    Map<String, Property> parts = new LinkedHashMap<>();
    for (int i = 0; i < namesAndParts.length; i += 2) {
      parts.put((String) namesAndParts[i], (Property) namesAndParts[i + 1]);
    }
    return new Format.PropertyString(parts);
  }

  private static Property optional(ValueType type) {
    return Property.of(type, "").asOptional();
  }

  private static Property key(Property property) {
    return property.as(new PartRole(true, null, null));
  }
}
