package hypercall.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Asks for the addresses of a host in a thread that can be abandoned.
///
/// The operating system's resolver knows neither time-out nor cancel. The thread is a platform
/// daemon: a blocked lookup would hold a carrier of the virtual ones.
record Lookup(Resolver resolver) {
  InetAddress[] addresses(Attempt attempt) throws IOException {
    String host = attempt.origin().host();
    try {
      return new InetAddress[] {InetAddress.ofLiteral(host)};
    } catch (IllegalArgumentException name) {
      return ask(host, attempt);
    }
  }

  private InetAddress[] ask(String host, Attempt attempt) throws IOException {
    CompletableFuture<InetAddress[]> answer = new CompletableFuture<>();
    attempt.waitsOn(() -> answer.cancel(false));
    Thread.ofPlatform()
        .daemon()
        .name("look up " + host)
        .start(
            () -> {
              try {
                answer.complete(resolver.resolve(host));
              } catch (UnknownHostException | RuntimeException e) {
                answer.completeExceptionally(e);
              }
            });
    try {
      return answer.get();
    } catch (CancellationException abandoned) {
      throw new InterruptedIOException("The lookup was abandoned.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The lookup was interrupted.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException unknown) {
        throw unknown;
      }
      UnknownHostException unknown = new UnknownHostException(host);
      unknown.initCause(e.getCause());
      throw unknown;
    }
  }
}
