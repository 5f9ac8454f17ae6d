/// The same core without a window: `send`, `format`, `practice`.
///
/// It stands beside the window, not before it: neither knows the other, and no JavaFX class is
/// loaded here. It prints what the core says; what is a sentence for people goes to standard error,
/// what was asked for to standard output.
@org.jspecify.annotations.NullMarked
package hypercall.cli;
