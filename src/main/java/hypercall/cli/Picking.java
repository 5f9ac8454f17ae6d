package hypercall.cli;

import hypercall.bytes.GrowingBytes;
import hypercall.bytes.text.AsUtf8;
import hypercall.bytes.text.Encoding;
import hypercall.bytes.text.Utf8Stream;
import hypercall.json.Fault;
import hypercall.json.JsonDocument;
import hypercall.json.JsonFormatter;
import hypercall.json.SourcePlace;
import hypercall.json.ValuePrinter;
import hypercall.json.path.PathFault;
import hypercall.json.path.PathQuery;
import hypercall.json.path.PathSearch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What `format` does with `--path` and `--sort-keys`, for which the whole text must be there.
final class Picking {
  private static final int IN_MEMORY = 64 << 20;
  private static final int PIECE = 64 << 10;
  private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(365);

  private final Terminal terminal;
  private final String expression;
  private final boolean sorted;
  private final boolean compact;
  private Encoding encoding = Encoding.ASSUMED;
  private long size;

  /// @param expression a JSONPath, or empty for the whole document
  Picking(Terminal terminal, String expression, boolean sorted, boolean compact) {
    this.terminal = terminal;
    this.expression = expression;
    this.sorted = sorted;
    this.compact = compact;
  }

  /// The exit code, after saying why where it cannot be done.
  int code(String file) {
    try {
      return run(file).code();
    } catch (Failed failed) {
      terminal.say(String.valueOf(failed.getMessage()));
      return failed.code().code();
    }
  }

  /// @param file a path, or `-`
  ExitCode run(String file) throws Failed {
    PathQuery query = query();
    boolean standardInput = file.equals(Formatting.STANDARD_INPUT);
    try {
      return !standardInput && Files.isRegularFile(Path.of(file))
          ? mapped(file, query)
          : streamed(file, standardInput, query);
    } catch (InvalidPathException | UncheckedIOException failure) {
      throw Failed.usage(
          standardInput
              ? "Standard input cannot be read: " + Formatting.reason(failure)
              : Formatting.sentence(file, failure));
    } catch (IOException failure) {
      return terminal.unwritten(failure) ? ExitCode.DONE : ExitCode.NO_ANSWER;
    }
  }

  private PathQuery query() throws Failed {
    try {
      PathQuery query = PathQuery.read(expression.isEmpty() ? "$" : expression);
      for (PathQuery.Remark remark : query.remarks()) {
        terminal.say(pointed(remark.column(), remark.sentence()));
      }
      return query;
    } catch (PathFault fault) {
      throw Failed.usage(pointed(fault.column(), fault.getMessage()));
    }
  }

  /// The sentence, and below it the place in the expression.
  private String pointed(int column, String sentence) {
    String line = expression.replaceAll("\\p{Cntrl}", " ");
    return "--path, column "
        + (expression.codePointCount(0, column) + 1)
        + ": "
        + sentence
        + "\n  "
        + line
        + "\n  "
        + " ".repeat(line.codePointCount(0, column))
        + "^";
  }

  private ExitCode mapped(String file, PathQuery query) throws IOException, Failed {
    GrowingBytes bytes;
    try {
      bytes = GrowingBytes.map(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (bytes) {
      if (!AsUtf8.reads(Encoding.ofJson(bytes))) {
        return print(file, bytes, query);
      }
    }
    return streamed(file, false, query);
  }

  private ExitCode streamed(String file, boolean standardInput, PathQuery query)
      throws IOException, Failed {
    try (SpillFolder folder = SpillFolder.make();
        GrowingBytes bytes = GrowingBytes.spilling(folder.path(), IN_MEMORY)) {
      if (standardInput) {
        fill(bytes, terminal.in());
      } else {
        try (InputStream source = Files.newInputStream(Path.of(file))) {
          fill(bytes, source);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return print(standardInput ? "standard input" : file, bytes, query);
    }
  }

  /// Takes a text in as UTF-8.
  private void fill(GrowingBytes bytes, InputStream came) {
    byte[] piece = new byte[PIECE];
    try {
      byte[] head = came.readNBytes(Encoding.LOOK);
      encoding = Encoding.ofJson(head);
      InputStream source = came;
      if (AsUtf8.reads(encoding)) {
        int mark = encoding.mark();
        InputStream begun = new ByteArrayInputStream(head, mark, head.length - mark);
        source = new Utf8Stream(new SequenceInputStream(begun, came), encoding);
      } else {
        bytes.append(head, 0, head.length);
      }
      for (int n = source.read(piece); n >= 0; n = source.read(piece)) {
        bytes.append(piece, 0, n);
      }
      if (source instanceof Utf8Stream utf8) {
        Formatting.tellReplaced(terminal, utf8.replaced());
        size = encoding.mark() + utf8.came();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.finish();
  }

  private ExitCode print(String name, GrowingBytes bytes, PathQuery query) throws IOException {
    boolean copy = AsUtf8.reads(encoding);
    JsonDocument document = copy ? JsonDocument.ofCopy(bytes) : JsonDocument.of(bytes);
    document.advance(Long.MAX_VALUE);
    if (expression.isEmpty() && document.fault().isPresent()) {
      new JsonFormatter(terminal.out(), terminal.coloured(), compact).format(bytes);
      terminal.say("The keys are left in their order.");
      return told(name, document);
    }
    PathSearch search = new PathSearch(document, query, AS_LONG_AS_IT_TAKES);
    PathSearch.Outcome outcome = search.run();
    ValuePrinter printer =
        new ValuePrinter(document, terminal.out(), terminal.coloured(), compact, sorted);
    for (long i = 0; i < search.count(); i++) {
      printer.print(search.match(i).from());
    }
    printer.flush();
    terminal.out().flush();
    if (outcome == PathSearch.Outcome.FULL) {
      terminal.say("There are more matches than these " + search.count() + ".");
    }
    return told(name, document);
  }

  private ExitCode told(String name, JsonDocument document) {
    document
        .fault()
        .ifPresent(
            fault -> {
              SourcePlace place = SourcePlace.of(document.bytes(), fault.offset());
              terminal.say(Formatting.sentence(name, Optional.of(place), asSent(document, fault)));
            });
    return document.fault().isPresent() ? ExitCode.MALFORMED : ExitCode.DONE;
  }

  /// The fault at its byte in what came.
  private Fault asSent(JsonDocument document, Fault fault) {
    return AsUtf8.reads(encoding)
        ? new Fault(
            Math.min(size, SourcePlace.origin(document.bytes(), fault.offset(), encoding)),
            fault.line(),
            fault.message())
        : fault;
  }
}
