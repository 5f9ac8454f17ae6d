package hypercall.practice;

import java.io.IOException;
import java.io.InputStream;

/// Turns a request into an answer; there is one for each kind of server code that is played.
interface Handler {
  /// Answers one request, whose body still waits in the stream.
  ///
  /// @throws IOException when the client goes while its body is read
  /// @throws InterruptedException when the server is closed meanwhile
  Reply handle(RequestHead head, InputStream in) throws IOException, InterruptedException;
}
