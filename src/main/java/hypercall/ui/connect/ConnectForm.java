package hypercall.ui.connect;

import hypercall.http.Patience;
import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.pve.Connection.Colour;
import hypercall.pve.Pasted;
import hypercall.pve.Realm;
import hypercall.pve.TypedServer;
import hypercall.secret.Secret;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
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
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.PASSWORD);
  private final StringProperty user = new SimpleStringProperty("root");
  private final StringProperty realm = new SimpleStringProperty("pam");
  private final StringProperty tokenId = new SimpleStringProperty("");
  private final ObjectProperty<Colour> colour = new SimpleObjectProperty<>(Colour.NONE);
  private final ProductChoice product = new ProductChoice(host, port);
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

  /// What one signs in with.
  public ObjectProperty<Kind> kindProperty() {
    return kind;
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

  /// Which product it is.
  public ProductChoice product() {
    return product;
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
    product.show(c.product());
    trust.set(c.trust());
    waits.show(c.patience());
    tokenId.set("");
    realms.clear();
    switch (c.signIn()) {
      case Connection.SignIn.Password p -> {
        kind.set(Kind.PASSWORD);
        user.set(p.user());
        realm.set(p.realm());
      }
      case Connection.SignIn.Token t -> showToken(t.tokenId());
      case Connection.SignIn.Ticket t -> showTicketOf(t.account());
    }
  }

  void showToken(String id) {
    kind.set(Kind.TOKEN);
    tokenId.set(id);
  }

  /// @param account `user@realm`
  void showTicketOf(String account) {
    Connection.SignIn.Ticket whose = Connection.SignIn.Ticket.of(account);
    kind.set(Kind.TICKET);
    user.set(whose.user());
    realm.set(whose.realm());
  }

  /// An empty form for a new server.
  void clear() {
    name.set("");
    colour.set(Colour.NONE);
    host.set("");
    port.set(DEFAULT_PORT);
    product.show(null);
    kind.set(Kind.PASSWORD);
    user.set("root");
    realm.set("pam");
    tokenId.set("");
    realms.clear();
    trust.set(new Trust.System());
    waits.show(Patience.USUAL);
  }

  /// Puts a pasted address right, and the account.
  void tidy() {
    TypedServer server = TypedServer.of(host.get());
    host.set(server.host());
    server.port().ifPresent(p -> port.set(Integer.toString(p)));
    if (!server.user().isEmpty()) {
      user.set(server.user());
    }
    tidyAccount();
  }

  /// Moves a realm typed after `@` into its own field, and completes `root!lab`. A name may have an
  /// `@` of its own: what is no realm of the server stays in it.
  void tidyAccount() {
    user.set(user.get().strip());
    int at = user.get().lastIndexOf('@');
    String after = user.get().substring(at + 1);
    if (at > 0
        && !after.isEmpty()
        && (realms.isEmpty() || realms.stream().anyMatch(r -> r.name().equals(after)))) {
      realm.set(after);
      user.set(user.get().substring(0, at));
    }
    tokenId.set(Realm.completed(tokenId.get().strip()));
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
      return Optional.of(
          "The port is a number from 1 to 65535; "
              + product.get().title()
              + " listens on "
              + product.get().port()
              + ".");
    }
    return Optional.empty();
  }

  /// What is missing to sign in; empty when nothing is.
  Optional<String> accountFault() {
    if (kind.get() == Kind.TOKEN && !product.get().takesTokens()) {
      return Optional.of(product.get().withoutTokens());
    }
    if (kind.get() == Kind.TOKEN && !tokenId.get().matches("[^@!\\s]+@[^@!\\s]+![^@!=:\\s]+")) {
      return Optional.of("A token id looks like root@pam!name; the secret goes below it.");
    }
    if (kind.get() == Kind.PASSWORD && user.get().isBlank()) {
      return Optional.of("Type a user name, such as root.");
    }
    return Optional.empty();
  }

  /// Whether the secret is missing; empty when it is not.
  Optional<String> secretFault(Secret secret) {
    boolean empty = secret.length() == 0;
    return switch (kind.get()) {
      case PASSWORD -> empty ? Optional.of("Type the password.") : Optional.empty();
      case TOKEN -> empty ? Optional.of("Type the token's secret.") : Optional.empty();
      case TICKET -> ticketFault(secret, empty);
    };
  }

  private Optional<String> ticketFault(Secret secret, boolean empty) {
    if (empty) {
      return Optional.of("Paste the ticket.");
    }
    try (Pasted pasted = Pasted.read(secret.reveal())) {
      return switch (pasted) {
        case Pasted.WithTicket _ -> Optional.empty();
        case Pasted.Unusable(String sentence, _) -> Optional.of(sentence);
        case Pasted.Token _, Pasted.TokenId _, Pasted.TokenSecret _, Pasted.Other _ ->
            Optional.of(TicketWords.noTicket(product.productProperty().get()));
      };
    }
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
        product.get(),
        signIn(),
        trust.get(),
        colour.get(),
        waits.patience());
  }

  /// The account the fields describe.
  Connection.SignIn signIn() {
    return switch (kind.get()) {
      case PASSWORD -> new Connection.SignIn.Password(user.get(), realm.get());
      case TOKEN -> new Connection.SignIn.Token(tokenId.get());
      case TICKET -> new Connection.SignIn.Ticket(user.get(), realm.get());
    };
  }
}
