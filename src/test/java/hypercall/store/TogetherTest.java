package hypercall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens when somebody else writes in the folder while it is open.
class TogetherTest {
  @TempDir Path temp;
  private Workspace mine;
  private Path version;

  @BeforeEach
  void open() throws IOException {
    mine = Workspace.open(temp);
    version = temp.resolve("requests/version.json");
  }

  private SavedRequest version(Workspace workspace) {
    return workspace.requests().stream()
        .filter(r -> r.id().equals("version"))
        .findFirst()
        .orElseThrow();
  }

  private void rename(String name) throws IOException {
    Files.writeString(version, Files.readString(version).replace("\"Version\"", quoted(name)));
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }

  @Test
  void aRequestThatWasChangedAddedOrDeletedOnDiskIsTakenIn() throws IOException {
    assertThat(mine.refresh()).as("nothing happened").isFalse();
    rename("Theirs");
    Files.copy(version, temp.resolve("requests/another.json"));
    Files.delete(temp.resolve("requests/nodes.json"));

    assertThat(mine.refresh()).isTrue();

    assertThat(version(mine).name()).isEqualTo("Theirs");
    assertThat(mine.requests()).extracting(SavedRequest::id).contains("another");
    assertThat(mine.requests()).extracting(SavedRequest::id).doesNotContain("nodes");
    assertThat(mine.refresh()).as("taken in once").isFalse();
  }

  @Test
  void aWholeFolderThatWasTakenAwayIsGoneAndComesBackWhenItDoes() throws IOException {
    int all = mine.requests().size();
    Path elsewhere = temp.resolve("elsewhere");
    Files.move(temp.resolve("requests"), elsewhere);
    assertThat(mine.refresh()).isTrue();
    assertThat(mine.requests()).isEmpty();
    assertThat(mine.refresh()).as("taken in once").isFalse();

    SavedRequest fresh = SavedRequest.blank("fresh", "Fresh");
    mine.save(fresh);
    Files.move(temp.resolve("requests/fresh.json"), elsewhere.resolve("fresh.json"));
    Files.delete(temp.resolve("requests"));
    Files.move(elsewhere, temp.resolve("requests"));
    assertThat(mine.refresh()).isTrue();
    assertThat(mine.requests()).hasSize(all + 1).contains(fresh);
  }

  @Test
  void aFileThatIsHalfWrittenIsLeftAloneUntilItIsWhole() throws IOException {
    String whole = Files.readString(version);
    Path fresh = temp.resolve("requests/fresh.json");
    Files.writeString(version, whole.substring(0, 40));
    Files.writeString(fresh, whole.substring(0, 40));

    assertThat(mine.refresh()).isFalse();
    assertThat(mine.refresh()).isFalse();

    assertThat(version(mine).name()).as("what was read before").isEqualTo("Version");
    assertThat(mine.damaged()).extracting(Workspace.Damaged::file).containsOnly(version, fresh);
    assertThat(mine.damaged()).as("each told once").hasSize(2);
    assertThat(version).hasContent(whole.substring(0, 40));
    Files.writeString(version, whole.replace("\"Version\"", "\"Theirs\""));
    Files.writeString(fresh, whole);
    assertThat(mine.refresh()).isTrue();
    assertThat(version(mine).name()).isEqualTo("Theirs");
    assertThat(mine.requests()).extracting(SavedRequest::id).contains("fresh");
  }

  @Test
  void aSaveIsHeldBackWhenTheFileIsNotTheOneThatWasRead() throws IOException {
    Files.writeString(version, Files.readString(version).replace("/version", "/access"));
    String theirs = Files.readString(version);
    SavedRequest changed = version(mine).withName("Mine");
    String basis = Fingerprint.of(version(mine));

    assertThatThrownBy(() -> mine.saveUnlessChanged(changed, basis))
        .isInstanceOf(ChangedOnDisk.class)
        .hasMessageContaining("version.json");
    assertThat(version).hasContent(theirs);

    mine.refresh();
    assertThatThrownBy(() -> mine.saveUnlessChanged(changed, basis))
        .as("taken in, but not what the editing began with")
        .isInstanceOf(ChangedOnDisk.class);
    mine.keepBeside(changed);
    mine.saveUnlessChanged(changed, Fingerprint.of(version(mine)));
    assertThat(version(Workspace.open(temp)).name()).isEqualTo("Mine");
    try (var files = Files.list(temp.resolve("requests"))) {
      assertThat(files.filter(f -> f.getFileName().toString().startsWith("version.json.changed-")))
          .hasSize(1)
          .allSatisfy(kept -> assertThat(kept).hasContent(theirs));
    }
  }

