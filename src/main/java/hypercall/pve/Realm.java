package hypercall.pve;

/// A realm as the server lists it before sign-in (`GET /access/domains`).
///
/// @param comment what the server calls it for people; may be empty
public record Realm(String name, String type, String comment, boolean isDefault) {}
