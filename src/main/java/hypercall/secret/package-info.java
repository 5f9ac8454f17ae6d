/// What must not be seen: secrets that hide and wipe themselves, and the one place that masks.
///
/// It stands first because every other room may hold a secret and so must know how to hide it; it
/// knows nothing of them: whoever owns a secret value or a secret shape registers it here.
@org.jspecify.annotations.NullMarked
package hypercall.secret;
