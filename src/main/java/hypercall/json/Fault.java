package hypercall.json;

/// Where and why the bytes stop being JSON.
///
/// @param offset byte offset, from 0
/// @param line pretty line that shows it, from 1
/// @param message one sentence without the place
public record Fault(long offset, long line, String message) {}
