package hypercall.ui.connect;

import java.util.function.Predicate;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// User and realm, which are one name together; typed together, they part when the field is left.
final class AccountRow extends HBox {
  /// @param taken tells whether what is pasted belongs elsewhere, and puts it there
  AccountRow(ConnectForm form, Predicate<String> taken) {
    super(8);
    TextField user = Fields.of(form.userProperty(), "User name", "root", taken);
    user.focusedProperty()
        .subscribe(
            (_, focused) -> {
              if (!focused) {
                form.tidyAccount();
              }
            });
    RealmRow realm = new RealmRow(form);
    HBox.setHgrow(user, Priority.ALWAYS);
    HBox.setHgrow(realm, Priority.ALWAYS);
    user.setPrefWidth(0);
    realm.setPrefWidth(48);
    getChildren().addAll(user, realm);
  }
}
