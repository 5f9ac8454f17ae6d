/// The request editor: method, address, parameters, headers, cookies, body.
///
/// It stands beside the other panes and knows none of them: it turns what a person typed into a
/// request of the core and tells its intents (send, cancel, save) to whoever put it together.
@org.jspecify.annotations.NullMarked
package hypercall.ui.request;
