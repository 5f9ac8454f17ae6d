package hypercall.ui.request;

import hypercall.store.SavedRequest.Row;
import hypercall.store.SecretFields;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One row of a table while it is edited: a name and a value that can be switched off.
///
/// A row whose name says that it holds a secret becomes secret by itself: its value is masked and
/// never saved.
final class RowModel {
  private final BooleanProperty enabled;
  private final StringProperty name;
  private final StringProperty value;
  private final BooleanProperty secret;

  /// Whether its value was not kept, until there is one again.
  private boolean lost;

  RowModel(Row row) {
    enabled = new SimpleBooleanProperty(this, "enabled", row.enabled());
    name = new SimpleStringProperty(this, "name", row.name());
    value = new SimpleStringProperty(this, "value", row.value());
    secret = new SimpleBooleanProperty(this, "secret", row.secret());
    name.subscribe(this::hideBySecretName);
    value.subscribe(now -> lost &= now.isEmpty());
  }

  /// A row as it was kept: of a secret one the name, without the value.
  static RowModel kept(Row row) {
    RowModel model = new RowModel(row);
    model.lost = row.secret() && row.value().isEmpty();
    return model;
  }

  static RowModel blank() {
    return new RowModel(new Row("", ""));
  }

  private void hideBySecretName(String now) {
    if (SecretFields.anywhere(now)) {
      secret.set(true);
    }
  }

  BooleanProperty enabledProperty() {
    return enabled;
  }

  StringProperty nameProperty() {
    return name;
  }

  StringProperty valueProperty() {
    return value;
  }

  BooleanProperty secretProperty() {
    return secret;
  }

  String name() {
    return name.get().strip();
  }

  String value() {
    return value.get();
  }

  /// Whether it had a value that was not kept.
  boolean isLost() {
    return lost;
  }

  /// Whether nothing was typed into it.
  boolean isBlank() {
    return name.get().isBlank() && value.get().isEmpty();
  }

  /// Whether it counts: switched on, with something in it.
  boolean isLive() {
    return enabled.get() && !isBlank();
  }

  void switchOff() {
    enabled.set(false);
  }

  Row row() {
    return new Row(enabled.get(), name(), value(), secret.get());
  }

  /// Takes over what a row held before.
  void set(Row row) {
    name.set(row.name());
    value.set(row.value());
    enabled.set(row.enabled());
    secret.set(row.secret());
  }

  /// Tells every change of any part.
  void onChange(Runnable listener) {
    enabled.subscribe((_, _) -> listener.run());
    name.subscribe((_, _) -> listener.run());
    value.subscribe((_, _) -> listener.run());
    secret.subscribe((_, _) -> listener.run());
  }
}
