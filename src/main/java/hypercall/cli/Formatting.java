package hypercall.cli;

import hypercall.json.Fault;
import hypercall.json.JsonFormatter;
import hypercall.json.SourcePlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// What `format` does. Loads neither the option parser nor anything of the network, since its start
/// counts when it is measured.
final class Formatting {
  static final String STANDARD_INPUT = "-";

  private final Terminal terminal;
  private final boolean compact;

  Formatting(Terminal terminal) {
    this(terminal, false);
  }

  /// @param compact whether everything stands on one line
  Formatting(Terminal terminal, boolean compact) {
    this.terminal = terminal;
    this.compact = compact;
  }

  /// What is read where no file is named: standard input. Who sits before it is told to write.
  static String unnamed(Terminal terminal) {
    if (terminal.typed()) {
      terminal.say("Reading JSON from the keyboard; Ctrl+D ends it.");
    }
    return STANDARD_INPUT;
  }

  /// @param file a path, or `-`
  ExitCode run(String file) {
    if (file.equals(STANDARD_INPUT)) {
      return formatStandardInput();
    }
    JsonFormatter formatter = new JsonFormatter(terminal.out(), terminal.coloured(), compact);
    try {
      return told(file, formatter, formatter.format(Path.of(file)));
    } catch (InvalidPathException | UncheckedIOException failure) {
      terminal.say(sentence(file, failure));
      return ExitCode.USAGE;
    } catch (IOException failure) {
      return unwritten(failure);
    }
  }

  private ExitCode formatStandardInput() {
    JsonFormatter formatter = new JsonFormatter(terminal.out(), terminal.coloured(), compact);
    try {
      return told("standard input", formatter, formatter.format(terminal.in()));
    } catch (UncheckedIOException failure) {
      terminal.say("Standard input cannot be read: " + reason(failure));
      return ExitCode.USAGE;
    } catch (IOException failure) {
      return unwritten(failure);
    }
  }

  private ExitCode unwritten(IOException failure) {
    return terminal.unwritten(failure) ? ExitCode.DONE : ExitCode.NO_ANSWER;
  }

  private ExitCode told(String name, JsonFormatter formatter, Optional<Fault> fault) {
    tellReplaced(terminal, formatter.replaced());
    fault.ifPresent(known -> terminal.say(sentence(name, formatter.faultPlace(), known)));
    return fault.isPresent() ? ExitCode.MALFORMED : ExitCode.DONE;
  }

  /// Tells how much of a text in UTF-16 or UTF-32 could not be read.
  static void tellReplaced(Terminal terminal, long places) {
    if (places > 0) {
      terminal.say(
          places == 1
              ? "One place is no character, and was replaced by U+FFFD."
              : places + " places are no characters, and were replaced by U+FFFD.");
    }
  }

  static String sentence(String name, Optional<SourcePlace> place, Fault fault) {
    String lineAndColumn =
        place.map(p -> "line " + p.line() + ", column " + p.column() + " (").orElse("(");
    return name + ": " + lineAndColumn + "byte " + fault.offset() + "): " + fault.message();
  }

  static String sentence(String file, Exception failure) {
    if (failure instanceof InvalidPathException) {
      return "“" + file + "” is no file name.";
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      return file + " is a folder, not a file.";
    }
    return Files.exists(path)
        ? "The file " + file + " cannot be read: " + reason(failure)
        : "There is no file " + file + ".";
  }

  static String reason(Exception failure) {
    Throwable cause = failure.getCause();
    return String.valueOf((cause == null ? failure : cause).getMessage());
  }
}
