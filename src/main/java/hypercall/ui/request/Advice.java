package hypercall.ui.request;

import hypercall.store.SavedRequest;
import java.util.Set;

/// What a person should know before sending; none of it keeps them from it.
final class Advice {
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "DELETE");

  private Advice() {}

  /// Proxmox answers 501 to a body on GET and DELETE (wire-facts 1.6); empty when there is none.
  static String onBody(SavedRequest draft) {
    boolean body =
        switch (draft.bodyKind()) {
          case NONE -> false;
          case FORM -> draft.form().stream().anyMatch(SavedRequest.Row::enabled);
          case JSON -> !draft.json().isBlank();
          case RAW -> !draft.body().raw().isEmpty();
          case UPLOAD -> true;
        };
    return body && WITHOUT_BODY.contains(draft.method())
        ? "Proxmox refuses a body on " + draft.method() + ": put it into Params."
        : "";
  }

  /// Where a pasted address pointed elsewhere than the request goes.
  ///
  /// @param server `host:port` of the address, empty when it named none
  /// @param base `https://host:port/api2/json`, empty while there is no connection
  static String onServer(String server, String base) {
    return server.isEmpty() || base.startsWith("https://" + server + "/")
        ? ""
        : "The address was one of "
            + server
            + ". Requests go to the connection on top: nothing was sent to "
            + server
            + ".";
  }
}
