package hypercall.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A program that types without a pause and saves without a pause, and says what it has done; for
/// being killed.
final class FaultChild {
  private FaultChild() {}

  static SavedRequest request(String id, String name) {
    return SavedRequest.blank(id, name);
  }

  public static void main(String[] args) throws IOException {
    Workspace workspace = Workspace.open(Path.of(args[0]));
    AtomicInteger typed = new AtomicInteger();
    Pace pace =
        new Pace(
            Duration.ofMillis(800),
            () -> {
              try {
                workspace.saveTabs(
                    List.of(new OpenTab("", request("", Integer.toString(typed.get())), true)), 0);
              } catch (IOException e) {
                say("failed " + e.getMessage());
              }
            });
    Thread.ofVirtual()
        .start(
            () -> {
              while (true) {
                say("typed " + typed.incrementAndGet());
                pace.ask();
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
              }
            });
    for (int i = Integer.parseInt(args[1]); ; i++) {
      workspace.save(request("loop", Integer.toString(i)));
      say("saved " + i);
    }
  }

  private static void say(String what) {
    synchronized (System.out) {
      System.out.println(what);
      System.out.flush();
    }
  }
}
