/// The built-in practice cluster: a faithful Proxmox VE double on loopback TLS, for lessons, tests
/// and first starts.
///
/// It stands rightmost of the core, because it needs the API's description to serve and to check
/// itself, and apart from the client: it uses `secret`, `bytes`, `json` and `schema` and nothing
/// else of ours. A double that shared the client's form, cookie or ticket code would share its
/// mistakes. The front door is [hypercall.practice.PracticeCluster].
@org.jspecify.annotations.NullMarked
package hypercall.practice;
