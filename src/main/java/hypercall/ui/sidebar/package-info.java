/// The sidebar: saved requests in folders, to open, filter, rename, duplicate and delete.
///
/// It knows what a saved request is and nothing of how it is kept or sent: what a person asks for
/// goes out through [hypercall.ui.sidebar.SidebarModel.Intents], which the workbench turns into
/// calls.
@org.jspecify.annotations.NullMarked
package hypercall.ui.sidebar;
