package hypercall.ui.kit;

import hypercall.bytes.GrowingBytes;
import java.util.concurrent.Callable;

/// What may be too much for the clipboard, to be written into a file.
///
/// @param ending of the file's name, with its dot
/// @param bytes makes all of it, finished, to be closed by whoever asked; blocks
public record InFull(String ending, Callable<GrowingBytes> bytes) {
  /// Writes something.
  interface Writer {
    /// The bytes are finished when it returns.
    void write(GrowingBytes whole) throws Exception;
  }

  /// New bytes like others, filled; closed when that fails.
  static GrowingBytes like(GrowingBytes others, Writer writer) throws Exception {
    GrowingBytes whole = others.another();
    boolean made = false;
    try {
      writer.write(whole);
      made = true;
      return whole;
    } finally {
      if (!made) {
        whole.close();
      }
    }
  }
}
