package hypercall.json;

/// Goes over the members of an object or the elements of an array, in the order they were sent.
///
/// A name that stands twice is met twice.
public final class Members {
  private final Values values;
  private final long container;
  private final boolean object;
  private long name = -1;
  private long value = -1;
  private long number = -1;
  private boolean over;
  private boolean closed;

  Members(Values values, long container) {
    this.values = values;
    this.container = container;
    this.object = values.byteAt(container) == '{';
    this.over = !values.isContainer(container);
  }

  /// Stands at a member that is known.
  Members from(long child, long place) {
    value = child;
    number = place;
    return this;
  }

  /// Goes to the next one; false when there is none.
  public boolean next() {
    if (over) {
      return false;
    }
    long p = value < 0 ? container + 1 : values.end(value);
    return object && value >= 0 && usual(p) || any(values.gap(p));
  }

  /// The usual case: a comma, a name without escapes, a colon and a value, and no white space.
  private boolean usual(long p) {
    Window window = values.window();
    if (p >= window.limit) {
      return false;
    }
    int i = window.at(p);
    byte[] b = window.b;
    int last = window.length - 2;
    if (i >= last || b[i] != ',' || b[i + 1] != '"') {
      return false;
    }
    int end = Words.stringEnd(b, i + 2, last);
    if (end >= last || b[end] != '"' || b[end + 1] != ':' || Words.isSpace(b[end + 2])) {
      return false;
    }
    long found = window.base + end + 2;
    if (values.isCut(found)) {
      return false;
    }
    name = p + 1;
    value = found;
    number++;
    return true;
  }

  private boolean any(long from) {
    long p = from;
    byte c = values.byteAt(p);
    if (c == ',') {
      p = values.gap(p + 1);
      c = values.byteAt(p);
    }
    if (c == '}' || c == ']') {
      values.ended(container, p + 1);
      closed = true;
      over = true;
      return false;
    }
    if (object && c != 0) {
      name = p;
      p = values.gap(values.gap(values.end(p)) + 1);
    }
    over = p >= values.limit() || values.isCut(p);
    value = over ? value : p;
    number += over ? 0 : 1;
    return !over;
  }

  /// Whether they have names.
  public boolean named() {
    return object;
  }

  /// The place of the member's name, with its quotes; -1 in an array.
  public long name() {
    return name;
  }

  public long value() {
    return value;
  }

  /// How many were met before this one.
  public long number() {
    return number;
  }

  /// How many there are in all; goes to the end.
  public long count() {
    while (next()) {}
    return number + 1;
  }

  /// Whether a closing bracket follows them; goes to the end.
  boolean closes() {
    while (next()) {}
    return closed;
  }
}
