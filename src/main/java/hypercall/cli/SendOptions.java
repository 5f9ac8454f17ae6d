package hypercall.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of a `send`, as they were given.
record SendOptions(
    String method,
    String path,
    List<String> pairs,
    Whom whom,
    Trusting trusting,
    @Nullable Path secretFile,
    boolean raw,
    boolean headers) {
  /// Which server, and as who.
  record Whom(
      @Nullable String connection,
      @Nullable String server,
      @Nullable String product,
      @Nullable String user,
      @Nullable String token) {}

  /// Which certificate.
  record Trusting(@Nullable String fingerprint, @Nullable Path ca) {}
}
