package hypercall.ui;

import hypercall.pve.SessionCookies;
import hypercall.ui.cookies.CookiesModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The cookie jars of a tab: the one in the place of its editor, and those in which a cookie is
/// being typed while another connection, or the editor, is on show.
final class Jars {
  private final ObjectProperty<@Nullable CookiesModel> shown = new SimpleObjectProperty<>();
  private final List<CookiesModel> aside = new ArrayList<>();
  private final List<CookiesModel> onReturn = new ArrayList<>();

  /// The one in the place of the editor; null while the editor is on show.
  ObservableValue<@Nullable CookiesModel> shownProperty() {
    return shown;
  }

  boolean isShown() {
    return shown.get() != null;
  }

  /// The one of this connection that is on show, or waits with what was being typed.
  Optional<CookiesModel> of(SessionCookies cookies) {
    return all().filter(jar -> jar.isOf(cookies)).findFirst();
  }

  /// Whether a cookie was typed that is in no jar yet.
  boolean isTyped() {
    return all().anyMatch(CookiesModel::isTyped);
  }

  /// Puts what was typed into the jars; what cannot be taken is shown, with why.
  ///
  /// @return whether all of it was taken
  boolean save() {
    for (CookiesModel jar : all().filter(CookiesModel::isTyped).toList()) {
      jar.save();
      if (jar.isTyped()) {
        show(jar);
        return false;
      }
    }
    return true;
  }

  private Stream<CookiesModel> all() {
    return Stream.concat(Stream.ofNullable(shown.get()), aside.stream());
  }

  void show(CookiesModel jar) {
    if (jar == shown.get()) {
      return;
    }
    leave();
    aside.remove(jar);
    onReturn.remove(jar);
    shown.set(jar);
  }

  /// Back to the editor.
  void leave() {
    CookiesModel before = shown.get();
    if (before == null) {
      return;
    }
    shown.set(null);
    if (before.isEditing()) {
      aside.add(before);
    } else {
      before.close();
    }
  }

  /// Another connection is on top; the jar that was on show when it was left is so again.
  ///
  /// @param now the cookies of the connection; null for none
  void turn(@Nullable SessionCookies now) {
    CookiesModel before = shown.get();
    if (before != null && now != null && before.isOf(now)) {
      return;
    }
    leave();
    if (before != null && aside.contains(before)) {
      onReturn.add(before);
    }
    if (now != null) {
      of(now).filter(onReturn::contains).ifPresent(this::show);
    }
  }

  void close() {
    leave();
    aside.forEach(CookiesModel::close);
    aside.clear();
    onReturn.clear();
  }
}
