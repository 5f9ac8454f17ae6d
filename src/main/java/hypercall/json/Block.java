package hypercall.json;

/// The lines of an object or an array that stands open over several of them.
///
/// @param open the line that ends with its bracket
/// @param last the line of the bracket that closes it, or where none does the line after its last
///   one
/// @param depth how many containers are around it
public record Block(long open, long last, int depth) {
  /// Whether a line lies between its brackets.
  public boolean holds(long line) {
    return line > open && line < last;
  }
}
