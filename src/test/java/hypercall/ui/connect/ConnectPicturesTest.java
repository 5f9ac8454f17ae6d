package hypercall.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.secret.Secret;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Pictures;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

/// Pictures of the connect pane in its states, light and dark.
class ConnectPicturesTest {
  private final FakeServers servers = new FakeServers();
  private final ObservableList<Connection> connections = FXCollections.observableArrayList();

  @Test
  void a_first_start() throws TimeoutException {
    picture("first-start", ConnectModel::addNew);
  }

  @Test
  void a_first_contact() throws TimeoutException {
    connections.setAll(FakeServers.lab(new Trust.System()));
    picture("first-contact", model -> model.select(connections.getFirst()));
  }

  @Test
  void a_trusted_server_and_a_wrong_password() throws TimeoutException {
    Connection lab = FakeServers.lab(new Trust.Pinned(FakeServers.FIRST));
    connections.setAll(lab);
    picture(
        "refused",
        model -> {
          model.select(lab);
          model.connect(Secret.copyOf("wrong"));
        });
  }

  @Test
  void a_second_factor_refused() throws TimeoutException {
    servers.factors = List.of("totp", "recovery", "webauthn");
    Connection lab = FakeServers.lab(new Trust.Pinned(FakeServers.FIRST));
    connections.setAll(lab);
    picture(
        "factor",
        model -> {
          model.select(lab);
          model.connect(Secret.copyOf("right"));
          model.answerFactor(Secret.copyOf("000000"));
        });
  }

  @Test
  void a_changed_certificate() throws TimeoutException {
    servers.fingerprint = FakeServers.OTHER;
    connections.setAll(FakeServers.lab(new Trust.Pinned(FakeServers.FIRST)));
    picture("changed", model -> model.select(connections.getFirst()));
  }

  @Test
  void the_practice_cluster() throws TimeoutException {
    connections.setAll(FakeServers.lab(new Trust.System()));
    picture("practice", ConnectModel::startPractice);
  }

  @Test
  void a_password_asked_again() throws TimeoutException {
    Connection lab = FakeServers.lab(new Trust.Pinned(FakeServers.FIRST));
    connections.setAll(lab);
    CompletableFuture<Optional<Secret>> answer = new CompletableFuture<>();
    picture(
        "again",
        model ->
            model.askAgain(
                lab,
                Optional.empty(),
                "The ticket for lab has expired: type the password again.",
                answer));
    assertThat(answer).as("nobody answered").isNotDone();
  }

  @Test
  void several_connections_with_colours_one_signed_in() throws TimeoutException {
    Connection lab =
        FakeServers.lab(new Trust.Pinned(FakeServers.FIRST)).withColour(Connection.Colour.RED);
    connections.setAll(
        lab,
        lab.withId("2").withName("backup").withColour(Connection.Colour.TEAL),
        lab.withId("3").withName("gone"));
    picture(
        "several",
        model -> {
          model.signedIn().put("lab", "api@pve");
          model.select(lab);
          model.saved().delete(connections.get(2));
        });
  }

  private void picture(String name, Consumer<ConnectModel> state) throws TimeoutException {
    ConnectModel model =
        new ConnectModel(connections, servers.core(), new Background(Runnable::run, Runnable::run));
    Pictures pictures = Pictures.of(() -> new ConnectView(model, () -> {}), 1440, 900);
    Pictures.on(
        () -> {
          state.accept(model);
          return true;
        });
    BufferedImage light = pictures.take("connect-" + name);
    int[] pixels =
        light.getRGB(0, 0, light.getWidth(), light.getHeight(), null, 0, light.getWidth());
    assertThat(Arrays.stream(pixels).distinct().count()).as("colours").isGreaterThan(50);
  }
}
