package hypercall.ui.kit;

import hypercall.json.Spot;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;

/// Which values of an answer lead to a request, and who opens it.
///
/// @param maybe whether a value of this name and text is worth a closer look
/// @param where the path that a value leads to
/// @param open opens such a path
public record Leads(
    BiPredicate<String, String> maybe,
    Function<Spot, Optional<String>> where,
    Consumer<String> open) {
  /// Nothing leads anywhere.
  public static final Leads NONE = new Leads((_, _) -> false, _ -> Optional.empty(), _ -> {});
}
