package hypercall.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Turns a host name into addresses; the operating system's, or a test's double of it.
@FunctionalInterface
interface Resolver {
  InetAddress[] resolve(String host) throws UnknownHostException;
}
