package hypercall.ui.connect;

import hypercall.ui.kit.Whole;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The accounts of the practice cluster, shown with their passwords; a click fills one in.
final class AccountsBox extends VBox {
  private final Consumer<PracticeOffer.Account> chosen;

  AccountsBox(Consumer<PracticeOffer.Account> chosen) {
    this.chosen = chosen;
    getStyleClass().add("accounts");
  }

  void show(@Nullable PracticeOffer offer) {
    getChildren().clear();
    if (offer == null) {
      return;
    }
    Label title = new Label("Practice accounts and their passwords: a click fills one in");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    title.getStyleClass().add("muted");
    getChildren().add(title);
    offer.accounts().forEach(this::add);
    offer.tokens().forEach(this::add);
  }

  private void add(PracticeOffer.Account account) {
    Label id = new Label(account.id());
    id.getStyleClass().addAll("mono", "account-id");
    Label secret = new Label(account.isToken() ? "token" : account.secret());
    secret.getStyleClass().addAll("mono", "account-secret");
    Label rights = Whole.onHover(new Label(account.rights()));
    rights.getStyleClass().add("muted");
    Button button = new Button("", new HBox(8, id, secret, rights));
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("account");
    button.setAccessibleText(
        "Fill in " + account.id() + ", " + secret.getText() + ", " + account.rights());
    button.setOnAction(e -> chosen.accept(account));
    getChildren().add(button);
  }
}
