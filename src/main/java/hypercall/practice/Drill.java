package hypercall.practice;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Something that goes wrong on purpose, so that people can learn what it looks like; switched on
/// and off while the cluster runs.
public enum Drill {
  SHORT_TICKETS("tickets end after 60 seconds"),
  NO_CSRF_TOKEN("signing in gives no CSRF token, and every write with a ticket is refused"),
  CLOCK_SKEW("the server's clock is three hours ahead"),
  NODE_OFFLINE("the last node does not answer"),
  CHANGED_CERTIFICATE("the server shows another certificate than before"),
  SEPARATED_TOKENS("every API token has only the rights it was given itself"),
  SLOW_ANSWERS("every answer takes three seconds"),
  DROPPED_ANSWERS("every third request gets no answer");

  /// How long a ticket is good while [#SHORT_TICKETS] is on.
  public static final Duration SHORT_LIFE = Duration.ofSeconds(60);

  private final String effect;

  Drill(String effect) {
    this.effect = effect;
  }

  /// What happens while it is on, in a few words.
  public String effect() {
    return effect;
  }

  /// Whether it changes anything where this product is played: a node alone cannot go offline, and
  /// tokens that are never or always separate stay so.
  public boolean suits(PracticeProduct product) {
    return switch (this) {
      case NODE_OFFLINE, SEPARATED_TOKENS -> product == PracticeProduct.PVE;
      case SHORT_TICKETS,
          NO_CSRF_TOKEN,
          CLOCK_SKEW,
          CHANGED_CERTIFICATE,
          SLOW_ANSWERS,
          DROPPED_ANSWERS ->
          true;
    };
  }

  /// Its name as people type it: `clock-skew`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The drill of that name, in any case.
  public static Optional<Drill> of(String word) {
    for (Drill drill : values()) {
      if (drill.word().equalsIgnoreCase(word)) {
        return Optional.of(drill);
      }
    }
    return Optional.empty();
  }
}
