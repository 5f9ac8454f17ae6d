package hypercall.ui.connect;

import hypercall.pve.Connection;
import hypercall.pve.Product;
import hypercall.pve.Realm;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;

/// Starts what is played for practice, and fills in who may sign in there.
///
/// @param shown the connection that is shown
/// @param offer what runs and is shown
record Practising(
    ConnectCore core,
    ConnectionBook book,
    ConnectForm form,
    Attempt attempt,
    ObjectProperty<@Nullable Connection> shown,
    ObjectProperty<@Nullable PracticeOffer> offer) {
  /// Starts what plays this product, and fills in its first account.
  void start(Product product, Runnable then) {
    attempt.start(
        "Starting the " + PracticeOffer.title(product).replaceFirst("^P", "p") + "…",
        ignored -> core.startPractice().practice(product),
        started -> {
          Connection made = started.connection(book.find(PracticeOffer.id(product)));
          shown.set(made);
          form.show(made);
          offer.set(started);
          then.run();
        },
        why -> {});
  }

  /// Offers what was filled in at first to whoever is asked for the password of what is played.
  void again(Connection connection, boolean byPassword, Runnable then) {
    if (!byPassword || !PracticeOffer.isPractice(connection.id())) {
      then.run();
      return;
    }
    attempt.start(
        "Looking up the practice accounts…",
        _ -> core.startPractice().practice(connection.product()),
        started -> {
          offer.set(started);
          then.run();
        },
        _ -> then.run());
  }

  /// Fills in an account or token; the realms stay.
  void fill(PracticeOffer.Account account, Connection now) {
    List<Realm> realms = List.copyOf(form.realms());
    form.show(now.withSignIn(account.signIn()));
    form.realms().setAll(realms);
  }
}
