package hypercall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamageTest {
  private static final int STARTERS = StarterRequests.all().size();

  @TempDir Path temp;
  private Path version;

  @BeforeEach
  void makeWorkspace() throws IOException {
    Workspace.open(temp);
    version = temp.resolve("requests/version.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "<<<<<<< HEAD\n{}",
        "{} trailing",
        "{\"name\": 1, \"method\": \"GET\", \"path\": \"/\"}",
        "{\"name\": \"x\", \"name\": \"y\", \"method\": \"GET\", \"path\": \"/\"}",
        "{\"name\": \"x\", \"method\": \"GET\"}",
        "{\"name\": \"x\", \"method\": \"GET\", \"path\": \"/\", \"query\": {}}",
        "{\"name\": \"x\", \"method\": \"GET\", \"path\": \"/\", \"body\": {\"kind\": \"xml\"}}",
        "{\"format\": \"one\"}",
        "\u0000\u0000\u0000\u0000",
      })
  void aFileThatCannotBeUnderstoodIsSetAsideAndTheOthersLoad(String content) throws IOException {
    Files.writeString(version, content);

    Workspace workspace = Workspace.open(temp);

    assertThat(workspace.requests()).hasSize(STARTERS - 1);
    Workspace.Damaged damaged = workspace.damaged().getFirst();
    assertThat(workspace.damaged()).hasSize(1);
    assertThat(damaged.file()).isEqualTo(version).doesNotExist();
    assertThat(damaged.setAside()).hasContent(content);
    assertThat(damaged.setAside().getFileName().toString())
        .matches("version\\.json\\.damaged-\\d{8}-\\d{6}");
    assertThat(damaged.why()).endsWith(".");
    assertThat(Workspace.open(temp).damaged()).as("told once").isEmpty();
  }

  @Test
  void theSentenceNamesThePlaceAndNeverTheContent() throws IOException {
    Files.writeString(version, "{\n  \"name\": hunter2\n}");

    assertThat(Workspace.open(temp).damaged().getFirst().why())
        .contains("line 2")
        .doesNotContain("hunter2");
  }

  @Test
  void aNameFromAFileIsOneLineTurnsNothingAroundAndStaysInTheFile() throws IOException {
    String odd =
        """
        {"name": "two\\nlines\\t\\u202egnp.exe\\u0007", "folder": ["\\u2066a\\u2028b", "\\n"],
         "method": "GET", "path": "/x"}\
        """;
    Path file = version.resolveSibling("odd.json");
    Files.writeString(file, odd);
    Files.writeString(version.resolveSibling("none.json"), odd.replaceFirst("\"two.*7\"", "\" \""));
    Files.writeString(
        version.resolveSibling("rtl.json"),
        odd.replaceFirst("\"two.*7\"", "\"بيانات / a\\\\\\\\b\""));

    List<SavedRequest> requests = Workspace.open(temp).requests();

    assertThat(requests)
        .filteredOn(r -> r.path().equals("/x"))
        .extracting(SavedRequest::name)
        .containsExactlyInAnyOrder("two lines gnp.exe", "/x", "بيانات / a\\b");
    assertThat(requests).filteredOn(r -> r.folder().equals(List.of("a b", "Unnamed"))).hasSize(3);
    assertThat(file).hasContent(odd);
  }

  @Test
  void aFileNestedTooDeeplyIsSetAside() throws IOException {
    Files.writeString(version, "{\"x\":" + "[".repeat(100_000));

    Workspace workspace = Workspace.open(temp);

    assertThat(workspace.damaged()).hasSize(1);
    assertThat(workspace.requests()).hasSize(STARTERS - 1);
  }

  @Test
  void noTruncationAndNoFlippedBitStopsTheOthers() throws IOException {
    byte[] whole = Files.readAllBytes(version);
    Random random = new Random(7);
    for (int i = 0; i < 150; i++) {
      byte[] bad = whole.clone();
      if (i % 2 == 0) {
        bad = Arrays.copyOf(bad, random.nextInt(bad.length));
      } else {
        bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(version, bad);

      Workspace workspace = Workspace.open(temp);

      int damaged = workspace.damaged().size();
      assertThat(workspace.requests()).as("round %d", i).hasSize(STARTERS - damaged);
      if (damaged == 1) {
        Path aside = workspace.damaged().getFirst().setAside();
        assertThat(Files.readAllBytes(aside)).isEqualTo(bad);
        Files.delete(aside);
      } else {
        assertThat(Files.readAllBytes(version)).as("not silently reset").isEqualTo(bad);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tabs.json", "window.json", "settings.json"})
  void aDamagedPartIsReplacedOnlyAfterItWasSetAside(String name) throws IOException {
    Path file = temp.resolve(name);
    Files.writeString(file, "{ \"tabs\": [ torn");

    Workspace workspace = Workspace.open(temp);
    workspace.saveTabs(List.of(), -1);
    workspace.save(new WindowPlace(0, 0, 1, 1, false, 1, 0.5));
    workspace.saveSetting("theme", "dark");

    assertThat(workspace.damaged()).extracting(Workspace.Damaged::file).containsExactly(file);
    assertThat(workspace.damaged().getFirst().setAside()).hasContent("{ \"tabs\": [ torn");
    assertThat(workspace.requests()).hasSize(STARTERS);
  }

  @Test
  void aFileOfANewerVersionIsListedAndLeftAlone() throws IOException {
    String newer = "{\"format\": 2, \"shape\": \"unknown\"}";
    Files.writeString(version, newer);
    Files.writeString(temp.resolve("tabs.json"), newer);

    Workspace workspace = Workspace.open(temp);

    assertThat(workspace.damaged())
        .extracting(Workspace.Damaged::setAside)
        .containsExactly(version, temp.resolve("tabs.json"));
    assertThat(workspace.damaged().getFirst().why()).contains("newer version");
    assertThatThrownBy(() -> workspace.saveTabs(List.of(), -1)).isInstanceOf(NotSaved.class);
    assertThatThrownBy(() -> workspace.save(Samples.full("version"))).isInstanceOf(NotSaved.class);
    assertThat(workspace.newId("Version")).isEqualTo("version-2");
    assertThat(version).hasContent(newer);
    assertThat(temp.resolve("tabs.json")).hasContent(newer);
  }

  @Test
  void whatSomebodyElseWroteMeanwhileIsKeptBesideTheSave() throws IOException {
    Workspace workspace = Workspace.open(temp);
    SavedRequest mine = workspace.requests().get(1).withName("Mine");
    String theirs = Files.readString(version).replace("\"Version\"", "\"Theirs\"");
    Files.writeString(version, theirs);

    workspace.save(mine);

    assertThat(workspace.damaged()).hasSize(1);
    assertThat(workspace.damaged().getFirst().setAside()).hasContent(theirs);
    assertThat(Workspace.open(temp).requests().get(1)).isEqualTo(mine);
  }

  @Test
  void deletingKeepsWhatSomebodyElseWroteMeanwhile() throws IOException {
    Workspace workspace = Workspace.open(temp);
    String theirs = Files.readString(version).replace("\"Version\"", "\"Theirs\"");
    Files.writeString(version, theirs);

    workspace.delete(workspace.requests().get(1));

    assertThat(version).doesNotExist();
    assertThat(workspace.damaged().getFirst().setAside()).hasContent(theirs);
  }

  @Test
  void membersThisVersionDoesNotKnowSurviveASave() throws IOException {
    Path file = temp.resolve("requests/log-in.json");
    String changed =
        Files.readString(file)
            .replace("\"format\": 1,", "\"format\": 1, \"x-new\": {\"n\": 1.10, \"z\": [null]},")
            .replace("\"name\": \"username\"", "\"name\": \"username\", \"note\": \"mine\"")
            .replace("\"kind\": \"form\"", "\"kind\": \"form\", \"x-enc\": true");
    Files.writeString(file, changed, StandardCharsets.UTF_8);
    Workspace workspace = Workspace.open(temp);
    SavedRequest logIn = workspace.requests().getFirst();

    workspace.save(logIn.withName("Renamed"));
    workspace.delete(logIn);
    workspace.save(logIn);

    assertThat(Files.readString(file))
        .contains("\"x-new\": {", "\"n\": 1.10", "null", "\"note\": \"mine\"", "\"x-enc\": true");
    assertThat(Workspace.open(temp).requests().getFirst()).isEqualTo(logIn);
  }

  @Test
  void unknownMembersOfTabsWindowAndSettingsSurviveToo() throws IOException {
    OpenTab tab = new OpenTab("s", Samples.full("d"), true);
    Workspace first = Workspace.open(temp);
    first.saveTabs(List.of(tab), 0);
    first.save(new WindowPlace(1, 2, 3, 4, false, 5, 0.5));
    first.saveSetting("theme", "dark");
    for (String name : List.of("tabs.json", "window.json", "settings.json")) {
      Path file = temp.resolve(name);
      Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{ \"x-new\": [1],"));
    }
    Path tabs = temp.resolve("tabs.json");
    Files.writeString(
        tabs,
        Files.readString(tabs).replace("\"draft\": {", "\"x-tab\": 1, \"draft\": {\"x-d\": 2,"));

    Workspace again = Workspace.open(temp);
    again.saveTabs(List.of(tab), -1);
    again.save(new WindowPlace(9, 9, 9, 9, true, 9, 0.9));
    again.saveSetting("theme", "light");

    assertThat(again.damaged()).isEmpty();
    for (String name : List.of("tabs.json", "window.json", "settings.json")) {
      assertThat(Files.readString(temp.resolve(name))).contains("x-new");
    }
    assertThat(Files.readString(tabs)).contains("x-tab", "x-d");
  }
}
