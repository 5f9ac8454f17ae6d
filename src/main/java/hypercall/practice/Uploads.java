package hypercall.practice;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The files that were taken in and wait for the method that puts them where they belong; of each
/// only its size and its sum are kept.
final class Uploads {

  /// One file.
  ///
  /// @param size bytes
  /// @param sum its checksum in hexadecimal digits; empty when none was asked for
  record Upload(long size, String sum) {}

  private final Map<String, Upload> waiting = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong(0x5f3a_9b00_0000L);

  /// Keeps a file, and gives the name it waits under.
  String keep(Upload upload) {
    String name = String.format(Locale.ROOT, "/var/tmp/pveupload-%032x", numbers.incrementAndGet());
    waiting.put(name, upload);
    return name;
  }

  /// Takes a file out.
  ///
  /// @throws ApiFailure when none of that name waits
  Upload take(String name) {
    if (name.isEmpty()) {
      throw ApiFailure.died("missing temporary file name");
    }
    Upload upload = waiting.remove(name);
    if (upload == null) {
      throw ApiFailure.died("temporary file '" + name + "' does not exist");
    }
    return upload;
  }

  /// Forgets a file that is not wanted after all.
  void drop(String name) {
    waiting.remove(name);
  }
}
