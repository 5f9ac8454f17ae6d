/// The drills of the practice cluster: what goes wrong on purpose, switched and explained. A pane
/// of its own, since only the practice cluster's connection has it.
@NullMarked
package hypercall.ui.drills;

import org.jspecify.annotations.NullMarked;
