package hypercall.ui.kit;

import hypercall.json.Query;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/// What is sought and how, and whether find is open: the same in all views of an answer, and in the
/// next answer too.
public final class FindWords {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

  private final StringProperty query;
  private final BooleanProperty matchCase;
  private final BooleanProperty wholeWord;
  private final BooleanProperty regex;
  private final BooleanProperty open;

  /// Words that nobody else keeps.
  public FindWords() {
    this(
        new SimpleStringProperty(""),
        new SimpleBooleanProperty(),
        new SimpleBooleanProperty(),
        new SimpleBooleanProperty(),
        new SimpleBooleanProperty());
  }

  /// Words that are kept elsewhere.
  public FindWords(
      StringProperty query,
      BooleanProperty matchCase,
      BooleanProperty wholeWord,
      BooleanProperty regex,
      BooleanProperty open) {
    this.query = query;
    this.matchCase = matchCase;
    this.wholeWord = wholeWord;
    this.regex = regex;
    this.open = open;
  }

  public StringProperty queryProperty() {
    return query;
  }

  public BooleanProperty matchCaseProperty() {
    return matchCase;
  }

  public BooleanProperty wholeWordProperty() {
    return wholeWord;
  }

  public BooleanProperty regexProperty() {
    return regex;
  }

  /// Whether the bar is open; nothing is sought while it is not.
  public BooleanProperty openProperty() {
    return open;
  }

  /// Seeks exactly this text from now on: in a regular expression what means something else is
  /// escaped.
  void seek(String text) {
    query.set(regex.get() ? SPECIAL.matcher(text).replaceAll("\\\\$0") : text);
  }

  /// All of it as a value.
  public Query query() {
    return new Query(query.get(), matchCase.get(), wholeWord.get(), regex.get());
  }

  /// Calls this when anything else is sought, or find opens or closes.
  Subscription subscribe(Runnable changed) {
    return Subscription.combine(
        query.subscribe((_, _) -> changed.run()),
        matchCase.subscribe((_, _) -> changed.run()),
        wholeWord.subscribe((_, _) -> changed.run()),
        regex.subscribe((_, _) -> changed.run()),
        open.subscribe((_, _) -> changed.run()));
  }
}
