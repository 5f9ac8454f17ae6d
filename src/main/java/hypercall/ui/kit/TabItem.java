package hypercall.ui.kit;

import java.util.Arrays;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What a tab of a [TabStrip] shows. The strip follows the properties; several tabs may look alike.
public final class TabItem {
  private final StringProperty method = new SimpleStringProperty();
  private final StringProperty name = new SimpleStringProperty();
  private final BooleanProperty preview = new SimpleBooleanProperty();
  private final BooleanProperty edited = new SimpleBooleanProperty();
  private final BooleanProperty recovered = new SimpleBooleanProperty();
  private final BooleanProperty unkept = new SimpleBooleanProperty();
  private final StringProperty detail = new SimpleStringProperty("");

  public TabItem(String method, String name) {
    this.method.set(method);
    this.name.set(name);
  }

  /// The method word in front of the name.
  public StringProperty methodProperty() {
    return method;
  }

  public StringProperty nameProperty() {
    return name;
  }

  /// Whether the next preview takes this tab's place; shown in italics.
  public BooleanProperty previewProperty() {
    return preview;
  }

  /// Whether there is something that is not saved; shown as a dot.
  public BooleanProperty editedProperty() {
    return edited;
  }

  /// Whether it holds work that a crash left behind; shown as an arrow back.
  public BooleanProperty recoveredProperty() {
    return recovered;
  }

  /// Whether it is saved nowhere: never was, or what was saved is deleted.
  public BooleanProperty unkeptProperty() {
    return unkept;
  }

  /// What tells it from others of its name, such as its path.
  public StringProperty detailProperty() {
    return detail;
  }

  /// Whether method, name or detail hold all these words, in any case.
  boolean matches(String words) {
    String text = (method.get() + " " + name.get() + " " + detail.get()).toLowerCase(Locale.ROOT);
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
  }

  /// All of it in words, for those who do not see the strip.
  String spoken() {
    return method.get()
        + " "
        + name.get()
        + (edited.get() ? ", not saved" : "")
        + (recovered.get() ? ", back after a crash" : "")
        + (preview.get() ? ", preview" : "");
  }
}
