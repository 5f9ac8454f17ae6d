package hypercall;

/// Chooses between the window and the command line.
///
/// It touches no JavaFX class, so that the command line starts without loading one.
public final class Main {
  private Main() {}

  /// Starts Hypercall: `--version` tells which one it is.
  ///
  /// @param args the words of the command line
  public static void main(String[] args) {
    System.out.println("Hypercall 0.1.0");
    if (args.length != 1 || !args[0].equals("--version")) {
      System.out.println("usage: hypercall [--version]");
    }
  }
}
