package hypercall.pve;

import hypercall.http.Header;
import java.util.List;

/// What the session adds to a request: headers in order, each with where it comes from.
///
/// @param added nothing, or `Cookie` (+ `CSRFPreventionToken` on writes), or `Authorization`; never
///   both
public record Signature(List<Added> added) {
  /// @param shown the value as it may be seen (`PVEAuthCookie=PVE:api@pve:••••••••`)
  /// @param setBy a short phrase: `session`, `session · sent with POST, PUT, DELETE only`
  /// @param sent whether it goes with this method
  public record Added(Header header, String shown, String setBy, boolean sent) {
    @Override
    public String toString() {
      return header.name() + ": " + shown;
    }
  }
}
