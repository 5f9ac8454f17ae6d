/// The palette: one field that finds commands, requests, tabs, connections and settings, and does
/// or opens what is chosen.
///
/// It stands beside the other panes and knows none of them: what there is to find it is handed as
/// [hypercall.ui.palette.Entry] values.
@NullMarked
package hypercall.ui.palette;

import org.jspecify.annotations.NullMarked;
