package hypercall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hypercall.http.Patience;
import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.pve.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  private static final ViewState LOOK =
      new ViewState(Map.of("view", "RAW", "fold.other", "\u0000\"data\""));

  @TempDir Path temp;

  @Test
  void aNewWorkspaceBeginsWithTheStarterRequestsInTheirOrder() throws IOException {
    Workspace workspace = Workspace.open(temp.resolve("deep/new"));

    assertThat(workspace.requests()).extracting(SavedRequest::name).startsWith("Log in", "Version");
    assertThat(workspace.requests()).isEqualTo(StarterRequests.all());
    assertThat(Workspace.open(temp.resolve("deep/new")).requests())
        .isEqualTo(StarterRequests.all());
    assertThat(workspace.damaged()).isEmpty();
    assertThat(workspace.connections()).isEmpty();
    assertThat(workspace.selectedTab()).isEqualTo(-1);
    assertThat(workspace.windowPlace()).isEmpty();
  }

  @Test
  void aDeletedStarterStaysDeleted() throws IOException {
    Workspace workspace = Workspace.open(temp);
    workspace.delete(workspace.requests().getFirst());

    assertThat(Workspace.open(temp).requests())
        .extracting(SavedRequest::id)
        .doesNotContain("log-in");
  }

  @Test
  void aFirstStartThatWasCutShortIsFinishedByTheNext() throws IOException {
    Workspace.open(temp);
    Files.delete(temp.resolve("workspace.json"));
    Files.delete(temp.resolve("requests/task-log.json"));

    assertThat(Workspace.open(temp).requests()).isEqualTo(StarterRequests.all());
  }

  @Test
  void everyPartOfARequestComesBackAsItWas() throws IOException {
    SavedRequest request = Samples.full("full");
    Workspace.open(temp).save(request);

    assertThat(Workspace.open(temp).requests()).contains(request);
  }

  @Test
  void halfASurrogatePairSurvives() throws IOException {
    SavedRequest request = Samples.full("half").withName("\ud83d and \ude80 and 🚀");
    Workspace.open(temp).save(request);

    Workspace again = Workspace.open(temp);
    assertThat(again.requests()).contains(request);
    assertThat(again.damaged()).isEmpty();
  }

  @Test
  void everyCharacterSurvives() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      all.append((char) c);
    }
    SavedRequest request = Samples.full("all").withName(all.toString());
    Workspace.open(temp).save(request);

    assertThat(Workspace.open(temp).requests()).contains(request);
  }

  @Test
  void anIdThatIsNoFileNameComesBackAndStaysInsideTheFolder() throws IOException {
    List<String> ids =
        List.of(
            "../../escape", "con", "NUL.json", "a/b", "a\\b", "Version", "é", "", ".hidden", "x.");
    Workspace workspace = Workspace.open(temp.resolve("inside"));
    for (String id : ids) {
      workspace.save(Samples.full(id));
    }

    assertThat(Workspace.open(temp.resolve("inside")).requests())
        .extracting(SavedRequest::id)
        .containsAll(ids)
        .contains("version");
    try (var files = Files.list(temp)) {
      assertThat(files).containsExactly(temp.resolve("inside"));
    }
    try (var files = Files.list(temp.resolve("inside/requests"))) {
      assertThat(files)
          .allMatch(file -> file.getFileName().toString().matches("[a-z0-9-]+\\.json"))
          .hasSize(StarterRequests.all().size() + ids.size());
    }
  }

  @Test
  void aNewIdIsReadableAndFree() throws IOException {
    Workspace workspace = Workspace.open(temp);

    assertThat(workspace.newId("Node status")).isEqualTo("node-status-2");
    assertThat(workspace.newId("Ärger / im Büro")).isEqualTo("arger-im-buro");
    assertThat(workspace.newId("//")).isEqualTo("unnamed");
    assertThat(workspace.newId("CON")).isEqualTo("con-file");
  }

  @Test
  void aNewRequestComesLastAndARestoredOneWhereItWas() throws IOException {
    Workspace workspace = Workspace.open(temp);
    SavedRequest version = workspace.requests().get(1);
    workspace.save(Samples.full("new"));
    workspace.delete(version);
    workspace.save(version);

    List<SavedRequest> after = Workspace.open(temp).requests();
    assertThat(after.get(1)).isEqualTo(version);
    assertThat(after.getLast().id()).isEqualTo("new");
  }

  @Test
  void connectionsOfEveryKindComeBack() throws IOException {
    Connection password = Samples.pinned("one");
    Connection token =
        new Connection(
            "two",
            "T",
            "pve",
            8006,
            new Connection.SignIn.Token("root@pam!x"),
            new Trust.CaFile(Path.of("/etc/ca.pem")));
    Connection.SignIn ticket = Connection.SignIn.Ticket.of("me@firm.example@sso");
    Connection system =
        new Connection("three", "S", "h", 443, ticket, new Trust.System())
            .withPatience(new Patience(null, Duration.ofSeconds(90)))
            .withProduct(Product.PBS);
    Workspace workspace = Workspace.open(temp);
    workspace.save(token);
    workspace.save(password);
    workspace.save(system);
    workspace.save(token);
    assertThat(Workspace.open(temp).connections()).containsExactly(token, password, system);

    workspace.delete(password);
    assertThat(Workspace.open(temp).connections()).containsExactly(token, system);
  }

  @Test
  void aConnectionWithoutProductIsProxmoxVeAndAnUnknownProductIsNotGuessed() throws IOException {
    Workspace workspace = Workspace.open(temp);
    workspace.save(Samples.pinned("one").withProduct(Product.PMG));
    Path file = temp.resolve("connections").resolve("one.json");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("\\s*\"product\"\\s*:\\s*\"pmg\",", ""));
    assertThat(Workspace.open(temp).connections()).containsExactly(Samples.pinned("one"));
    Files.writeString(file, text.replace("\"pmg\"", "\"esx\""));
    assertThat(Workspace.open(temp).damaged())
        .singleElement()
        .satisfies(damaged -> assertThat(damaged.why()).contains("pve, pbs, pmg or pdm"));
  }

  @Test
  void tabsWindowAndSettingsComeBack() throws IOException {
    OpenTab one = new OpenTab("full", Samples.full("draft-1"), true);
    OpenTab two = new OpenTab("0two", "", Samples.full(""), false, true, "", "full", LOOK);
    WindowPlace place = new WindowPlace(-10, 20.5, 1440, 900, true, 283, 0.45);
    Workspace workspace = Workspace.open(temp);
    workspace.saveTabs(List.of(one, two), 1);
    workspace.save(place);
    workspace.saveSetting("theme", "dark");
    workspace.saveSetting("connection", "one");

    Workspace again = Workspace.open(temp);
    assertThat(again.tabs()).containsExactly(one, two);
    assertThat(again.selectedTab()).isEqualTo(1);
    assertThat(again.windowPlace()).contains(place);
    assertThat(again.setting("theme")).contains("dark");
    assertThat(again.setting("connection")).contains("one");
    assertThat(again.setting("other")).isEmpty();
  }

  @Test
  void aWindowThatWasNeverShownHasNoPlaceButDamagesNothing() throws IOException {
    WindowPlace nowhere =
        new WindowPlace(Double.NaN, Double.NaN, 800, 600, false, Double.POSITIVE_INFINITY, 0.5);
    Workspace.open(temp).save(nowhere);

    Workspace again = Workspace.open(temp);
    assertThat(again.damaged()).isEmpty();
    assertThat(again.windowPlace())
        .contains(new WindowPlace(Double.NaN, Double.NaN, 800, 600, false, Double.NaN, 0.5));
  }

  @Test
  void aHugeBodyIsRefusedBeforeItBecomesAFileThatCannotBeRead() throws IOException {
    Workspace workspace = Workspace.open(temp);
    SavedRequest small = Samples.full("x");
    SavedRequest huge =
        new SavedRequest(
            "x",
            "Huge",
            List.of(),
            "POST",
            "/",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            SavedRequest.BodyKind.JSON,
            List.of(),
            "x".repeat(8_000_001));
    workspace.save(small);

    assertThatThrownBy(() -> workspace.save(huge))
        .isInstanceOf(NotSaved.class)
        .hasMessageContaining("longer than 8 million");
    assertThat(Workspace.open(temp).requests()).contains(small);

    OpenTab tooLong = new OpenTab("", huge, true);
    OpenTab typed = new OpenTab("", small.withName("Typed"), true);
    assertThat(workspace.saveTabs(List.of(tooLong, typed), 1)).containsExactly(tooLong);
    List<OpenTab> back = Workspace.open(temp).tabs();
    assertThat(back.getFirst().draft().name()).isEqualTo("Huge");
    assertThat(back.getLast()).as("the others are kept").isEqualTo(typed.withoutSecrets());
  }

  @Test
  void aFolderThatWasDeletedIsToldAndMadeAgainWithAllThatWasInIt() throws IOException {
    Path folder = temp.resolve("w");
    Workspace workspace = Workspace.open(folder);
    workspace.saveSetting("theme", "dark");
    List<SavedRequest> before = workspace.requests();
    Files.delete(folder.resolve("requests/nodes.json"));
    workspace.refresh();
    assertThat(workspace.requests()).as("one was deleted").isNotEqualTo(before);
    Files.move(folder, temp.resolve("taken away"));

    assertThatThrownBy(workspace::refresh).isInstanceOf(FolderGone.class);
    assertThatThrownBy(() -> workspace.save(before.getFirst().withName("X")))
        .isInstanceOf(NotSaved.class)
        .hasMessageContaining("The folder " + folder + " is gone.");
    assertThat(workspace.requests()).isEqualTo(before);

    workspace.makeAgain();
    assertThat(Workspace.open(folder).requests()).isEqualTo(before);
    assertThat(Workspace.open(folder).setting("theme")).contains("dark");
  }

  @Test
  void aFileIsSmallAndReadable() throws IOException {
    Workspace.open(temp);

    assertThat(temp.resolve("requests/node-rrd-data.json"))
        .hasContent(
            """
            {
              "format": 1,
              "name": "Node RRD data",
              "folder": [
                "Inspect"
              ],
              "method": "GET",
              "path": "/nodes/{node}/rrddata",
              "pathValues": [
                {
                  "name": "node",
                  "value": ""
                }
              ],
              "query": [
                {
                  "name": "timeframe",
                  "value": "hour"
                }
              ],
              "order": 8
            }
            """);
  }
}
