package hypercall.cli;

import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.Limits;
import hypercall.http.NoResponse;
import hypercall.http.Request;
import hypercall.http.Wire;
import hypercall.pve.Connection;
import hypercall.pve.OtherProduct;
import hypercall.pve.Problem;
import hypercall.pve.SecondFactorAsked;
import hypercall.pve.SessionService;
import hypercall.pve.SignInFailed;
import hypercall.pve.Upid;
import hypercall.secret.Redactor;
import hypercall.secret.Secret;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What `send` does: settle trust, sign in, send, print.
final class Sending {
  private static final int ATTEMPTS = 3;

  private final Terminal terminal;
  private final SendOptions options;
  private final ProblemText problems;
  private final Call call = new Call();

  Sending(Terminal terminal, SendOptions options) {
    this.terminal = terminal;
    this.options = options;
    this.problems = new ProblemText(terminal);
  }

  ExitCode run() throws Failed {
    SecretFile file = options.secretFile() == null ? null : SecretFile.read(options.secretFile());
    SecretSource secrets = new SecretSource(terminal, file);
    Target typed = Target.of(options, terminal, secrets);
    List<Pair> pairs = new ArrayList<>();
    for (String word : options.pairs()) {
      pairs.add(Pair.parse(word));
    }
    // Made once before anything is asked, so that a mistyped command says so at once.
    RequestOfWords.of(typed.connection().base(), options.method(), options.path(), pairs);
    Thread cancel = new Thread(call::cancel, "cancel");
    Runtime.getRuntime().addShutdownHook(cancel);
    Redactor redactor = new Redactor();
    try (SpillFolder spill = SpillFolder.make();
        Wire wire = new Wire(redactor, Limits.DEFAULT, spill.path())) {
      Optional<NoResponse> refusal = untrusted(typed, wire);
      if (refusal.isPresent()) {
        problems.print(refusal.get());
        return ExitCode.CERTIFICATE;
      }
      Target target = typed.lacksRealm() ? completed(typed, wire, redactor) : typed;
      try (SessionService session = service(target.connection(), wire, redactor)) {
        if (target.signsIn()) {
          signIn(session, target.connection(), secrets);
        }
        return exchange(session, request(target.connection(), pairs, secrets));
      }
    } catch (NoResponse failure) {
      problems.print(failure);
      return isCertificate(failure) ? ExitCode.CERTIFICATE : ExitCode.NO_ANSWER;
    } catch (OtherProduct other) {
      terminal.say(other.getMessage() + " Say so: --product " + other.found().word());
      return ExitCode.SIGN_IN;
    } catch (SignInFailed failure) {
      terminal.say(failure.getMessage());
      return ExitCode.SIGN_IN;
    } finally {
      takeBack(cancel);
    }
  }

  private static SessionService service(Connection to, Wire wire, Redactor redactor) {
    return new SessionService(
        to, wire, redactor, InstantSource.system(), (_, _, _) -> Optional.empty());
  }

  /// With the realm that a name was given without.
  private Target completed(Target typed, Wire wire, Redactor redactor)
      throws NoResponse, SignInFailed {
    try (SessionService passing = service(typed.connection(), wire, redactor)) {
      return typed.in(passing.realms(call));
    }
  }

  /// Nobody is asked for a secret that could not be sent anyway.
  private Optional<NoResponse> untrusted(Target target, Wire wire) throws NoResponse {
    Connection to = target.connection();
    return target.signsIn()
        ? wire.probe(to.host(), to.port(), to.trust(), call).refusal()
        : Optional.empty();
  }

  private void signIn(SessionService session, Connection connection, SecretSource secrets)
      throws Failed, NoResponse, SignInFailed {
    Secret secret = secrets.forSignIn(connection);
    switch (connection.signIn()) {
      case Connection.SignIn.Password _, Connection.SignIn.Ticket _ -> {
        try {
          session.signIn(secret, call);
        } catch (SecondFactorAsked asked) {
          signInFurther(session, asked, secrets);
        }
      }
      case Connection.SignIn.Token _ -> session.signInWithToken(secret, call);
    }
  }

  /// Asks for the second factor; somebody at the prompt may try again.
  private void signInFurther(SessionService session, SecondFactorAsked asked, SecretSource secrets)
      throws Failed, NoResponse, SignInFailed {
    Connection where = session.connection();
    for (int attempt = 1; ; attempt++) {
      try {
        session.signInFurther(secrets.forSecondFactor(where, asked), call);
        return;
      } catch (SignInFailed refused) {
        if (attempt == ATTEMPTS || secrets.givesSecondFactor()) {
          throw refused;
        }
        terminal.say(refused.getMessage());
      }
    }
  }

  private Request request(Connection connection, List<Pair> pairs, SecretSource secrets)
      throws Failed {
    List<Pair> whole = new ArrayList<>();
    for (Pair pair : pairs) {
      if (pair.secret()) {
        try (Secret value = secrets.forField(pair.name())) {
          whole.add(pair.with(value.reveal()));
        }
      } else {
        whole.add(pair);
      }
    }
    return RequestOfWords.of(connection.base(), options.method(), options.path(), whole);
  }

  private ExitCode exchange(SessionService session, Request request) throws NoResponse {
    Exchange exchange = session.send(request, Set.of(), call);
    AnswerText answer = new AnswerText(terminal, options);
    Optional<Problem> problem = Problem.of(exchange);
    try {
      if (problem.isPresent()) {
        answer.printRefusal(exchange);
        problems.print(problem.get());
        return problem.get().kind() == Problem.Kind.SIGN_IN ? ExitCode.SIGN_IN : ExitCode.REFUSED;
      }
      answer.print(exchange, session.revealed(exchange));
    } catch (IOException failure) {
      return terminal.unwritten(failure) ? ExitCode.DONE : ExitCode.NO_ANSWER;
    }
    Upid.startedBy(exchange).ifPresent(this::tellTask);
    if (!exchange.note().isEmpty()) {
      terminal.say("Note: " + exchange.note() + ".");
    }
    return exchange.truncated() ? ExitCode.NO_ANSWER : ExitCode.DONE;
  }

  /// The answer says only that the task began.
  private void tellTask(Upid upid) {
    terminal.say(
        "A task has begun. How it goes: GET /nodes/"
            + upid.node()
            + "/tasks/"
            + upid.text()
            + "/status");
  }

  private static boolean isCertificate(NoResponse failure) {
    return Problem.of(failure).kind() == Problem.Kind.CERTIFICATE;
  }

  /// Takes the hook back: the call is over, and nothing is left to cancel.
  private static void takeBack(Thread cancel) {
    try {
      Runtime.getRuntime().removeShutdownHook(cancel);
    } catch (IllegalStateException _) {
      // The process is ending already, and the hook has run.
      return;
    }
  }
}
