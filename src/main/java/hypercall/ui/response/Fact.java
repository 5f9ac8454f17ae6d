package hypercall.ui.response;

/// One thing that is known of a call, or not.
///
/// @param value `not measured`, `not kept` where it is not known
record Fact(String name, String value) {
  String sentence() {
    return name + ": " + value;
  }

  String copied() {
    return name + "\t" + value;
  }
}
