package hypercall.cli;

import hypercall.http.Certificate;
import hypercall.http.NoResponse;
import hypercall.http.Visible;
import hypercall.pve.Problem;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A [Problem] as lines for a person at a terminal.
final class ProblemText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Terminal terminal;

  ProblemText(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Problem problem) {
    terminal.say(Visible.of(problem.title()));
    problem.fields().forEach((name, text) -> terminal.say("  " + indented(name + ": " + text)));
    if (!problem.mayHaveRun().isEmpty()) {
      terminal.say(problem.mayHaveRun());
    }
    problem.next().forEach(step -> terminal.say("→ " + Visible.of(step)));
  }

  private static String indented(String text) {
    return text.lines().map(Visible::of).reduce((a, b) -> a + "\n    " + b).orElse("");
  }

  /// Says why there is no answer; for a certificate that is not trusted, all that is needed to
  /// compare it and to go on.
  void print(NoResponse failure) {
    Problem problem = Problem.of(failure);
    if (problem.kind() != Problem.Kind.CERTIFICATE || failure.certificate().isEmpty()) {
      print(problem);
      return;
    }
    terminal.say(Visible.of(problem.title()));
    failure.certificate().ifPresent(this::print);
    terminal.say(problem.mayHaveRun());
    problem.next().forEach(step -> terminal.say("→ " + step));
    if (failure.reason() != NoResponse.Reason.CERTIFICATE_CHANGED) {
      failure.certificate().map(ProblemText::howToGoOn).ifPresent(terminal::say);
    }
  }

  /// Not told where another certificate was pinned: that one is changed in the connection, after a
  /// look at the server.
  private static String howToGoOn(Certificate certificate) {
    return "→ If you trust it, go on with --fingerprint " + certificate.fingerprint();
  }

  private void print(Certificate certificate) {
    terminal.say("  SHA-256  " + certificate.fingerprint());
    terminal.say("  for      " + certificate.subject());
    terminal.say("  names    " + String.join(", ", certificate.names()));
    terminal.say("  issuer   " + certificate.issuer());
    terminal.say(
        "  valid    "
            + DAY.format(certificate.notBefore())
            + " to "
            + DAY.format(certificate.notAfter()));
  }
}
