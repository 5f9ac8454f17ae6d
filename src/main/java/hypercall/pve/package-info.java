/// What is special about Proxmox: connections, tickets, tokens, sessions, tasks, and what its
/// errors mean.
///
/// It stands right of `http`, whose exchanges it signs and reads, and left of `store`, which keeps
/// its connections. It never opens a window: what it must ask a person it is handed as a function.
@org.jspecify.annotations.NullMarked
package hypercall.pve;
