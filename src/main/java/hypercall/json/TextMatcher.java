package hypercall.json;

import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Finds what a query says in characters, from left to right and without overlap; what is empty is
/// no match.
public final class TextMatcher {
  /// Looks at characters between two questions whether it is over.
  private static final int LOOKS = 1 << 12;

  private final Query query;
  private final int[] folded;
  private final @Nullable Pattern pattern;
  private final long most;
  private final BooleanSupplier over;
  private @Nullable Matcher matcher;
  private @Nullable Watched watched;
  private CharSequence text = "";
  private int start;
  private int end;
  private long looks;

  /// Leads out of a match that takes too long.
  public static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLong() {
      super("A match takes too long", null, false, false);
    }
  }

  private TextMatcher(Query query, @Nullable Pattern pattern, long most, BooleanSupplier over) {
    this.query = query;
    this.pattern = pattern;
    this.most = most;
    this.over = over;
    folded = query.text().codePoints().map(this::fold).toArray();
  }

  /// @param most how often a regular expression may look at a character of one text
  /// @param over asked again and again, for all texts together, whether to stop
  public static TextMatcher of(Query query, long most, BooleanSupplier over) throws QueryFault {
    if (!query.regex()) {
      return new TextMatcher(query, null, most, over);
    }
    int flags = Pattern.UNICODE_CHARACTER_CLASS;
    if (!query.matchCase()) {
      flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }
    try {
      return new TextMatcher(query, Pattern.compile(query.text(), flags), most, over);
    } catch (PatternSyntaxException e) {
      int column = Math.min(e.getIndex(), query.text().length());
      throw new QueryFault(column, e.getDescription().replaceFirst(" near index.*", ""));
    } catch (StackOverflowError e) {
      throw new QueryFault(-1, "Too many groups in each other");
    }
  }

  /// Looks through this text from now on.
  public TextMatcher on(CharSequence other) {
    return on(other, other.length());
  }

  /// Looks through this text from now on, of which the rest from a column on is only looked at.
  TextMatcher on(CharSequence other, int owned) {
    text = other;
    watched = new Watched(other, owned);
    matcher = pattern == null ? null : pattern.matcher(watched);
    return this;
  }

  /// Whether what came out of the last look could be another, were the text longer: a match, or
  /// what became none before the column from on which is only looked at, came to the end.
  boolean isOpen(boolean found) {
    Watched last = watched;
    return last != null && (found ? last.touched : last.turned);
  }

  /// Where the match is: from (included) to (excluded).
  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  /// Goes to the first match that begins at a place or behind it; throws [TooLong].
  public boolean next(int from) {
    if (watched != null) {
      watched.touched = false;
      watched.turned = false;
    }
    int at = from;
    while (at <= text.length() && find(at)) {
      if (end > start && (!query.wholeWord() || WordBorder.around(text, start, end))) {
        return true;
      }
      at = start + 1;
    }
    return false;
  }

  private boolean find(int from) {
    Matcher regex = matcher;
    if (regex == null) {
      return findFolded(from);
    }
    try {
      boolean found = regex.find(from);
      start = found ? regex.start() : 0;
      end = found ? regex.end() : 0;
      return found;
    } catch (StackOverflowError e) {
      throw new TooLong();
    }
  }

  private boolean findFolded(int from) {
    int last = folded.length == 0 ? -1 : text.length() - folded.length;
    for (int at = from; at <= last; at++) {
      int stop = folds(at);
      if (stop > at) {
        start = at;
        end = stop;
        return true;
      }
    }
    return false;
  }

  /// Where a match that begins here ends, or -1.
  private int folds(int from) {
    int at = from;
    for (int wanted : folded) {
      if (at >= text.length()) {
        return -1;
      }
      int c = Character.codePointAt(text, at);
      if (fold(c) != wanted) {
        return -1;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private int fold(int c) {
    return query.matchCase() ? c : LetterCase.fold(c);
  }

  /// Counts the looks at a text.
  private final class Watched implements CharSequence {
    private final CharSequence whole;
    private final int owned;
    private final int last;
    private final long enough = looks + most;

    /// Whether the last character was looked at, and then one before the owned part's end: what
    /// came so far began there, since the places to begin at are tried from left to right.
    private boolean touched;

    private boolean turned;

    Watched(CharSequence whole, int owned) {
      this.whole = whole;
      this.owned = owned;
      last = whole.length() - 1;
    }

    @Override
    public char charAt(int index) {
      looks++;
      if (looks > enough || (looks & (LOOKS - 1)) == 0 && over.getAsBoolean()) {
        throw new TooLong();
      }
      if (index == last) {
        touched = true;
      } else if (touched && index <= owned) {
        turned = true;
      }
      return whole.charAt(index);
    }

    @Override
    public int length() {
      return whole.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return whole.subSequence(from, to);
    }

    @Override
    public String toString() {
      return whole.toString();
    }
  }
}
