package hypercall.http;

/// The way a request took to its server.
///
/// @param address the IP address that was connected to
/// @param which its place among the addresses of the name, from 1; those before it did not answer
/// @param known how many addresses the name has
/// @param use how many requests this connection has carried with this one: from 2 on it was used
///   again
public record Route(String address, int port, int which, int known, int use) {
  public boolean isReused() {
    return use > 1;
  }
}