  @Test
  void settingsOfTwoWindowsAreMergedOneByOne() throws IOException {
    mine.saveSetting("theme", "dark");
    Workspace theirs = Workspace.open(temp);
    theirs.saveSetting("zoom", "1.5");
    mine.saveSetting("connection", "lab");
    theirs.saveSetting("theme", "light");

    Workspace later = Workspace.open(temp);
    assertThat(later.settings("")).containsEntry("zoom", "1.5").containsEntry("theme", "light");
    assertThat(later.setting("connection")).hasValue("lab");
    assertThat(mine.refresh()).isTrue();
    assertThat(mine.setting("theme")).hasValue("light");
  }

  @Test
  void theTabsOfAnotherProgramAreKeptBesideThese() throws IOException {
    OpenTab one = new OpenTab("", Samples.full("one"), true);
    mine.saveTabs(List.of(one), 0);
    Workspace theirs = Workspace.open(temp);
    theirs.saveTabs(List.of(one, new OpenTab("", Samples.full("two"), true)), 1);
    String kept = Files.readString(temp.resolve("tabs.json"));

    mine.saveTabs(List.of(), -1);

    assertThat(mine.damaged()).hasSize(1);
    assertThat(mine.damaged().getFirst().setAside()).hasContent(kept);
  }

  @Test
  void aWindowBesideOneThatHangsKeepsTabsOfItsOwnAndTheNextStartTakesThemIn() throws IOException {
    OpenTab one = new OpenTab("", Samples.full("one").withoutSecrets(), true);
    OpenTab two = new OpenTab("", Samples.full("two").withoutSecrets(), true);
    mine.saveTabs(List.of(one), 0);
    Workspace beside = Workspace.openBeside(temp);
    assertThat(beside.tabs()).isEmpty();
    beside.saveTabs(List.of(two), 0);

    Workspace next = Workspace.open(temp);
    assertThat(next.tabs()).containsExactly(one, two);
    next.saveTabs(next.tabs(), 0);

    assertThat(Workspace.open(temp).tabs()).containsExactly(one, two);
    try (var files = Files.list(temp)) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("tabs")))
          .containsExactly("tabs.json");
    }
  }

  @Test
  void tabsThatCannotBeKeptInTheFolderAreFoundAgainElsewhere() throws IOException {
    OpenTab tab = new OpenTab("", Samples.full("typed").withoutSecrets(), true);
    Workspace full =
        Workspace.open(
            temp,
            (to, bytes) -> {
              throw new IOException("No space left on device");
            },
            TabsFile.USUAL);
    assertThatThrownBy(() -> full.saveTabs(List.of(tab), 0))
        .isInstanceOf(NotSaved.class)
        .hasMessageContaining("The disk is full");

    Path copy = full.saveTabsElsewhere(List.of(tab), 0);

    Workspace next = Workspace.open(temp);
    assertThat(next.tabs()).containsExactly(tab);
    next.saveTabs(next.tabs(), 0);
    assertThat(copy).doesNotExist();
    assertThat(Workspace.open(temp).tabs()).containsExactly(tab);
  }

  @Test
  void aDamagedFileHasALastGoodVersionThatCanBePutBack() throws IOException {
    SavedRequest saved = version(mine).withName("Good");
    mine.save(saved);
    Files.writeString(version, "{ torn");

    Workspace next = Workspace.open(temp);
    assertThat(next.damages().backup(version)).isPresent();
    next.damages().restore(version);
    assertThat(next.refresh()).isTrue();

    assertThat(version(next)).isEqualTo(saved);
    assertThatThrownBy(() -> next.damages().restore(version)).isInstanceOf(NotSaved.class);
    next.delete(saved);
    assertThat(next.damages().backup(version)).as("deleted on purpose").isEmpty();
  }

  @Test
  void aFileOfANewerVersionIsShownAsFarAsItIsUnderstoodAndNeverWritten() throws IOException {
    String newer = Files.readString(version).replace("\"format\": 1", "\"format\": 2");
    Files.writeString(version, newer);

    Workspace next = Workspace.open(temp);

    assertThat(version(next).name()).isEqualTo("Version");
    assertThatThrownBy(() -> next.save(version(next).withName("Mine")))
        .isInstanceOf(NotSaved.class);
    assertThat(version).hasContent(newer);
  }
}
