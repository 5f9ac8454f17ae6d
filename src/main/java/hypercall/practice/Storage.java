package hypercall.practice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A storage of the cluster.
///
/// @param name its id
/// @param settings its configuration: `type`, `content`, where it is, `shared`, `disable`, …
/// @param size bytes
/// @param filled the part in use, 0 to 1
record Storage(String name, Map<String, Object> settings, long size, double filled) {

  Storage {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /// @param place the setting that says where it is: `path`, `export`, `thinpool`
  /// @param where that setting's value
  static Storage of(
      String name, String type, String content, String place, String where, boolean enabled) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("type", type);
    settings.put("content", content);
    settings.put(place, where);
    if (!enabled) {
      settings.put("disable", 1);
    }
    return new Storage(name, settings, 0, 0);
  }

  Storage sized(long bytes, double part) {
    return new Storage(name, settings, bytes, part);
  }

  Storage with(String setting, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(settings);
    more.put(setting, value);
    return new Storage(name, more, size, filled);
  }

  Storage without(String setting) {
    Map<String, Object> fewer = new LinkedHashMap<>(settings);
    fewer.remove(setting);
    return new Storage(name, fewer, size, filled);
  }

  private String text(String setting) {
    return String.valueOf(settings.getOrDefault(setting, ""));
  }

  String type() {
    return text("type");
  }

  /// What it may hold, separated by commas.
  String content() {
    return text("content");
  }

  boolean holds(String kind) {
    return List.of(content().split("[,; ]+")).contains(kind);
  }

  /// Whether all nodes see the same.
  boolean shared() {
    return text("shared").equals("1") || List.of("nfs", "cifs", "cephfs", "pbs").contains(type());
  }

  boolean enabled() {
    return !text("disable").equals("1");
  }

  /// Whether it keeps files in folders, so that files can be uploaded.
  boolean keepsFiles() {
    return List.of("dir", "nfs", "cifs", "cephfs", "btrfs").contains(type());
  }

  /// Bytes in use.
  long used() {
    return (long) (size * filled);
  }
}
