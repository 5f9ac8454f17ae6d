package hypercall.practice;

import hypercall.schema.Bounds;
import hypercall.schema.Format;
import hypercall.schema.Method;
import hypercall.schema.PartRole;
import hypercall.schema.Property;
import hypercall.schema.ValueType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/// The parameters of what can be done to a guest's power; most are taken and change nothing here.
final class PowerParameters {
  private PowerParameters() {}

  /// The method with the parameters its action has for this kind of guest.
  static Method describe(PowerAction action, Guest.Kind kind, Method method) {
    boolean qemu = kind == Guest.Kind.QEMU;
    return switch (action) {
      case START -> qemu ? startMachine(method) : startContainer(method);
      case STOP -> {
        Method stop =
            method
                .taking("skiplock", skipLock())
                .taking(
                    "overrule-shutdown",
                    Property.bool("End shutdowns of this guest that still wait.").defaultsTo(0));
        yield qemu
            ? stop.taking("timeout", timeout())
                .taking("keepActive", keepActive())
                .taking("migratedfrom", migratedFrom())
            : stop;
      }
      case SHUTDOWN -> {
        Method shutdown =
            method.taking("forceStop", Property.bool("Stop it if it does not obey.").defaultsTo(0));
        yield qemu
            ? shutdown
                .taking("timeout", timeout())
                .taking("skiplock", skipLock())
                .taking("keepActive", keepActive())
            : shutdown.taking("timeout", timeout().defaultsTo(60));
      }
      case REBOOT -> method.taking("timeout", timeout());
    };
  }

  private static Method startContainer(Method method) {
    return method
        .taking("skiplock", skipLock())
        .taking("debug", Property.bool("Write more to the log.").defaultsTo(0));
  }

  private static Method startMachine(Method method) {
    return method
        .taking("skiplock", skipLock())
        .taking("timeout", timeout().defaultsTo("max(30, vm memory in GiB)"))
        .taking("force-cpu", Property.string("Use this processor argument as it is.").asOptional())
        .taking("machine", machine())
        .taking("migratedfrom", migratedFrom())
        .taking(
            "migration_network",
            Property.string("The network a migration uses.").asOptional().withFormat("CIDR"))
        .taking(
            "migration_type",
            Property.string("Whether a migration is encrypted.")
                .asOptional()
                .oneOf("secure", "insecure"))
        .taking(
            "nets-host-mtu",
            Property.string("Largest packets of the cards, as the source had them.")
                .asOptional()
                .matching("net\\d+=\\d+(,net\\d+=\\d+)*"))
        .taking(
            "stateuri",
            Property.string("Where a saved state is read from.").asOptional().noLongerThan(128))
        .taking(
            "targetstorage",
            Property.string("From which to which storage its disks go.")
                .asOptional()
                .withFormat("storage-pair-list"))
        .taking(
            "with-conntrack-state",
            Property.bool("Take the firewall's connections along.").defaultsTo(0));
  }

  private static Property machine() {
    Map<String, Property> parts = new LinkedHashMap<>();
    parts.put(
        "type",
        Property.string("The machine type.")
            .asOptional()
            .noLongerThan(40)
            .as(new PartRole(true, null, null)));
    parts.put("viommu", Property.string("A virtual IOMMU.").asOptional().oneOf("intel", "virtio"));
    parts.put("enable-s3", Property.bool("Allow suspending to memory.").asOptional());
    parts.put("enable-s4", Property.bool("Allow suspending to disk.").asOptional());
    parts.put(
        "aw-bits",
        Property.of(ValueType.NUMBER, "Address width of the IOMMU.")
            .asOptional()
            .within(new Bounds(BigDecimal.valueOf(32), BigDecimal.valueOf(64), null, null)));
    return Property.string("The machine to emulate.")
        .asOptional()
        .withFormat(new Format.PropertyString(parts));
  }

  private static Property migratedFrom() {
    return Property.string("The node a migration comes from.").asOptional().withFormat("pve-node");
  }

  private static Property skipLock() {
    return Property.bool("Go on although the guest is locked; only for root.").asOptional();
  }

  private static Property timeout() {
    return Property.integer("How many seconds to wait before giving up.").asOptional().atLeast(0);
  }

  private static Property keepActive() {
    return Property.bool("Leave its storage volumes active.").defaultsTo(0);
  }
}
