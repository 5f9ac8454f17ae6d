package hypercall.ui.kit;

import hypercall.bytes.GrowingBytes;
import hypercall.bytes.text.Encoded;
import hypercall.json.Position;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;

/// Puts parts of an answer on the clipboard, says so when that is too much, and has the clipboard
/// forget what holds a secret.
///
/// @param from in the window it is copied in
public record Copying(Node from, Background background, Teller teller) {
  /// Beyond this nothing is put on the clipboard; UTF-16 units.
  public static final int MOST_COPIED = 32_000_000;

  /// So many characters take long enough that one waits for a word.
  private static final int WORTH_A_WORD = 100_000;

  private static final String LESS = " Select less, or save the whole body.";

  /// Lines around a selection that tell what it is: the name before a value, the members beside it.
  private static final int AROUND = 12;

  /// Copies what is selected, as it is shown when it is unfolded.
  void copy(Lines lines, Caret caret) {
    if (!caret.hasSelection()) {
      return;
    }
    Position begin = lines.unfolded(caret.from());
    Position end = lines.unfolded(caret.to());
    Secrecy secrecy = Secrecy.of(from);
    run(
        () -> {
          BoundedText text = new BoundedText(MOST_COPIED);
          lines.copy(begin, end, text);
          Position first = new Position(Math.max(1, begin.line() - AROUND), 0);
          Position last = new Position(Math.min(lines.lineCount(), end.line() + AROUND), 10_000);
          String before = read(lines, first, begin, true);
          String after = read(lines, end, last, false);
          boolean secret =
              secrecy.isIn(before, text.toString(), after)
                  || lines.holdsSecret(begin.line(), end.line(), secrecy);
          return new Taken(text.toString(), secret);
        },
        "",
        Optional.of(
            new InFull(
                lines.numbered() ? ".json" : ".txt",
                () -> lines.bytes().another(bytes -> write(lines, begin, end, bytes)))));
  }

  private static void write(Lines lines, Position begin, Position end, GrowingBytes bytes)
      throws IOException {
    Encoded text = new Encoded(bytes);
    lines.copy(begin, end, text);
    text.finish();
  }

  private static String read(Lines lines, Position begin, Position end, boolean itsEnd)
      throws IOException {
    EdgeText text = new EdgeText(itsEnd);
    if (begin.compareTo(end) < 0) {
      lines.copy(begin, end, text);
    }
    return text.toString();
  }

  /// Copies what some work takes out of an answer; what the clipboard cannot bear may be saved.
  ///
  /// @param said when it is no secret
  void run(Callable<Taken> work, String said, Optional<InFull> whole) {
    background.run(
        work,
        taken -> {
          taken.put(from);
          boolean large = said.isEmpty() && taken.text().length() > WORTH_A_WORD;
          teller.tell(
              taken.said(large ? "Copied %,d characters.".formatted(taken.text().length()) : said));
        },
        failure -> failed(failure, whole));
  }

  private void failed(Throwable failure, Optional<InFull> whole) {
    String words = String.valueOf(failure.getMessage());
    boolean tooLong = failure instanceof BoundedText.TooLong;
    if (tooLong && whole.isPresent()) {
      teller.tell(words, "Save to a file…", () -> from.fireEvent(new SaveAsked(whole.get())));
    } else {
      teller.tell(tooLong ? words + LESS : words);
    }
  }
}
