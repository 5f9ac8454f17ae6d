package hypercall.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A program that reads a request, waits for a word, and saves it under a name of its own.
final class Writer {
  private Writer() {}

  public static void main(String[] args) throws IOException {
    Workspace workspace = Workspace.open(Path.of(args[0]));
    BufferedReader words =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String basis = "";
    for (String word = words.readLine(); word != null; word = words.readLine()) {
      if (word.equals("read")) {
        workspace.refresh();
        basis = Fingerprint.of(shared(workspace));
        System.out.println("read");
      } else {
        // A fingerprint does not look at names.
        SavedRequest mine = SavedRequest.blank("shared", word).withDescription(word);
        try {
          if (args[1].equals("asks")) {
            workspace.saveUnlessChanged(mine, basis);
          } else {
            workspace.save(mine);
          }
          System.out.println("saved");
        } catch (ChangedOnDisk _) {
          System.out.println("held back");
        }
      }
    }
  }

  private static SavedRequest shared(Workspace workspace) {
    return workspace.requests().stream()
        .filter(r -> r.id().equals("shared"))
        .findFirst()
        .orElseThrow();
  }
}
