/// The server's own API description: tree, methods, parameters, permissions; checks a request.
///
/// It stands right of `http`, because it speaks of names and values and not of connections, and
/// left of `pve` and `practice`, because both describe the same interface in this one model: the
/// client to help before sending, the practice cluster to serve and to check what it serves.
@org.jspecify.annotations.NullMarked
package hypercall.schema;
