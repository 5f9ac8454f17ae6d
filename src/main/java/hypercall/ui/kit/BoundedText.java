package hypercall.ui.kit;

import java.io.IOException;

/// Text that refuses to grow beyond a limit: what the clipboard can bear.
public final class BoundedText implements Appendable {
  /// The limit was reached.
  public static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;

    TooLong(int limit) {
      super(
          "That is more than %,d million characters, too much for the clipboard."
              .formatted(limit / 1_000_000));
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final int limit;

  /// @param limit UTF-16 units
  public BoundedText(int limit) {
    this.limit = limit;
  }

  @Override
  public Appendable append(CharSequence more) throws IOException {
    return append(more, 0, more.length());
  }

  @Override
  public Appendable append(CharSequence more, int start, int end) throws IOException {
    if (end - start > limit - text.length()) {
      throw new TooLong(limit);
    }
    text.append(more, start, end);
    return this;
  }

  @Override
  public Appendable append(char c) throws IOException {
    if (text.length() >= limit) {
      throw new TooLong(limit);
    }
    text.append(c);
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
