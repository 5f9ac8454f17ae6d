package hypercall.ui.connect;

import hypercall.pve.Realm;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The realm by its name; the server's are listed with what they are, and another can be typed.
final class RealmRow extends HBox {
  RealmRow(ConnectForm form) {
    ComboBox<String> realm = new ComboBox<>();
    realm.setEditable(true);
    realm.setAccessibleText("Realm");
    realm.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(realm, Priority.ALWAYS);
    realm.setConverter(new RealmNames());
    realm.setCellFactory(_ -> new RealmCell(form));
    form.realms()
        .subscribe(
            () -> {
              String chosen = form.realmProperty().get();
              realm.getItems().setAll(form.realms().stream().map(Realm::name).toList());
              realm.setValue(chosen);
              realm.getEditor().setText(realm.getConverter().toString(chosen));
            });
    realm.valueProperty().bindBidirectional(form.realmProperty());
    realm
        .valueProperty()
        .subscribe(name -> realm.getEditor().setText(realm.getConverter().toString(name)));
    getChildren().add(realm);
  }

  /// A typed name, without blanks around it.
  private static final class RealmNames extends StringConverter<String> {
    @Override
    public String toString(@Nullable String name) {
      return name == null ? "" : name;
    }

    @Override
    public String fromString(String text) {
      return text.strip();
    }
  }

  /// A realm of the list: `pam · Linux PAM`.
  private static final class RealmCell extends ListCell<String> {
    private final ConnectForm form;

    RealmCell(ConnectForm form) {
      this.form = form;
    }

    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
      super.updateItem(name, empty);
      setText(empty || name == null ? null : name + comment(name));
    }

    private String comment(String name) {
      return form.realms().stream()
          .filter(r -> r.name().equals(name) && !r.comment().isEmpty())
          .map(r -> " · " + r.comment())
          .findFirst()
          .orElse("");
    }
  }
}
