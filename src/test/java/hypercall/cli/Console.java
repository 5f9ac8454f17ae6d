package hypercall.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A terminal whose streams are kept, whose environment is set by hand, and at which somebody types
/// the given answers without echo.
final class Console {
  private final Path workspace;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private final Deque<String> answers = new ArrayDeque<>();
  private final List<String> questions = new ArrayList<>();
  private InputStream in = InputStream.nullInputStream();
  private boolean coloured;

  Console(Path workspace) {
    this.workspace = workspace;
  }

  Console with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Console answering(String answer) {
    answers.add(answer);
    return this;
  }

  Console reading(String text) {
    return reading(text.getBytes(StandardCharsets.UTF_8));
  }

  Console reading(byte[] bytes) {
    in = new ByteArrayInputStream(bytes);
    return this;
  }

  Console coloured() {
    coloured = true;
    return this;
  }

  int run(String... words) {
    return Cli.run(words, terminal(out));
  }

  /// One whose output goes somewhere else.
  Terminal terminal(OutputStream to) {
    return new Terminal(
        in,
        to,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        environment,
        question -> {
          questions.add(question);
          return Optional.ofNullable(answers.poll()).map(String::toCharArray);
        },
        coloured,
        () -> workspace);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  List<String> questions() {
    return questions;
  }
}
