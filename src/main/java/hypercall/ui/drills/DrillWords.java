package hypercall.ui.drills;

import hypercall.practice.Drill;
import java.util.Set;
import java.util.stream.Collectors;

/// What people read about the drills of the practice cluster.
public final class DrillWords {
  private DrillWords() {}

  /// Its name in two to four words, as in a sentence.
  public static String name(Drill drill) {
    return switch (drill) {
      case SHORT_TICKETS -> "ticket life 60 s";
      case NO_CSRF_TOKEN -> "CSRF token withheld";
      case CLOCK_SKEW -> "clock 3 h ahead";
      case NODE_OFFLINE -> "node offline";
      case CHANGED_CERTIFICATE -> "changed certificate";
      case SEPARATED_TOKENS -> "tokens separated";
      case SLOW_ANSWERS -> "slow answers";
      case DROPPED_ANSWERS -> "dropped answers";
    };
  }

  /// What happens while it is on, and how to see it.
  public static String told(Drill drill) {
    String effect = drill.effect();
    return Character.toUpperCase(effect.charAt(0)) + effect.substring(1) + ". " + tried(drill);
  }

  private static String tried(Drill drill) {
    return switch (drill) {
      case SHORT_TICKETS -> "Wait a minute, then send: the password is asked for again.";
      case NO_CSRF_TOKEN -> "It counts from the next sign-in; then send a POST: 401.";
      case CLOCK_SKEW -> "Send anything: your ticket looks three hours old.";
      case NODE_OFFLINE -> "Ask it for something, such as its status: 595.";
      case CHANGED_CERTIFICATE -> "Send anything: it stops before a byte of it is sent.";
      case SEPARATED_TOKENS -> "Sign in with the token admin@pve!full and read the nodes.";
      case SLOW_ANSWERS -> "Send anything, and cancel the next one with Esc.";
      case DROPPED_ANSWERS -> "Send three times.";
    };
  }

  /// What the window says of those that are on: `Drill: node offline`, `2 drills: node offline,
  /// slow answers`.
  public static String face(Set<Drill> on) {
    String names = on.stream().map(DrillWords::name).collect(Collectors.joining(", "));
    return switch (on.size()) {
      case 0 -> "Drills";
      case 1 -> "Drill: " + names;
      default -> on.size() + " drills: " + names;
    };
  }

  /// Those that are on, a line each with what it does.
  static String list(Set<Drill> on) {
    return on.isEmpty()
        ? "Drills: let the practice cluster fail on purpose; none is on."
        : on.stream()
            .map(drill -> "Drill: " + name(drill) + "\n" + told(drill))
            .collect(Collectors.joining("\n"));
  }
}
