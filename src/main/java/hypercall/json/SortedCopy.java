package hypercall.json;

import hypercall.bytes.Appending;
import hypercall.bytes.GrowingBytes;
import java.io.IOException;
import java.io.OutputStream;

/// Makes a copy of a JSON text in which the members of every object stand in the order of their
/// names.
public final class SortedCopy {
  private static final long PIECE = 8 << 20;

  private SortedCopy() {}

  /// The copy, without white space and finished, to be closed by whoever asked; blocks.
  ///
  /// A text that is not wholly JSON is copied up to its fault, in the order it came.
  ///
  /// @throws IOException when nobody wants it any more, or the disk does not take it
  public static GrowingBytes of(GrowingBytes text, Wanted wanted) throws IOException {
    try (JsonDocument document = JsonDocument.of(text)) {
      while (!document.advance(PIECE)) {
        wanted.check();
      }
      return document.bytes().another(copy -> print(document, copy, wanted));
    }
  }

  private static void print(JsonDocument document, GrowingBytes copy, Wanted wanted)
      throws IOException {
    long root = document.values().root();
    if (root >= 0) {
      ValuePrinter printer = new ValuePrinter(document, into(copy, wanted), false, true, true);
      printer.print(root);
      printer.flush();
    }
  }

  /// Asked again and again while it lasts.
  @FunctionalInterface
  public interface Wanted {
    /// Throws when nobody wants it any more.
    void check() throws IOException;
  }

  private static OutputStream into(GrowingBytes copy, Wanted wanted) {
    return new Appending(copy) {
      @Override
      public void write(byte[] piece, int from, int length) throws IOException {
        wanted.check();
        super.write(piece, from, length);
      }
    };
  }
}
