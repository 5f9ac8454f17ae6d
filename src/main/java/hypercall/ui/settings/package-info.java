/// The settings pane: every choice and every key, found by typing; and About.
///
/// It stands beside the other panes and knows none of them: what a setting changes it is handed as
/// a property.
@NullMarked
package hypercall.ui.settings;

import org.jspecify.annotations.NullMarked;
