package hypercall.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds by the plainest means, to compare with.
final class NaiveFind {
  private static final int LETTER_BY_LETTER = Pattern.LITERAL;
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}_]");

  private NaiveFind() {}

  /// What the library for regular expressions finds in each shown line.
  static List<Finder.Hit> inLines(JsonDocument document, Query query) {
    List<Finder.Hit> hits = new ArrayList<>();
    FoldedLines lines = document.lines();
    Pattern pattern = pattern(query);
    for (long row = 0; row < lines.rowCount(); row++) {
      String text = lines.row(row).text();
      Matcher matcher = pattern.matcher(text);
      int at = 0;
      while (at <= text.length() && matcher.find(at)) {
        boolean hit =
            matcher.end() > matcher.start()
                && (!query.wholeWord() || isWhole(text, matcher.start(), matcher.end()));
        if (hit) {
          hits.add(hit(row + 1, matcher.start(), matcher.end()));
        }
        at = hit ? matcher.end() : matcher.start() + 1;
      }
    }
    return hits;
  }

  private static Pattern pattern(Query query) {
    int flags = query.regex() ? Pattern.UNICODE_CHARACTER_CLASS : LETTER_BY_LETTER;
    return Pattern.compile(query.text(), flags | (query.matchCase() ? 0 : ANY_CASE));
  }

  private static boolean isWhole(String text, int from, int to) {
    return isBorder(text, from) && isBorder(text, to);
  }

  private static boolean isBorder(String text, int at) {
    return at == 0 || at == text.length() || !isWord(text, at - 1) || !isWord(text, at);
  }

  private static boolean isWord(String text, int at) {
    return WORD.matcher(text.substring(at, at + 1)).matches();
  }

  /// What a search line by line finds.
  static List<Finder.Hit> lineByLine(JsonDocument document, Query query) {
    LineFinder finder = lineFinder(document, query);
    while (!finder.advance(1_000)) {}
    List<Finder.Hit> hits = new ArrayList<>();
    for (long i = 0; i < finder.count(); i++) {
      hits.add(finder.hit(i));
    }
    return hits;
  }

  static LineFinder lineFinder(JsonDocument document, Query query) {
    try {
      return document.lineByLine(TextMatcher.of(query, 20_000_000, () -> false));
    } catch (QueryFault e) {
      throw new AssertionError(e);
    }
  }

  private static Finder.Hit hit(long line, int from, int to) {
    return new Finder.Hit(new Position(line, from), new Position(line, to));
  }
}
