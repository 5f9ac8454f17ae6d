package hypercall.ui.connect;

import hypercall.http.Patience;
import hypercall.http.Trust;
import hypercall.pve.Connection;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/// What a person does to the saved connections in their list; the form keeps up with it.
public final class BookModel {
  private final ConnectionBook book;
  private final ConnectForm form;
  private final ObjectProperty<@Nullable Connection> selected;
  private final Consumer<Connection> select;
  private final Runnable addNew;

  BookModel(
      ConnectionBook book,
      ConnectForm form,
      ObjectProperty<@Nullable Connection> selected,
      Consumer<Connection> select,
      Runnable addNew) {
    this.book = book;
    this.form = form;
    this.selected = selected;
    this.select = select;
    this.addNew = addNew;
  }

  /// What was deleted last and can be brought back, as a sentence; empty when nothing can.
  public ReadOnlyStringProperty deletedProperty() {
    return book.deletedProperty();
  }

  // Commands

  /// Deletes a saved connection and signs it out; `undo` brings it back.
  public void delete(Connection connection) {
    boolean shown = isShown(connection);
    book.delete(connection);
    if (shown) {
      addNew.run();
    }
  }

  public void undo() {
    book.undo().ifPresent(select);
  }

  /// Makes a copy of a saved connection and shows it.
  public void duplicate(Connection connection) {
    select.accept(book.duplicate(connection));
  }

  /// Gives a saved connection another name; an empty one changes nothing.
  public void rename(Connection connection, String name) {
    book.rename(connection, name);
    if (isShown(connection)) {
      book.find(connection.id()).ifPresent(this::renamed);
    }
  }

  private void renamed(Connection now) {
    selected.set(now);
    form.nameProperty().set(now.name());
  }

  /// Up by a negative number of places, down by a positive one.
  public void move(Connection connection, int by) {
    book.move(connection, by);
  }

  /// To the place it has afterwards, counted from 0.
  public void moveTo(Connection connection, int place) {
    book.moveTo(connection, place);
  }

  public void signOut(Connection connection) {
    book.signOut(connection);
  }

  /// The colour of a saved connection is changed at once.
  void recoloured(Connection.Colour colour) {
    Connection now = selected.get();
    if (now != null && now.colour() != colour) {
      book.find(now.id()).ifPresent(saved -> book.recolour(saved, colour));
      selected.set(now.withColour(colour));
    }
  }

  /// The time-outs of a saved connection are changed as soon as they are typed, and count at once.
  void waited() {
    Connection now = selected.get();
    if (now != null && form.waits().fault().isEmpty()) {
      Patience typed = form.waits().patience();
      book.find(now.id()).ifPresent(saved -> book.waitFor(saved, typed));
      selected.set(now.withPatience(typed));
    }
  }

  /// A certificate that is trusted no longer is forgotten on disk too, and its session ends.
  void trustForgotten() {
    Connection now = selected.get();
    if (now != null) {
      book.find(now.id()).filter(now::isSameServer).ifPresent(book::forgetTrust);
      selected.set(now.withTrust(new Trust.System()));
    }
  }

  private boolean isShown(Connection connection) {
    return Optional.ofNullable(selected.get())
        .filter(now -> now.id().equals(connection.id()))
        .isPresent();
  }
}
