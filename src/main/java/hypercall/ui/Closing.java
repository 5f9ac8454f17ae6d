package hypercall.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Closes tabs, one or many; those with unsaved work one after the other, after a question.
final class Closing {
  private final TabsModel tabs;
  private final BiConsumer<RequestTab, Runnable> save;
  private final List<RequestTab> waiting = new ArrayList<>();
  private final ReadOnlyObjectWrapper<@Nullable RequestTab> asked = new ReadOnlyObjectWrapper<>();

  /// @param save saves a tab, then runs what follows
  Closing(TabsModel tabs, BiConsumer<RequestTab, Runnable> save) {
    this.tabs = tabs;
    this.save = save;
  }

  /// The tab about which is asked, which is in front then; null when nothing is.
  ReadOnlyObjectProperty<@Nullable RequestTab> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /// Closes these; what is not saved asks first.
  void close(List<RequestTab> wanted) {
    waiting.clear();
    for (RequestTab tab : List.copyOf(wanted)) {
      if (tab.isEdited() || tab.jars().isTyped()) {
        waiting.add(tab);
      } else {
        tabs.close(tab);
      }
    }
    next();
  }

  void others(RequestTab kept) {
    close(tabs.tabs().stream().filter(tab -> tab != kept).toList());
  }

  void toTheRight(RequestTab of) {
    close(tabs.tabs().subList(tabs.tabs().indexOf(of) + 1, tabs.tabs().size()));
  }

  void all() {
    close(tabs.tabs());
  }

  /// The answer “Save”: it is closed once it is on disk, and a typed cookie in its jar.
  void save() {
    RequestTab tab = asked.get();
    if (tab != null && !tab.jars().save()) {
      cancel();
    } else if (tab != null && tab.isEdited()) {
      save.accept(tab, () -> closed(tab));
    } else if (tab != null) {
      closed(tab);
    }
  }

  /// The answer “Discard”: it can still be reopened.
  void discard() {
    RequestTab tab = asked.get();
    if (tab != null) {
      closed(tab);
    }
  }

  /// The answer “Cancel”: nothing more is closed.
  void cancel() {
    waiting.clear();
    asked.set(null);
  }

  private void closed(RequestTab tab) {
    tabs.close(tab);
    waiting.remove(tab);
    if (asked.get() == tab) {
      next();
    }
  }

  private void next() {
    waiting.removeIf(tab -> !tabs.tabs().contains(tab));
    asked.set(null);
    if (!waiting.isEmpty()) {
      tabs.selectedProperty().set(waiting.getFirst());
      asked.set(waiting.getFirst());
    }
  }
}
