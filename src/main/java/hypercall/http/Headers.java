package hypercall.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Header lines in their order, names compared without case, several of one name allowed.
public record Headers(List<Header> lines) {
  public static final Headers NONE = new Headers(List.of());

  public Headers {
    lines = List.copyOf(lines);
  }

  /// The first value of this name.
  public Optional<String> first(String name) {
    return lines.stream()
        .filter(h -> h.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /// These lines and one more.
  public Headers with(String name, String value) {
    List<Header> more = new ArrayList<>(lines);
    more.add(new Header(name, value));
    return new Headers(more);
  }

  /// These lines without any of this name.
  public Headers without(String name) {
    return new Headers(lines.stream().filter(h -> !h.name().equalsIgnoreCase(name)).toList());
  }
}
