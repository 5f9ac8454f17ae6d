package hypercall.ui.kit;

import hypercall.bytes.GrowingBytes;
import java.util.Optional;

/// Shows the whole of a value that is cut for display in the place of the answer, as text, and
/// brings the answer back.
final class WholeText {
  private record Open(GrowingBytes text, Lines before, ViewPlace place) {}

  private final JsonView view;
  private final Background background;
  private final ViewerFoot foot;
  private Optional<Open> open = Optional.empty();

  WholeText(JsonView view, Background background, ViewerFoot foot) {
    this.view = view;
    this.background = background;
    this.foot = foot;
  }

  /// Shows the value on a line, if that is cut.
  void show(long line) {
    Lines lines = view.lines();
    foot.say("Reading the whole value…");
    background.run(
        () -> lines.wholeValue(line),
        found -> found.ifPresent(text -> show(lines, text)),
        failure -> foot.say("The whole value cannot be shown: " + failure.getMessage()));
  }

  private void show(Lines lines, GrowingBytes text) {
    if (view.lines() != lines) {
      text.close();
      return;
    }
    ViewPlace place = view.place();
    view.show(Lines.text(text, view.columnsIn(view.getWidth())));
    open = Optional.of(new Open(text, lines, place));
    foot.rest(
        "The whole value, %,d bytes as text; line breaks and escapes are read."
            .formatted(text.size()),
        "Back to the answer",
        this::back);
  }

  boolean isOpen() {
    return open.isPresent();
  }

  /// Brings the answer back, where one was in it.
  void back() {
    Optional<Open> left = open;
    left.ifPresent(
        whole -> {
          view.show(whole.before(), whole.place());
          view.requestFocus();
        });
  }

  /// Something else is shown.
  void forget() {
    Optional<Open> left = open;
    open = Optional.empty();
    left.ifPresent(whole -> whole.text().close());
  }
}
