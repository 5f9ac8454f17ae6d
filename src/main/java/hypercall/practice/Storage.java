package hypercall.practice;

/// A storage of the cluster.
///
/// @param name its id
/// @param type `dir`, `lvmthin`, `nfs`, …
/// @param content what it may hold, separated by commas
/// @param place the setting that says where it is: `path`, `export`, `thinpool`
/// @param where that setting's value
/// @param shared whether all nodes see the same
/// @param enabled whether it is used at all
/// @param size bytes
/// @param filled the part in use, 0 to 1
record Storage(
    String name,
    String type,
    String content,
    String place,
    String where,
    boolean shared,
    boolean enabled,
    long size,
    double filled) {

  /// Bytes in use.
  long used() {
    return (long) (size * filled);
  }
}
