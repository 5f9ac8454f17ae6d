package hypercall.ui.kit;

import java.util.List;

/// A cookie in words, as a line of a [CookieTable].
///
/// @param fate what becomes of it, which is read first
/// @param mark where it comes from, when that matters; empty when it does not
/// @param value as it may be seen
/// @param ends time left, or a word
/// @param why what is to be said about it, below; empty when there is nothing
/// @param spoken all of it, for those who hear it
public record CookieRow(
    Sign sign,
    String fate,
    String name,
    String mark,
    String value,
    String domain,
    String path,
    String ends,
    String attributes,
    String why,
    String spoken) {
  /// What is read from left to right.
  List<String> parts() {
    return List.of(fate, name, mark, value, domain, path, ends, attributes, why);
  }

  /// How its fate looks, beside the word.
  public enum Sign {
    GOOD("mdi2c-check"),
    QUIET("mdi2m-minus"),
    BAD("mdi2a-alert-outline");

    private final String icon;

    Sign(String icon) {
      this.icon = icon;
    }

    String icon() {
      return icon;
    }
  }
}
