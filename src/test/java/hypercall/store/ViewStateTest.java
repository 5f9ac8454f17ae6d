package hypercall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewStateTest {
  @TempDir Path temp;

  @Test
  void aDamagedPartOfALookIsIgnoredAndSecretsOfItAreNotKept() throws IOException {
    Map<String, String> parts =
        Map.of("find", "password=hunter2", "huge", "x".repeat(5_000), "view", "RAW");
    SavedRequest draft = SavedRequest.blank("", "One");
    OpenTab tab = new OpenTab("one", "", draft, true, false, "", "", new ViewState(parts));
    Workspace.open(temp).saveTabs(List.of(tab), 0);

    Path file = temp.resolve("tabs.json");
    String text = Files.readString(file);
    assertThat(text).doesNotContain("hunter2", "xxx");
    Files.writeString(file, text.replace("\"view\":", "\"wrap\": 7, \"other\": [], \"view\":"));
    assertThat(Workspace.open(temp).tabs().getFirst().look().parts())
        .isEqualTo(Map.of("view", "RAW"));
    Files.writeString(file, text.replaceFirst("\"look\": *\\{[^}]*}", "\"look\": 3"));
    assertThat(Workspace.open(temp).tabs().getFirst())
        .isEqualTo(new OpenTab("one", "", draft, true, false, "", "", ViewState.NONE));
  }
}
