package hypercall.ui.connect;

import hypercall.http.Authority;
import hypercall.http.Call;
import hypercall.http.Limits;
import hypercall.http.Wire;
import hypercall.pve.Connection;
import hypercall.pve.Product;
import hypercall.pve.Realm;
import hypercall.secret.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the pane needs of the core, as functions that block: they are called in the background.
///
/// @param probe looks at the server's certificate; nothing is sent
/// @param authority reads a CA file
/// @param realms reads the realms; only after trust is settled
/// @param signIn signs in and closes the secret
/// @param signInFurther goes on with the second factor it asked for, and closes the secret
/// @param startPractice starts the practice cluster, or tells of the running one
/// @param save keeps a connection on disk
/// @param shelf changes the saved connections
/// @param connected told on the interface's thread once one is signed in
/// @param usual the limits of a connection that has none of its own; does not block
public record ConnectCore(
    Ask<Wire.Probe> probe,
    ReadAuthority authority,
    Ask<List<Realm>> realms,
    SignIn signIn,
    SignIn signInFurther,
    Start startPractice,
    Keep save,
    Shelf shelf,
    Consumer<Connection> connected,
    Supplier<Limits> usual) {
  /// Asks a server something.
  @FunctionalInterface
  public interface Ask<T> {
    T of(Connection connection, Call call) throws IOException;
  }

  /// Reads a CA file; what is wrong with it is thrown as a sentence.
  @FunctionalInterface
  public interface ReadAuthority {
    Authority in(Path file) throws IOException;
  }

  /// Signs in with a password or a token secret; throws [hypercall.pve.SecondFactorAsked] when the
  /// server wants more.
  @FunctionalInterface
  public interface SignIn {
    void with(Connection connection, Secret secret, Call call) throws IOException;
  }

  /// Starts what plays this product for practice.
  @FunctionalInterface
  public interface Start {
    PracticeOffer practice(Product product) throws IOException;
  }

  /// Keeps a connection on disk.
  @FunctionalInterface
  public interface Keep {
    void connection(Connection connection) throws IOException;
  }

  /// The saved connections; does not block, and keeps the order of its calls. What fails is told
  /// elsewhere.
  public interface Shelf {
    void keep(Connection connection);

    /// Signs out and deletes.
    void drop(Connection connection);

    /// @param ids of every connection, in their order
    void order(List<String> ids);

    void signOut(Connection connection);
  }
}
