package hypercall.json;

import hypercall.bytes.GrowingBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Prints values of a document one after the other, each with a line feed behind it: as
/// [JsonFormatter] does it, or with the members of every object in the order of their names.
///
/// Nothing but white space and that order is changed; of two members with one name the first stays
/// the first. What a fault cuts is printed up to there, and not sorted.
public final class ValuePrinter {
  private static final int PIECE = 64 << 10;

  private final Values values;
  private final GrowingBytes bytes;
  private final PrettyWriter writer;
  private final boolean sorted;
  private final byte[] piece = new byte[PIECE + Words.SLACK];
  private int length;

  /// Whether a value was written behind which another may follow.
  private boolean comma;

  /// @param compact whether all white space outside strings is left out
  public ValuePrinter(
      JsonDocument document, OutputStream target, boolean colour, boolean compact, boolean sorted) {
    this.values = document.values();
    this.bytes = document.bytes();
    this.writer = colour ? new ColourWriter(target, compact) : new PrettyWriter(target, compact);
    this.sorted = sorted;
  }

  /// A container that is open.
  ///
  /// @param entries the members of an object in their order, as far as they are not written
  private record Open(Members members, Deque<Entry> entries) {}

  /// @param key the name's characters in UTF-8, whose order is that of the code points
  private record Entry(byte[] key, long name, long value) {}

  /// Prints the value at a place.
  public void print(long value) throws IOException {
    if (sorted && values.isWhole(value)) {
      sort(value);
    } else {
      copy(value, values.end(value));
    }
    send();
    writer.end();
  }

  /// Hands on what was printed.
  public void flush() throws IOException {
    writer.flush();
  }

  /// A list takes the place of calls, since a document may be deeper than a stack.
  private void sort(long root) throws IOException {
    Deque<Open> opened = new ArrayDeque<>();
    comma = false;
    open(root, opened);
    while (!opened.isEmpty()) {
      Open top = opened.peek();
      boolean named = top.members.named();
      if (named ? top.entries.isEmpty() : !top.members.next()) {
        sign(named ? '}' : ']');
        comma = true;
        opened.pop();
        continue;
      }
      if (comma) {
        sign(',');
      }
      if (named) {
        Entry entry = top.entries.remove();
        copy(entry.name(), values.end(entry.name()));
        sign(':');
        open(entry.value(), opened);
      } else {
        open(top.members.value(), opened);
      }
    }
  }

  /// Writes a scalar whole, and of a container the bracket.
  private void open(long value, Deque<Open> opened) throws IOException {
    comma = !values.isContainer(value);
    if (comma) {
      copy(value, values.end(value));
      return;
    }
    Members members = values.members(value);
    List<Entry> entries = new ArrayList<>();
    while (members.named() && members.next()) {
      byte[] key = values.text(members.name()).bytes();
      entries.add(new Entry(key, members.name(), members.value()));
    }
    entries.sort((a, b) -> Arrays.compareUnsigned(a.key(), b.key()));
    sign(members.named() ? '{' : '[');
    opened.push(new Open(members, new ArrayDeque<>(entries)));
  }

  private void sign(char sign) throws IOException {
    if (length == PIECE) {
      send();
    }
    piece[length++] = (byte) sign;
  }

  private void copy(long from, long to) throws IOException {
    for (long at = from; at < to; ) {
      if (length == PIECE) {
        send();
      }
      int n = (int) Math.min(PIECE - length, to - at);
      bytes.read(at, piece, length, n);
      length += n;
      at += n;
    }
  }

  private void send() throws IOException {
    writer.write(piece, 0, length);
    length = 0;
  }
}
