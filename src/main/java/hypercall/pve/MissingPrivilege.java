package hypercall.pve;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `Permission check failed (/vms/100, VM.PowerMgmt)` asks for (wire-facts 4.7).
///
/// @param path where in the permission tree
/// @param privileges any one of them is enough
public record MissingPrivilege(String path, List<String> privileges) {
  private static final Pattern SHAPE =
      Pattern.compile("Permission check failed \\((/[^,)\\s]*), ([\\w.|]+)\\)");

  /// Finds it in an error text; empty when the server does not say which.
  static Optional<MissingPrivilege> in(String text) {
    Matcher matcher = SHAPE.matcher(text);
    return matcher.find()
        ? Optional.of(
            new MissingPrivilege(matcher.group(1), List.of(matcher.group(2).split("\\|"))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return String.join(" or ", privileges) + " on " + path;
  }
}
