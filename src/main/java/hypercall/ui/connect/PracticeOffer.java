package hypercall.ui.connect;

import hypercall.pve.Connection;
import java.util.List;

/// The built-in practice cluster, running: where it is and who may sign in.
public record PracticeOffer(
    String host, int port, String fingerprint, List<Account> accounts, List<Account> tokens) {
  /// A practice account or token; its secret opens nothing but the practice cluster and is meant to
  /// be seen.
  ///
  /// @param id `user@realm`, or `user@realm!token`
  /// @param rights what it may do, in a few words
  public record Account(String id, String secret, String rights) {
    boolean isToken() {
      return id.contains("!");
    }

    Connection.SignIn signIn() {
      if (isToken()) {
        return new Connection.SignIn.Token(id);
      }
      int at = id.lastIndexOf('@');
      return new Connection.SignIn.Password(id.substring(0, at), id.substring(at + 1));
    }

    @Override
    public String toString() {
      return "Account[" + id + ", " + rights + "]";
    }
  }
}
