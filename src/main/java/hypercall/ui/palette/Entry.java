package hypercall.ui.palette;

/// One thing the palette finds, and what choosing it does.
///
/// @param id by which it is remembered as used lately; the same in every run
/// @param method the HTTP method it begins with; empty for what has none
/// @param detail where it belongs: a folder and a path, a server, a place; empty for nothing
/// @param key the key that does the same, as a person reads it; empty for none
public record Entry(
    String id, Kind kind, String method, String title, String detail, String key, Runnable action) {
  /// What it is, in the order of the list while nothing is typed.
  public enum Kind {
    TAB("Open tabs"),
    REQUEST("Saved requests"),
    COMMAND("Commands"),
    CONNECTION("Connections"),
    SETTING("Settings"),
    NEW("New");

    private final String heading;

    Kind(String heading) {
      this.heading = heading;
    }

    /// The words above the lines of this kind.
    public String heading() {
      return heading;
    }
  }

  /// As it is read aloud: `GET Nodes, Inspect · /nodes, Saved requests, Ctrl+1`.
  String spoken() {
    return (method + " " + title).strip()
        + (detail.isEmpty() ? "" : ", " + detail)
        + ", "
        + kind.heading()
        + (key.isEmpty() ? "" : ", " + key);
  }
}
