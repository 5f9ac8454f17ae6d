package hypercall.ui.connect;

import hypercall.ui.kit.Clip;
import hypercall.ui.kit.Whole;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The accounts of the practice cluster, shown with their passwords; a click fills one in.
final class AccountsBox extends VBox {
  static final String TITLE = "Practice accounts: a click fills one in";

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
    Button button = row(id, secret, rights);
    button.setAccessibleText(
        "Fill in " + account.id() + ", " + secret.getText() + ", " + account.rights());
    button.setOnAction(_ -> chosen.accept(account));
    getChildren().add(button);
    if (!account.totp().isEmpty()) {
      getChildren().add(totp(account));
    }
  }

  /// What an authenticator app wants to be told: in whole, and copied by a click.
  private static Button totp(PracticeOffer.Account account) {
    Label title = new Label("TOTP secret");
    title.getStyleClass().add("muted");
    title.setMinWidth(USE_PREF_SIZE);
    Label secret = Whole.onHover(new Label(account.totp()));
    secret.getStyleClass().add("mono");
    Button button = row(title, secret, new FontIcon("mdi2c-content-copy"));
    button.getStyleClass().add("totp");
    button.setAccessibleText("Copy the TOTP secret of " + account.id() + ", " + account.totp());
    button.setTooltip(new Tooltip("Copy the TOTP secret\n" + account.totp()));
    button.setOnAction(
        _ -> {
          Clip.secret(button, account.totp());
          title.setText(Clip.SECRET_COPIED);
        });
    return button;
  }

  /// Beside each other, or where room is short below.
  private static Button row(Node... parts) {
    FlowPane line = new FlowPane(8, 1, parts);
    Button button = new Button("", line);
    button.setMinWidth(0);
    line.prefWrapLengthProperty()
        .bind(
            button
                .widthProperty()
                .map(
                    w ->
                        Math.max(
                            0,
                            w.doubleValue()
                                - button.snappedLeftInset()
                                - button.snappedRightInset())));
    for (Node part : parts) {
      if (part instanceof Label label) {
        label.maxWidthProperty().bind(line.prefWrapLengthProperty());
      }
    }
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("account");
    return button;
  }
}
