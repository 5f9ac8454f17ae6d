/// The cookie jar of a connection: what is in it, what of it goes with a request, and an editor.
///
/// It stands beside the other panes and knows none of them: it is handed the jar of the core and
/// where the request goes.
@org.jspecify.annotations.NullMarked
package hypercall.ui.cookies;
