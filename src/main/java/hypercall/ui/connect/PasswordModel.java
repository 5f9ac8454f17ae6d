package hypercall.ui.connect;

import hypercall.http.Call;
import hypercall.pve.Connection;
import hypercall.pve.PasswordChange;
import hypercall.secret.Secret;
import hypercall.ui.kit.Background;
import java.io.IOException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Changing the password of who is signed in.
public final class PasswordModel {
  /// Asks the server; blocks, and closes both secrets. Empty when it was done.
  @FunctionalInterface
  public interface Change {
    Optional<PasswordChange.Refused> of(
        Connection connection, Secret current, Secret fresh, Call call) throws IOException;
  }

  /// Whose password it is.
  ///
  /// @param account `user@realm`
  public record Whose(Connection connection, String account) {}

  private final Change change;
  private final Attempt attempt;

  // Properties

  private final ReadOnlyObjectWrapper<@Nullable Whose> whose = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper current = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper fresh = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper again = new ReadOnlyStringWrapper("");

  public PasswordModel(Change change, Background background) {
    this.change = change;
    this.attempt = new Attempt(background);
  }

  /// Whose password is being changed; null while none is.
  public ReadOnlyObjectProperty<@Nullable Whose> whoseProperty() {
    return whose.getReadOnlyProperty();
  }

  /// Whether it was done.
  public ReadOnlyBooleanProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return attempt.busyProperty();
  }

  /// What is under way, in words.
  ReadOnlyStringProperty doingProperty() {
    return attempt.doingProperty();
  }

  /// What went wrong that concerns no single field; empty when nothing did.
  public ReadOnlyStringProperty errorProperty() {
    return attempt.errorProperty();
  }

  /// What is wrong with the old password; empty when nothing is.
  public ReadOnlyStringProperty currentFaultProperty() {
    return current.getReadOnlyProperty();
  }

  /// What is wrong with the new password.
  public ReadOnlyStringProperty freshFaultProperty() {
    return fresh.getReadOnlyProperty();
  }

  /// What is wrong with its repetition.
  public ReadOnlyStringProperty againFaultProperty() {
    return again.getReadOnlyProperty();
  }

  // Commands

  /// Begins a change.
  public void open(Connection connection, String account) {
    forget();
    whose.set(new Whose(connection, account));
  }

  /// Ends what is under way; once nothing is, leaves.
  public void close() {
    boolean busy = attempt.busyProperty().get();
    attempt.cancel();
    if (!busy) {
      forget();
      whose.set(null);
    }
  }

  /// Changes it; the secrets are taken over.
  public void change(Secret now, Secret wanted, Secret repeated) {
    Whose of = whose.get();
    tell(
        now.length() == 0 ? "Type the old password." : "",
        wanted.length() == 0 ? "Type the new password." : "",
        same(wanted, repeated) ? "" : "The two new passwords are not the same.");
    repeated.close();
    attempt.fail("");
    if (of == null || attempt.busyProperty().get() || isFaulty()) {
      now.close();
      wanted.close();
      return;
    }
    attempt.start(
        "Changing the password… (a Proxmox server takes 3 seconds to say no)",
        call -> change.of(of.connection(), now, wanted, call),
        refused -> refused.ifPresentOrElse(this::refused, () -> done.set(true)),
        _ -> {});
  }

  private void refused(PasswordChange.Refused why) {
    attempt.fail(why.whole());
    tell(why.current(), why.fresh(), "");
  }

  private boolean isFaulty() {
    return !(current.get() + fresh.get() + again.get()).isEmpty();
  }

  private static boolean same(Secret one, Secret other) {
    return one.reveal().equals(other.reveal());
  }

  private void tell(String ofCurrent, String ofFresh, String ofAgain) {
    current.set(ofCurrent);
    fresh.set(ofFresh);
    again.set(ofAgain);
  }

  private void forget() {
    attempt.cancel();
    done.set(false);
    tell("", "", "");
  }
}
