/// The connect pane: server, certificate, realm, password or API token.
///
/// It stands beside the other panes and knows none of them. It settles trust first and asks for the
/// secret after it; what it needs of the core it is handed as functions
/// ([hypercall.ui.connect.ConnectCore]), so that it is tested without a server.
@org.jspecify.annotations.NullMarked
package hypercall.ui.connect;
