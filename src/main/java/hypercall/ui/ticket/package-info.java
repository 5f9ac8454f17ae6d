/// The ticket inspector: what a ticket says and how long it counts, part by part, in plain
/// sentences. A pane of its own in front of the workbench.
@NullMarked
package hypercall.ui.ticket;

import org.jspecify.annotations.NullMarked;
