package hypercall.ui.kit;

import hypercall.json.Position;
import java.util.Set;

/// Where one is in an answer: what is folded, and what is seen.
///
/// @param closed paths of the closed folds
/// @param top the first row seen
/// @param left pixels scrolled to the right
public record ViewPlace(Set<String> closed, double top, double left, Position caret) {}
