package hypercall.ui.connect;

/// What one signs in with.
public enum Kind {
  PASSWORD(
      "Password",
      "Password",
      "Password",
      "Your password is exchanged once for a two-hour ticket; it is not stored."),
  TOKEN(
      "API token",
      "Secret",
      "Token secret",
      "The token's secret stays in memory until you sign out; it is not stored."),
  TICKET(
      "Paste ticket",
      "Ticket",
      "Ticket",
      "The ticket is exchanged once for a new one with its CSRF token; it is not stored.");

  private final String title;
  private final String label;
  private final String spoken;
  private final String promise;

  /// @param title its name among the kinds
  /// @param label what stands before the secret
  /// @param spoken the same for those who do not see the rest
  /// @param promise what becomes of the secret
  Kind(String title, String label, String spoken, String promise) {
    this.title = title;
    this.label = label;
    this.spoken = spoken;
    this.promise = promise;
  }

  String title() {
    return title;
  }

  String label() {
    return label;
  }

  String spoken() {
    return spoken;
  }

  String promise() {
    return promise;
  }
}
