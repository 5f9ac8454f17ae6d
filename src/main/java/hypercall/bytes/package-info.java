/// Bytes that grow while they are read: in memory, or in a mapped spill file of mode 0600.
///
/// It stands before all that fetches, reads or shows bodies, and knows none of them: a download
/// appends at one end while the viewer's index already reads at the other.
@org.jspecify.annotations.NullMarked
package hypercall.bytes;
