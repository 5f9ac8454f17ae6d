package hypercall.json;

/// A member or an element as a row of a tree, or the fault behind which there are no more.
///
/// @param line the pretty line on which it begins
/// @param level how many containers it lies in, less the outermost
/// @param key the member's name; of an element its number
/// @param number of an element, from 0; -1 of a member
/// @param value a scalar as it was sent, of a container a telling excerpt; of a fault what it is
/// @param members how many a container has so far
/// @param whole whether that is known to be all
/// @param opens whether it is a container that is not empty
/// @param place where the value begins in the bytes, -1 where none came
public record TreeRow(
    long line,
    int level,
    Kind kind,
    TreeText key,
    long number,
    TreeText value,
    long members,
    boolean whole,
    boolean opens,
    long place) {
  /// What a row shows.
  public enum Kind {
    OBJECT("object"),
    ARRAY("array"),
    STRING("string"),
    NUMBER("number"),
    BOOLEAN("boolean"),
    NULL("null"),
    /// A name whose value has not come.
    NOTHING("no value"),
    FAULT("fault");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// Its name for people.
    public String word() {
      return word;
    }
  }

  public boolean isContainer() {
    return kind == Kind.OBJECT || kind == Kind.ARRAY;
  }

  /// Whether it is a member with a name.
  public boolean isNamed() {
    return number < 0 && kind != Kind.FAULT;
  }
}
