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
    long p = values.gap(value < 0 ? container + 1 : values.end(value));
    byte c = values.byteAt(p);
    if (c == ',') {
      p = values.gap(p + 1);
      c = values.byteAt(p);
    }
    if (c == '}' || c == ']') {
      values.ended(container, p + 1);
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
}
