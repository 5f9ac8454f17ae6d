package hypercall.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A program that saves for ever and prints each number once its save has returned; for being
/// killed.
final class SaveLoop {
  static final int SIZE = 200_000;

  private SaveLoop() {}

  public static void main(String[] args) throws IOException {
    Workspace workspace = Workspace.open(Path.of(args[0]));
    int start =
        workspace.requests().stream()
            .filter(request -> request.id().equals("loop"))
            .mapToInt(request -> Integer.parseInt(request.name()))
            .findFirst()
            .orElse(0);
    for (int i = start + 1; ; i++) {
      workspace.save(
          new SavedRequest(
              "loop",
              Integer.toString(i),
              List.of(),
              "POST",
              "/",
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              SavedRequest.BodyKind.JSON,
              List.of(),
              "x".repeat(SIZE)));
      System.out.println(i);
    }
  }
}
