/// The workbench: puts the panes together; the one place where intents become calls of the core.
///
/// It stands right of every pane, because only it may know more than one of them: a pane tells what
/// a person wants, the workbench does it with the core and sets what the panes show. Requests go
/// [hypercall.ui.RequestsModel] → [hypercall.ui.Sender], connections [hypercall.ui.ConnectionModel]
/// → [hypercall.ui.Sessions], and what is kept on disk goes through [hypercall.ui.Keeper], one save
/// after the other.
@org.jspecify.annotations.NullMarked
package hypercall.ui;
