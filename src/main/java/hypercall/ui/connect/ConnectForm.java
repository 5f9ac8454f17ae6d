package hypercall.ui.connect;

import hypercall.http.Patience;
import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.pve.Connection.Colour;
import hypercall.pve.Product;
import hypercall.pve.Realm;
import hypercall.pve.TypedServer;
import hypercall.secret.Secret;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The fields of the form, without the secret, and the connection they describe.
public final class ConnectForm {
  static final String DEFAULT_PORT = "8006";

  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty host = new SimpleStringProperty("");
  private final StringProperty port = new SimpleStringProperty(DEFAULT_PORT);
  private final BooleanProperty token = new SimpleBooleanProperty();
  private final StringProperty user = new SimpleStringProperty("root");
  private final StringProperty realm = new SimpleStringProperty("pam");
  private final StringProperty tokenId = new SimpleStringProperty("");
  private final ObjectProperty<Colour> colour = new SimpleObjectProperty<>(Colour.NONE);
  private final Waits waits = new Waits();
  private final ObservableList<Realm> realms = FXCollections.observableArrayList();
  private final ObjectProperty<Trust> trust = new SimpleObjectProperty<>(new Trust.System());

  public StringProperty nameProperty() {
    return name;
  }

  /// What the connection is told from others by.
  public ObjectProperty<Colour> colourProperty() {
    return colour;
  }

  public StringProperty hostProperty() {
    return host;
  }

  public StringProperty portProperty() {
    return port;
  }

  /// Whether one signs in with an API token.
  public BooleanProperty tokenProperty() {
    return token;
  }

  public StringProperty userProperty() {
    return user;
  }

  /// The realm's short name, such as `pam`.
  public StringProperty realmProperty() {
    return realm;
  }

  /// `user@realm!name`.
  public StringProperty tokenIdProperty() {
    return tokenId;
  }

  /// How long the server is waited for.
  Waits waits() {
    return waits;
  }

  /// The realms the server offers; empty before it was asked.
  public ObservableList<Realm> realms() {
    return realms;
  }

  ObjectProperty<Trust> trustProperty() {
    return trust;
  }

  /// Shows a connection.
  void show(Connection c) {
    name.set(c.name());
    colour.set(c.colour());
    host.set(c.host());
    port.set(Integer.toString(c.port()));
    trust.set(c.trust());
    waits.show(c.patience());
    realms.clear();
    switch (c.signIn()) {
      case Connection.SignIn.Password p -> {
        token.set(false);
        user.set(p.user());
        realm.set(p.realm());
      }
      case Connection.SignIn.Token t -> {
        token.set(true);
        tokenId.set(t.tokenId());
      }
    }
  }

  /// An empty form for a new server.
  void clear() {
    name.set("");
    colour.set(Colour.NONE);
    host.set("");
    port.set(DEFAULT_PORT);
    token.set(false);
    user.set("root");
    realm.set("pam");
    tokenId.set("");
    realms.clear();
    trust.set(new Trust.System());
    waits.show(Patience.USUAL);
  }

  /// Puts a pasted address right and moves a realm typed after `@` into its own field.
  void tidy() {
    TypedServer server = TypedServer.of(host.get());
    host.set(server.host());
    server.port().ifPresent(p -> port.set(Integer.toString(p)));
    if (!server.user().isEmpty()) {
      user.set(server.user());
    }
    int at = user.get().lastIndexOf('@');
    if (at > 0 && at < user.get().length() - 1) {
      realm.set(user.get().substring(at + 1).strip());
      user.set(user.get().substring(0, at));
    }
    user.set(user.get().strip());
    tokenId.set(tokenId.get().strip());
  }

  /// What is missing to reach the server; empty when nothing is.
  Optional<String> serverFault() {
    if (host.get().isBlank()) {
      return Optional.of("Type the server's name or address, such as pve1.lab.");
    }
    Optional<String> noServer = TypedServer.fault(host.get());
    if (noServer.isPresent()) {
      return noServer;
    }
    if (portNumber().isEmpty()) {
      return Optional.of("The port is a number from 1 to 65535; Proxmox VE listens on 8006.");
    }
    return Optional.empty();
  }

  /// What is missing to sign in; empty when nothing is.
  Optional<String> accountFault() {
    if (token.get() && !tokenId.get().matches("[^@!\\s]+@[^@!\\s]+![^@!=\\s]+")) {
      return Optional.of("A token id looks like root@pam!name; the secret goes below it.");
    }
    if (!token.get() && user.get().isBlank()) {
      return Optional.of("Type a user name, such as root.");
    }
    return Optional.empty();
  }

  /// Whether the secret is missing; empty when it is not.
  Optional<String> secretFault(Secret secret) {
    if (secret.length() > 0) {
      return Optional.empty();
    }
    return Optional.of(token.get() ? "Type the token's secret." : "Type the password.");
  }

  OptionalInt portNumber() {
    if (!port.get().strip().matches("\\d{1,5}")) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(port.get().strip());
    return number >= 1 && number <= 65535 ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /// The connection the fields describe.
  Connection connection(String id) {
    String shown = name.get().isBlank() ? host.get() : name.get().strip();
    return new Connection(
        id,
        shown,
        host.get(),
        portNumber().orElseThrow(),
        Product.PVE,
        signIn(),
        trust.get(),
        colour.get(),
        waits.patience());
  }

  /// The account the fields describe.
  Connection.SignIn signIn() {
    return token.get()
        ? new Connection.SignIn.Token(tokenId.get())
        : new Connection.SignIn.Password(user.get(), realm.get());
  }
}
