package hypercall.http;

/// What becomes of a cookie when a request is sent now.
public enum CookieFate {
  /// Goes with the request.
  SENT,
  /// Its time is over.
  EXPIRED,
  /// It is for another host.
  OTHER_HOST,
  /// It is for another path.
  OTHER_PATH,
  /// It goes over TLS only, and the request does not.
  NEEDS_TLS,
  /// The others fill the room there is.
  NO_ROOM
}
