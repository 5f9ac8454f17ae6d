package hypercall.practice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a method gives back.
///
/// @param data the value under `data`
/// @param beside further members of the envelope, such as `total`
/// @param download a text to be sent as it is in place of the envelope, or null
/// @param fileName the name the download is offered under
/// @param packed whether it is compressed whatever the client asked for
record Result(
    @Nullable Object data,
    Map<String, Object> beside,
    @Nullable String download,
    @Nullable String fileName,
    boolean packed) {

  static Result of(@Nullable Object data) {
    return new Result(data, Map.of(), null, null, false);
  }

  /// The answer of a method that has nothing to say.
  static Result nothing() {
    return of(null);
  }

  static Result listed(Object data, long total) {
    // The server counts nothing as not counted.
    Map<String, Object> beside = total == 0 ? Map.of() : Map.of("total", total);
    return new Result(data, beside, null, null, false);
  }

  static Result file(String name, String text) {
    return new Result(null, Map.of(), text, name, false);
  }

  /// The same, compressed whatever the client asked for.
  Result compressed() {
    return new Result(data, beside, download, fileName, true);
  }
}
