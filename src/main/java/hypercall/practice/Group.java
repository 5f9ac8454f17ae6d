package hypercall.practice;

import java.util.Set;
import java.util.TreeSet;

/// A group of users.
///
/// @param comment what it is for; may be empty
/// @param members its users
record Group(String comment, Set<String> members) {

  /// Copies the members.
  Group {
    members = new TreeSet<>(members);
  }

  Group withComment(String text) {
    return new Group(text, members);
  }

  Group with(String userid) {
    Set<String> more = new TreeSet<>(members);
    more.add(userid);
    return new Group(comment, more);
  }

  Group without(String userid) {
    Set<String> fewer = new TreeSet<>(members);
    fewer.remove(userid);
    return new Group(comment, fewer);
  }
}
