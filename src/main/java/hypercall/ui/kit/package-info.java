/// Small JavaFX things every pane uses: the viewer and its find, the editor for JSON, tabs, the
/// method's label, the look, the clipboard, and the bridge to the background.
///
/// It stands left of the panes, which share nothing else, and right of the core, of which it knows
/// only `bytes` and `json`: nothing here has heard of requests or of Proxmox.
@org.jspecify.annotations.NullMarked
package hypercall.ui.kit;
