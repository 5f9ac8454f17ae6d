package hypercall.ui.connect;

import hypercall.pve.Realm;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The realm: the server's are listed with what they are, and another can be typed.
final class RealmRow extends HBox {
  RealmRow(ConnectForm form) {
    ComboBox<String> realm = new ComboBox<>();
    realm.setEditable(true);
    realm.setAccessibleText("Realm");
    realm.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(realm, Priority.ALWAYS);
    realm.setConverter(new RealmNames(form));
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

  /// Shows `pam · Linux PAM` for `pam`, and takes either back.
  private static final class RealmNames extends StringConverter<String> {
    private final ConnectForm form;

    RealmNames(ConnectForm form) {
      this.form = form;
    }

    @Override
    public String toString(@Nullable String name) {
      return form.realms().stream()
          .filter(r -> r.name().equals(name) && !r.comment().isEmpty())
          .map(r -> r.name() + " · " + r.comment())
          .findFirst()
          .orElse(name == null ? "" : name);
    }

    @Override
    public String fromString(String text) {
      return form.realms().stream()
          .map(Realm::name)
          .filter(name -> toString(name).equals(text))
          .findFirst()
          .orElse(text.strip());
    }
  }
}
