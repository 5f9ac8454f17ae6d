package hypercall.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.Property;

/// One thing a person can choose, with the property it acts on at once.
public sealed interface Setting {
  String title();

  /// A sentence, or nothing when the title says it all.
  String help();

  /// Whether all words of a search stand in it.
  default boolean matches(String query) {
    return holds(query, title() + " " + help() + " " + String.join(" ", words()));
  }

  /// More words it is found by.
  List<String> words();

  /// One of a few.
  record OneOf<T>(String title, String help, List<Option<T>> options, Property<T> chosen)
      implements Setting {
    public OneOf {
      options = List.copyOf(options);
    }

    @Override
    public List<String> words() {
      return options.stream().map(Option::words).toList();
    }
  }

  /// @param words what a person reads
  record Option<T>(String words, T value) {}

  /// On or off.
  record Switch(String title, String help, Property<Boolean> on) implements Setting {
    @Override
    public List<String> words() {
      return List.of();
    }
  }

  /// A whole number within bounds.
  record Amount(
      String title, String help, String unit, int least, int most, Property<Integer> value)
      implements Setting {
    @Override
    public List<String> words() {
      return List.of(unit);
    }

    /// What is wrong with a text as this number; nothing when it can be taken.
    public String trouble(String text) {
      String digits = text.strip();
      boolean number = digits.matches("\\d{1,9}");
      return number && Integer.parseInt(digits) >= least && Integer.parseInt(digits) <= most
          ? ""
          : "A whole number from " + least + " to " + most + ".";
    }
  }

  /// A folder that is told, and can be opened or copied.
  record Folder(String title, String help, String path, Runnable open, Runnable copy)
      implements Setting {
    @Override
    public List<String> words() {
      return List.of(path);
    }
  }

  /// Whether all words of a search stand in a text.
  static boolean holds(String query, String text) {
    String all = text.toLowerCase(Locale.ROOT);
    return Stream.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
  }
}
