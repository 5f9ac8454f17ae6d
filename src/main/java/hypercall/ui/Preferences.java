package hypercall.ui;

import hypercall.http.Limits;
import hypercall.store.Workspace;
import hypercall.ui.kit.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What a person has chosen, as properties that act at once; what differs from the usual is kept.
final class Preferences {
  /// Sizes of code, in pixels at 100 %.
  static final double SMALLEST_CODE = 9;

  static final double LARGEST_CODE = 24;

  private static final long MEBIBYTE = 1L << 20;

  private final Theme theme;
  private final BooleanProperty beside = new SimpleBooleanProperty();
  private final double besideShare;
  private final ObjectProperty<Integer> connectSeconds =
      new SimpleObjectProperty<>((int) Limits.DEFAULT.connect().toSeconds());
  private final ObjectProperty<Integer> answerSeconds =
      new SimpleObjectProperty<>((int) Limits.DEFAULT.firstByte().toSeconds());
  private final ObjectProperty<Integer> bodyMebibytes =
      new SimpleObjectProperty<>((int) (Limits.DEFAULT.maxBody() / MEBIBYTE));

  /// Takes what is kept; what cannot be understood counts as not chosen, and stays where it is.
  Preferences(Theme theme, Workspace kept) {
    this.theme = theme;
    theme.choiceProperty().set(Theme.Choice.named(kept.setting("theme").orElse("system")));
    number(kept, "zoom", 0.8, 2).ifPresent(theme.zoomProperty()::set);
    number(kept, "code", SMALLEST_CODE, LARGEST_CODE).ifPresent(theme.codeProperty()::set);
    theme.stillProperty().set(kept.setting("motion").filter("none"::equals).isPresent());
    beside.set(kept.setting("split").filter("beside"::equals).isPresent());
    besideShare = number(kept, "split.share", 0.1, 0.9).orElse(0.5);
    amount(kept, "limit.connect", connectSeconds, 1, 600);
    amount(kept, "limit.answer", answerSeconds, 1, 3600);
    amount(kept, "limit.body", bodyMebibytes, 1, 65_536);
  }

  Theme theme() {
    return theme;
  }

  /// Whether the answer stands beside the request, and not below it.
  BooleanProperty besideProperty() {
    return beside;
  }

  /// The share of the request when the answer stands beside it, as it was at the last end.
  double besideShare() {
    return besideShare;
  }

  ObjectProperty<Integer> connectSecondsProperty() {
    return connectSeconds;
  }

  ObjectProperty<Integer> answerSecondsProperty() {
    return answerSeconds;
  }

  ObjectProperty<Integer> bodyMebibytesProperty() {
    return bodyMebibytes;
  }

  /// Tells the limits that count, now and after every change.
  void limited(Consumer<Limits> told) {
    for (var value : List.of(connectSeconds, answerSeconds, bodyMebibytes)) {
      value.subscribe(_ -> told.accept(limits()));
    }
  }

  private Limits limits() {
    Limits usual = Limits.DEFAULT;
    Duration connect = Duration.ofSeconds(connectSeconds.get());
    return new Limits(
        connect,
        connect,
        connect,
        Duration.ofSeconds(answerSeconds.get()),
        usual.idleBody(),
        usual.maxHead(),
        bodyMebibytes.get() * MEBIBYTE);
  }

  void turn() {
    beside.set(!beside.get());
  }

  /// Tells of every change: the setting's name, and its words or nothing when it is as usual.
  void keepWith(BiConsumer<String, Optional<String>> keeper) {
    theme.choiceProperty().subscribe((_, now) -> keeper.accept("theme", Optional.of(now.stored())));
    theme
        .zoomProperty()
        .subscribe((_, now) -> keeper.accept("zoom", unless(now.doubleValue(), 1.0)));
    theme
        .codeProperty()
        .subscribe((_, now) -> keeper.accept("code", unless(now.doubleValue(), Theme.CODE_SIZE)));
    theme
        .stillProperty()
        .subscribe(
            (_, now) -> keeper.accept("motion", now ? Optional.of("none") : Optional.empty()));
    beside.subscribe(
        (_, now) -> keeper.accept("split", now ? Optional.of("beside") : Optional.empty()));
    keep(connectSeconds, "limit.connect", keeper);
    keep(answerSeconds, "limit.answer", keeper);
    keep(bodyMebibytes, "limit.body", keeper);
  }

  private static void keep(
      ObjectProperty<Integer> value, String name, BiConsumer<String, Optional<String>> keeper) {
    value.subscribe((_, now) -> keeper.accept(name, Optional.of(now.toString())));
  }

  private static Optional<String> unless(double value, double usual) {
    return value == usual ? Optional.empty() : Optional.of(Double.toString(value));
  }

  private static void amount(
      Workspace kept, String name, ObjectProperty<Integer> into, int least, int most) {
    number(kept, name, least, most).ifPresent(value -> into.set(value.intValue()));
  }

  private static Optional<Double> number(Workspace kept, String name, double least, double most) {
    try {
      return kept.setting(name)
          .map(Double::valueOf)
          .filter(Double::isFinite)
          .map(n -> Math.clamp(n, least, most));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
