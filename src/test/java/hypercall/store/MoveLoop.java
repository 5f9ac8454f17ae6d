package hypercall.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A program that moves every request into a folder and back for ever; for being killed.
final class MoveLoop {
  private MoveLoop() {}

  public static void main(String[] args) throws IOException {
    Workspace workspace = Workspace.open(Path.of(args[0]));
    for (int i = 0; ; i++) {
      List<String> to = List.of("Round " + i, "Inner");
      Contents before = workspace.contents();
      workspace.change(
          before,
          new Contents(
              List.of(new Folder("inner", to, false, "kept")),
              before.requests().reversed().stream().map(r -> r.withFolder(to)).toList()));
      System.out.println(i);
    }
  }
}
