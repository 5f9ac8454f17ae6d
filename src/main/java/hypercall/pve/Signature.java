package hypercall.pve;

import hypercall.http.Header;
import java.util.List;

/// What the session adds to a request: headers in order, each with where it comes from.
///
/// @param added nothing, or `Cookie` (+ `CSRFPreventionToken` on writes), or `Authorization`; never
///   both
/// @param jar cookies of the connection that go along, one entry for each
public record Signature(List<Added> added, List<Added> jar) {
  /// Without cookies of the jar.
  public Signature(List<Added> added) {
    this(added, List.of());
  }

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
