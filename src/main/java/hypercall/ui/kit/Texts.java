package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.LineFinder;
import hypercall.json.Position;
import hypercall.json.Query;
import hypercall.json.QueryFault;
import java.util.List;
import java.util.function.Supplier;

/// A few texts that are searched at once, one a line, as they are when the search begins.
public record Texts(Supplier<List<String>> lines) implements Searched {
  /// The lines of one text.
  static List<String> of(String text) {
    return List.of(text.split("\n", -1));
  }

  @Override
  public Search search(Query query) throws QueryFault {
    return LineSearch.atOnce(query, matcher -> new LineFinder(new OneByOne(lines.get()), matcher));
  }

  @Override
  public boolean isComplete() {
    return true;
  }

  private static final class OneByOne implements LineFinder.Source {
    private final List<String> texts;
    private int line;

    OneByOne(List<String> texts) {
      this.texts = List.copyOf(texts);
    }

    @Override
    public boolean next() {
      if (line == texts.size()) {
        return false;
      }
      line++;
      return true;
    }

    @Override
    public String text() {
      return texts.get(line - 1);
    }

    @Override
    public int from() {
      return 0;
    }

    @Override
    public int to() {
      return text().length();
    }

    @Override
    public long line() {
      return line;
    }

    @Override
    public Hit hit(int from, int to) {
      return new Hit(new Position(line, from), new Position(line, to));
    }
  }
}
