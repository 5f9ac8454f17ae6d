package hypercall.ui.response;

import hypercall.ui.kit.FindWords;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How the answers of one tab are looked at, by small texts with names: the chosen view, the
/// filter, what is folded. It survives the next send because it belongs to the tab, and a restart
/// because the tab keeps it.
///
/// A view binds its own property to a part, in both directions; what changes all the time, such as
/// the place, is asked for when it is kept. A part that no view has asked for yet is kept as it
/// came.
public final class Look {
  private final Map<String, StringProperty> texts = new TreeMap<>();
  private final Map<String, Supplier<Map<String, String>>> sampled = new TreeMap<>();
  private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
  private final FindWords find =
      new FindWords(
          text("find"),
          flag("find.case"),
          flag("find.word"),
          flag("find.regex"),
          flag("find.open"));

  /// What is sought, in all views.
  public FindWords find() {
    return find;
  }

  /// The text under a name; empty unless something was kept.
  public StringProperty text(String name) {
    return texts.computeIfAbsent(
        name,
        _ -> {
          StringProperty text = new SimpleStringProperty("");
          text.subscribe((_, _) -> changed());
          return text;
        });
  }

  /// A switch under a name; off unless it was kept on.
  public BooleanProperty flag(String name) {
    BooleanProperty flag = new SimpleBooleanProperty();
    StringProperty text = text(name);
    text.subscribe(kept -> flag.set(kept.equals("true")));
    flag.subscribe((_, on) -> text.set(on ? "true" : ""));
    return flag;
  }

  /// One of several choices under a name: it is set to what was kept, and kept when it is set.
  public <E extends Enum<E>> void keep(String name, Class<E> choices, Property<E> chosen) {
    StringProperty text = text(name);
    text.subscribe(
        kept -> {
          for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(kept)) {
              chosen.setValue(choice);
            }
          }
        });
    chosen.subscribe((_, now) -> text.set(now.name()));
  }

  /// What is asked for its parts when they are kept; one asked before under this name is no longer.
  public void sample(String name, Supplier<Map<String, String>> parts) {
    sampled.put(name, parts);
  }

  /// Something is other than it was.
  public void changed() {
    changes.set(changes.get() + 1);
  }

  /// Counts the changes that are worth to be kept soon.
  public ReadOnlyLongProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /// All of it as it is now.
  public Map<String, String> parts() {
    sampled.values().forEach(asked -> asked.get().forEach((name, text) -> text(name).set(text)));
    Map<String, String> parts = new TreeMap<>();
    texts.forEach((name, text) -> parts.put(name, text.get()));
    return parts;
  }

  /// Takes what was kept.
  public void restore(Map<String, String> kept) {
    kept.forEach((name, text) -> text(name).set(text));
  }
}
