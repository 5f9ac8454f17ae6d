package hypercall.practice;

/// A realm users come from.
///
/// @param name its name after the `@`
/// @param type `pam`, `pve`, `ldap`, `openid`
/// @param comment what people read when they choose one
/// @param byDefault whether it is chosen beforehand
record Realm(String name, String type, String comment, boolean byDefault) {}
