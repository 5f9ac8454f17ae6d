package hypercall.json.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The grammar of RFC 9485, section 3.
final class RegexpParser {
  private static final int MOST_NESTED = 100;

  /// Two letters each, in the order of the bits.
  private static final Map<Character, String> CATEGORIES =
      Map.of(
          'L', "lmotu", 'M', "cen", 'N', "dlo", 'P', "cdefios", 'Z', "lps", 'S', "ckmo", 'C',
          "cfno");

  private static final Map<String, Integer> TYPES =
      Map.ofEntries(
          Map.entry("Lu", (int) Character.UPPERCASE_LETTER),
          Map.entry("Ll", (int) Character.LOWERCASE_LETTER),
          Map.entry("Lt", (int) Character.TITLECASE_LETTER),
          Map.entry("Lm", (int) Character.MODIFIER_LETTER),
          Map.entry("Lo", (int) Character.OTHER_LETTER),
          Map.entry("Mn", (int) Character.NON_SPACING_MARK),
          Map.entry("Mc", (int) Character.COMBINING_SPACING_MARK),
          Map.entry("Me", (int) Character.ENCLOSING_MARK),
          Map.entry("Nd", (int) Character.DECIMAL_DIGIT_NUMBER),
          Map.entry("Nl", (int) Character.LETTER_NUMBER),
          Map.entry("No", (int) Character.OTHER_NUMBER),
          Map.entry("Pc", (int) Character.CONNECTOR_PUNCTUATION),
          Map.entry("Pd", (int) Character.DASH_PUNCTUATION),
          Map.entry("Ps", (int) Character.START_PUNCTUATION),
          Map.entry("Pe", (int) Character.END_PUNCTUATION),
          Map.entry("Pi", (int) Character.INITIAL_QUOTE_PUNCTUATION),
          Map.entry("Pf", (int) Character.FINAL_QUOTE_PUNCTUATION),
          Map.entry("Po", (int) Character.OTHER_PUNCTUATION),
          Map.entry("Zs", (int) Character.SPACE_SEPARATOR),
          Map.entry("Zl", (int) Character.LINE_SEPARATOR),
          Map.entry("Zp", (int) Character.PARAGRAPH_SEPARATOR),
          Map.entry("Sm", (int) Character.MATH_SYMBOL),
          Map.entry("Sc", (int) Character.CURRENCY_SYMBOL),
          Map.entry("Sk", (int) Character.MODIFIER_SYMBOL),
          Map.entry("So", (int) Character.OTHER_SYMBOL),
          Map.entry("Cc", (int) Character.CONTROL),
          Map.entry("Cf", (int) Character.FORMAT),
          Map.entry("Cn", (int) Character.UNASSIGNED),
          Map.entry("Co", (int) Character.PRIVATE_USE));

  /// A part of an expression.
  sealed interface Part {}

  record Chars(RegexpChars chars) implements Part {}

  /// The start of the text, or its end.
  record Anchor(boolean end) implements Part {}

  record Sequence(List<Part> parts) implements Part {}

  record Choice(List<Part> parts) implements Part {}

  /// @param most [#ENDLESS] where nothing was said
  record Repeat(Part part, int least, int most) implements Part {
    static final int ENDLESS = -1;
  }

  private final String text;
  private int at;
  private int nested;

  private RegexpParser(String text) {
    this.text = text;
  }

  static Part parse(String text) throws PathFault {
    RegexpParser parser = new RegexpParser(text);
    Part part = parser.choice();
    if (parser.at < text.length()) {
      throw parser.fault("“" + text.charAt(parser.at) + "” has nothing to stand for here");
    }
    return part;
  }

  private PathFault fault(String what) {
    return new PathFault(at, what + ".");
  }

  private int here() {
    return at < text.length() ? text.codePointAt(at) : -1;
  }

  private int take() {
    int c = here();
    at += c < 0 ? 0 : Character.charCount(c);
    return c;
  }

  private boolean take(char sign) {
    boolean stands = here() == sign;
    at += stands ? 1 : 0;
    return stands;
  }

  private Part choice() throws PathFault {
    if (++nested > MOST_NESTED) {
      throw fault("The parentheses are nested too deep");
    }
    List<Part> parts = new ArrayList<>();
    do {
      parts.add(sequence());
    } while (take('|'));
    nested--;
    return parts.size() == 1 ? parts.getFirst() : new Choice(parts);
  }

  private Part sequence() throws PathFault {
    List<Part> parts = new ArrayList<>();
    while (here() >= 0 && here() != '|' && here() != ')') {
      parts.add(repeated(atom()));
    }
    return new Sequence(parts);
  }

