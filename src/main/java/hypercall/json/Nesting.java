package hypercall.json;

import java.util.Arrays;

/// The open objects and arrays, one bit each, so that any depth a body can hold is affordable.
final class Nesting {
  private long[] bits = new long[4];
  private int depth;

  int depth() {
    return depth;
  }

  void push(boolean object) {
    int word = depth >>> 6;
    if (word == bits.length) {
      bits = Arrays.copyOf(bits, word * 2);
    }
    long bit = 1L << depth;
    bits[word] = object ? bits[word] | bit : bits[word] & ~bit;
    depth++;
  }

  void pop() {
    depth--;
  }

  /// Whether the innermost open container is an object; false at the top.
  boolean inObject() {
    int top = depth - 1;
    return top >= 0 && (bits[top >>> 6] & 1L << top) != 0;
  }
}
