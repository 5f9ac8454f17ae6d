package hypercall.ui.connect;

import hypercall.http.Patience;
import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.pve.Product;
import java.util.List;
import java.util.Optional;

/// The built-in practice cluster, or another product played for practice, running: where it is and
/// who may sign in.
public record PracticeOffer(
    Product product,
    String host,
    int port,
    String fingerprint,
    List<Account> accounts,
    List<Account> tokens) {
  /// The id of the connection to what plays this product.
  static String id(Product product) {
    return product == Product.PVE
        ? ConnectModel.PRACTICE
        : ConnectModel.PRACTICE + "-" + product.word();
  }

  /// Whether this is the id of a connection to what Hypercall plays itself.
  static boolean isPractice(String id) {
    return id.equals(ConnectModel.PRACTICE) || id.startsWith(ConnectModel.PRACTICE + "-");
  }

  /// What is played of each product: `Practice Backup Server`.
  static String title(Product product) {
    return product == Product.PVE ? "Practice cluster" : "Practice " + product.brief();
  }

  /// The connection that leads to it, with its first account; name, colour and time-outs as they
  /// are saved.
  Connection connection(Optional<Connection> saved) {
    return new Connection(
        id(product),
        saved.map(Connection::name).orElse(title(product)),
        host,
        port,
        product,
        accounts.getFirst().signIn(),
        new Trust.Pinned(fingerprint),
        saved.map(Connection::colour).orElse(Connection.Colour.NONE),
        saved.map(Connection::patience).orElse(Patience.USUAL));
  }

  /// A practice account or token; its secret opens nothing but the practice cluster and is meant to
  /// be seen.
  ///
  /// @param id `user@realm`, or `user@realm!token`
  /// @param rights what it may do, in a few words
  /// @param totp the secret of its authenticator app; empty without a second factor
  public record Account(String id, String secret, String rights, String totp) {
    public Account(String id, String secret, String rights) {
      this(id, secret, rights, "");
    }

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
