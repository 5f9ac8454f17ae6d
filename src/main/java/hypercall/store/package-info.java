/// What is kept on disk, and how it survives a crash.
///
/// A workspace is a folder of small JSON files that a person can read, compare and keep in git. It
/// stands right of `pve` because it keeps that room's connections, and left of everything that
/// shows or sends what it keeps. Secrets never reach it: [SecretFields] says which values are left
/// out.
@org.jspecify.annotations.NullMarked
package hypercall.store;
