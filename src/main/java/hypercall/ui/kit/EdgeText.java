package hypercall.ui.kit;

/// The beginning or the end of a text that may be long: the rest is dropped.
final class EdgeText implements Appendable {
  private static final int MOST = 16_000;

  private final StringBuilder text = new StringBuilder();
  private final boolean itsEnd;

  EdgeText(boolean itsEnd) {
    this.itsEnd = itsEnd;
  }

  @Override
  public Appendable append(CharSequence more) {
    return append(more, 0, more.length());
  }

  @Override
  public Appendable append(CharSequence more, int start, int end) {
    if (itsEnd) {
      text.append(more, Math.max(start, end - MOST), end);
      if (text.length() > 2 * MOST) {
        text.delete(0, text.length() - MOST);
      }
    } else {
      text.append(more, start, Math.min(end, start + Math.max(0, MOST - text.length())));
    }
    return this;
  }

  @Override
  public Appendable append(char c) {
    return append(String.valueOf(c));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
