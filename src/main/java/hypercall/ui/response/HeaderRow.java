package hypercall.ui.response;

import hypercall.http.Exchange;
import hypercall.http.HeadLines;
import hypercall.http.SetBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// One line of the headers view, as it went over the wire.
sealed interface HeaderRow {
  /// What is copied of it.
  String line();

  /// What is read out.
  String spoken();

  /// What comes behind the name; of what is no header all of it.
  default String held() {
    return this instanceof Line line ? line.value() : line();
  }

  /// The name; of what is no header all of it.
  default String called() {
    return this instanceof Line line ? line.name() : line();
  }

  /// Where one can go from it.
  default Leads goes() {
    return this instanceof Line line ? line.leads() : Leads.NOWHERE;
  }

  /// What is found in it, side by side; nothing in a heading.
  default List<String> parts() {
    return switch (this) {
      case Heading _ -> List.of();
      case First(String line) -> List.of(line);
      case Line line -> List.of(line.name(), line.value());
    };
  }

  /// The heading above one of the two heads.
  ///
  /// @param setBy the heading of who set them; empty for the answer's
  /// @param line the whole head
  record Heading(String title, String counted, String setBy, String line) implements HeaderRow {
    @Override
    public String spoken() {
      return title + ", " + counted;
    }
  }

  /// Status line or request line.
  record First(String line) implements HeaderRow {
    @Override
    public String spoken() {
      return line;
    }
  }

  /// One header.
  ///
  /// @param note who set it; for the answer's, the nth of its name
  /// @param leads where one can go from it
  record Line(String name, String value, String note, Leads leads, String line)
      implements HeaderRow {
    @Override
    public String spoken() {
      return name + ": " + value + (note.isEmpty() ? "" : ", " + note);
    }
  }

  /// Where a header leads.
  enum Leads {
    NOWHERE(""),
    COOKIES("Cookies view"),
    JAR("Cookie jar"),
    TIMELINE("Timeline view");

    private final String words;

    Leads(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /// Both heads of an exchange, the answer's first.
  static List<HeaderRow> of(Exchange exchange) {
    List<HeaderRow> rows = new ArrayList<>();
    add(rows, "Received", exchange.receivedHead(), exchange.trace().receivedHead(), List.of());
    add(rows, "Sent", exchange.sentHead(), exchange.trace().sentHead(), exchange.trace().setBy());
    return rows;
  }

  private static void add(
      List<HeaderRow> rows, String title, String head, long bytes, List<Set<SetBy>> setBy) {
    List<String> lines = HeadLines.of(head);
    boolean sent = title.equals("Sent");
    String size = bytes < 0 ? "" : " · " + Facts.bytes(bytes);
    String counted = lines.size() + (lines.size() == 1 ? " header" : " headers") + size;
    rows.add(new Heading(title, counted, sent ? "Set by" : "", head));
    head.lines().findFirst().ifPresent(first -> rows.add(new First(first)));
    boolean known = setBy.size() == lines.size();
    for (int i = 0; i < lines.size(); i++) {
      String who = known ? words(setBy.get(i)) : "not known";
      rows.add(line(lines.get(i), sent ? who : "", sent));
    }
  }

  private static Line line(String line, String note, boolean sent) {
    int colon = line.indexOf(':');
    String name = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1).strip();
    return new Line(name, value, note, leads(name, sent), line);
  }

  private static Leads leads(String name, boolean sent) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "set-cookie" -> sent ? Leads.NOWHERE : Leads.COOKIES;
      case "cookie" -> sent ? Leads.JAR : Leads.NOWHERE;
      case "location" -> sent ? Leads.NOWHERE : Leads.TIMELINE;
      default -> Leads.NOWHERE;
    };
  }

  private static String words(Set<SetBy> who) {
    return who.stream().sorted().map(HeaderRow::word).collect(Collectors.joining(", "));
  }

  private static String word(SetBy who) {
    return switch (who) {
      case PERSON -> "you";
      case APPLICATION -> "default";
      case SESSION -> "session";
      case JAR -> "cookie jar";
      case CLIENT -> "HTTP client";
    };
  }

  /// Those that hold this text, in any case; headings and first lines stay while there is nothing
  /// to look for, and where something below them fits.
  static List<HeaderRow> filtered(List<HeaderRow> rows, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return rows;
    }
    List<HeaderRow> left = new ArrayList<>();
    for (HeaderRow row : rows) {
      if (row instanceof Heading) {
        dropEmptyHeading(left);
        left.add(row);
      } else if (row.spoken().toLowerCase(Locale.ROOT).contains(wanted)) {
        left.add(row);
      }
    }
    dropEmptyHeading(left);
    return left;
  }

  private static void dropEmptyHeading(List<HeaderRow> rows) {
    if (!rows.isEmpty() && rows.getLast() instanceof Heading) {
      rows.removeLast();
    }
  }
}
