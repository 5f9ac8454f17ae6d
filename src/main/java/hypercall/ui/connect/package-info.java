/// The connect pane: server, certificate, realm, password or API token.
@org.jspecify.annotations.NullMarked
package hypercall.ui.connect;