  private Part repeated(Part part) throws PathFault {
    if (take('*')) {
      return new Repeat(part, 0, Repeat.ENDLESS);
    }
    if (take('+')) {
      return new Repeat(part, 1, Repeat.ENDLESS);
    }
    if (take('?')) {
      return new Repeat(part, 0, 1);
    }
    if (!take('{')) {
      return part;
    }
    int least = times();
    int most = least;
    if (take(',')) {
      most = here() == '}' ? Repeat.ENDLESS : times();
    }
    if (!take('}')) {
      throw fault("A } is missing here");
    }
    if (most != Repeat.ENDLESS && most < least) {
      throw fault("The second number in {} is smaller than the first");
    }
    return new Repeat(part, least, most);
  }

  private int times() throws PathFault {
    if (!PathText.isDigit(here())) {
      throw fault("A number is missing here");
    }
    int times = 0;
    while (PathText.isDigit(here())) {
      times = Math.min(Regexp.MOST_STEPS, times * 10 + take() - '0');
    }
    return times;
  }

  private Part atom() throws PathFault {
    int c = here();
    if (take('(')) {
      Part inner = choice();
      if (!take(')')) {
        throw fault("A ) is missing here");
      }
      return inner;
    }
    if (take('.')) {
      return new Chars(RegexpChars.ANY);
    }
    if (c == '^' || c == '$') {
      at++;
      return new Anchor(c == '$');
    }
    if (take('[')) {
      return new Chars(set());
    }
    if (c == '\\') {
      at++;
      long types = category();
      return new Chars(
          types != 0 ? new RegexpChars(false, new int[0], types) : RegexpChars.of(escaped()));
    }
    if (c < Character.MAX_VALUE && "*+?{}])".indexOf(c) >= 0 || isSurrogate(c)) {
      throw fault("“" + Character.toString(c) + "” has nothing to stand for here");
    }
    return new Chars(RegexpChars.of(take()));
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /// What follows a backslash and stands for one character.
  private int escaped() throws PathFault {
    int c = take();
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '(', ')', '*', '+', '-', '.', '?', '[', '\\', ']', '^', '{', '|', '}' -> c;
      default -> {
        at = text.lastIndexOf('\\', at - 1);
        throw fault(
            c == 'd' || c == 'w' || c == 's'
                ? "It has no \\d, \\w or \\s: write [0-9], [A-Za-z0-9_] or [ \\t\\n\\r]"
                : "After a backslash, one of n r t p P or a sign such as . was expected");
      }
    };
  }

  /// The types of `\p{Lu}` behind its backslash, or 0 where something else follows.
  private long category() throws PathFault {
    boolean others = here() == 'P';
    if (!others && here() != 'p') {
      return 0;
    }
    int end = text.indexOf('}', at);
    String name = text.startsWith("{", at + 1) && end > 0 ? text.substring(at + 2, end) : "";
    long types = 0;
    for (char second :
        CATEGORIES.getOrDefault(name.isEmpty() ? ' ' : name.charAt(0), "").toCharArray()) {
      String category = name.charAt(0) + String.valueOf(second);
      types |= name.length() == 1 || name.equals(category) ? 1L << TYPES.get(category) : 0;
    }
    if (types == 0) {
      throw fault("A category such as {L} or {Lu} was expected after \\" + (others ? "P" : "p"));
    }
    at = end + 1;
    return others ? ~types : types;
  }

  /// A class, behind its `[`.
  private RegexpChars set() throws PathFault {
    boolean negated = take('^');
    List<Integer> ranges = new ArrayList<>();
    long types = 0;
    boolean first = true;
    while (first || here() != ']') {
      if (here() == '-' && (first || text.startsWith("-]", at))) {
        at++;
        ranges.add((int) '-');
        ranges.add((int) '-');
      } else {
        long category = 0;
        if (text.startsWith("\\p", at) || text.startsWith("\\P", at)) {
          at++;
          category = category();
        } else {
          range(ranges);
        }
        types |= category;
      }
      first = false;
    }
    at++;
    return new RegexpChars(negated, ranges.stream().mapToInt(Integer::intValue).toArray(), types);
  }

  private void range(List<Integer> ranges) throws PathFault {
    int from = one();
    int to = from;
    if (here() == '-' && !text.startsWith("-]", at)) {
      at++;
      to = one();
    }
    if (to < from) {
      throw fault("The end of this range stands before its start");
    }
    ranges.add(from);
    ranges.add(to);
  }

  private int one() throws PathFault {
    int c = here();
    if (c < 0) {
      throw fault("A ] is missing here");
    }
    if (take('\\')) {
      return escaped();
    }
    if (c == '[' || c == ']' || c == '-' || isSurrogate(c)) {
      throw fault("“" + Character.toString(c) + "” is written with a backslash here");
    }
    return take();
  }
}
