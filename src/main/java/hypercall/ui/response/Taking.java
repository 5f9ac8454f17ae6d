package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.bytes.text.Decoding;
import hypercall.bytes.text.Encoding;
import hypercall.http.Response;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.InFull;
import hypercall.ui.kit.Secrecy;
import hypercall.ui.kit.Taken;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Takes a body out of the window, to the clipboard or to a file, and says what became of it.
final class Taking {
  /// Beyond this a body is saved, not copied; bytes.
  private static final long MOST_COPIED = 32_000_000;

  private final ObservableList<Saving> saves = FXCollections.observableArrayList();
  private final Background background;
  private final Consumer<String> say;
  private Optional<Path> folder = Optional.empty();

  /// @param say told a sentence
  Taking(Background background, Consumer<String> say) {
    this.background = background;
    this.say = say;
  }

  /// What is being saved now, and what could not be until a person has seen why.
  ObservableList<Saving> saves() {
    return saves;
  }

  /// Copies a body: text in its charset, bytes that are no text by their digits.
  ///
  /// @param asHex by its digits whatever it is
  void copy(Response response, boolean asHex, Secrecy secrecy, Consumer<Taken> clipboard) {
    GrowingBytes bytes = response.body();
    boolean hex = asHex || BodyKind.of(response) != BodyKind.TEXT;
    if (bytes.size() > (hex ? MOST_COPIED / 3 : MOST_COPIED)) {
      say.accept(
          "The body is "
              + Facts.bytes(bytes.size())
              + ", too much for the clipboard. Save it to a file instead.");
      return;
    }
    Encoding encoding = BodyKind.encoding(response);
    background.run(
        () -> {
          String text = Decoding.all(bytes, encoding);
          return new Taken(hex ? digits(bytes) : text, secrecy.isIn(text));
        },
        taken -> {
          clipboard.accept(taken);
          String all = "Copied " + Facts.bytes(bytes.size()) + (hex ? " as hex." : ".");
          say.accept(taken.said(all));
        },
        failure -> say.accept("The body could not be copied: " + failure.getMessage()));
  }

  private static String digits(GrowingBytes bytes) throws IOException {
    try (InputStream in = bytes.stream()) {
      return HexFormat.ofDelimiter(" ").formatHex(in.readAllBytes());
    }
  }

  /// Where something was saved last.
  Optional<File> folder() {
    return folder.filter(Files::isDirectory).map(Path::toFile);
  }

  /// Saves a body; what could not be saved before is told no longer.
  void save(GrowingBytes bytes, Path file) {
    save(bytes, file, () -> {});
  }

  /// Saves a part of a body once it is made.
  void save(InFull part, Path file) {
    say.accept("Putting together what goes to " + file + " …");
    background.run(
        part.bytes(),
        bytes -> save(bytes, file, bytes::close),
        failure -> say.accept("Nothing was saved to " + file + ": " + failure.getMessage()));
  }

  /// @param then runs when it is over
  private void save(GrowingBytes bytes, Path file, Runnable then) {
    folder = Optional.ofNullable(file.toAbsolutePath().getParent());
    saves.removeIf(before -> !before.faultProperty().get().isEmpty());
    Saving saving = new Saving(file, bytes.size());
    String soFar = bytes.isFinished() ? "" : ", which is what had come by then";
    saves.add(saving);
    say.accept("");
    saving.run(
        background,
        bytes,
        size -> {
          then.run();
          saves.remove(saving);
          say.accept("Saved " + Facts.bytes(size) + " to " + file + soFar + ".");
        },
        () -> {
          then.run();
          if (saving.isStopped()) {
            saves.remove(saving);
            say.accept("Stopped: nothing was saved to " + file + ".");
          }
        });
  }

  /// A person has seen why it failed.
  void forget(Saving saving) {
    saves.remove(saving);
  }
}
