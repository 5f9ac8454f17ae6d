package hypercall.ui.connect;

import hypercall.http.Patience;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The time-outs of a connection as they are typed, in seconds; empty for those of the settings.
final class Waits {
  static final int MOST_CONNECT = 600;
  static final int MOST_ANSWER = 3600;

  private final StringProperty connect = new SimpleStringProperty("");
  private final StringProperty answer = new SimpleStringProperty("");

  StringProperty connectProperty() {
    return connect;
  }

  StringProperty answerProperty() {
    return answer;
  }

  void show(Patience patience) {
    connect.set(words(patience.connect()));
    answer.set(words(patience.answer()));
  }

  boolean isAnySet() {
    return !connect.get().isBlank() || !answer.get().isBlank();
  }

  /// What is wrong with them; empty when nothing is.
  Optional<String> fault() {
    return connectFault().or(this::answerFault);
  }

  Optional<String> connectFault() {
    return fault(connect, MOST_CONNECT, "The time to reach the server");
  }

  Optional<String> answerFault() {
    return fault(answer, MOST_ANSWER, "The time until the answer begins");
  }

  private static Optional<String> fault(StringProperty typed, int most, String what) {
    return typed.get().isBlank() || time(typed, most) != null
        ? Optional.empty()
        : Optional.of(what + " is 1 to " + most + " seconds, or left empty.");
  }

  /// What they say; a time that is not right counts as left empty.
  Patience patience() {
    return new Patience(time(connect, MOST_CONNECT), time(answer, MOST_ANSWER));
  }

  private static @Nullable Duration time(StringProperty typed, int most) {
    String text = typed.get().strip().replaceFirst("\\s*s$", "");
    if (!text.matches("[0-9]{1,4}")) {
      return null;
    }
    int seconds = Integer.parseInt(text);
    return seconds >= 1 && seconds <= most ? Duration.ofSeconds(seconds) : null;
  }

  private static String words(@Nullable Duration time) {
    return time == null ? "" : Long.toString(time.toSeconds());
  }
}
