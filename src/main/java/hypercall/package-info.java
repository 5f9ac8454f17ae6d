/// Hypercall starts here, in its window or on the command line.
///
/// It stands last because it builds everything: it knows every room, and no room knows it.
@org.jspecify.annotations.NullMarked
package hypercall;
