/// The sidebar: saved requests in folders, to open, filter, rename, move, sort, copy and delete.
///
/// It knows what a saved request and a folder are and nothing of how they are kept or sent: what a
/// person asks for goes out through [hypercall.ui.sidebar.Intents], which the workbench turns into
/// calls. What a verb makes of the lines is reckoned without any node
/// ([hypercall.ui.sidebar.Arranging]), and every change but opening and closing can be undone.
@org.jspecify.annotations.NullMarked
package hypercall.ui.sidebar;
