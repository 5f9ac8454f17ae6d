package hypercall.pve;

import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.NoResponse;
import hypercall.http.Phase;
import hypercall.http.Request;
import hypercall.secret.Secret;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;

/// Keeps the ticket good: renews it in time, and asks for the password when it has expired after
/// all. One at a time: whoever comes while it goes on waits for the same outcome.
final class Renewal {
  /// After so many wrong passwords in a row the person is not asked again.
  private static final int ATTEMPTS = 3;

  private static final long CANCEL_CHECK_MILLIS = 50;

  /// Sends a login and makes its outcome the session.
  interface LoginCall {
    Answer send(Request login, Call call) throws NoResponse;
  }

  /// A login's exchange, masked, and what it brought.
  record Answer(Exchange exchange, Login.Outcome outcome) {}

  private final Connection connection;
  private final Standing standing;
  private final PasswordPrompt prompt;
  private final LoginCall login;

  /// Second factors refused one after the other; the server counts too, and locks.
  private volatile int refusals;

  private final ReentrantLock door = new ReentrantLock();

  Renewal(Connection connection, Standing standing, PasswordPrompt prompt, LoginCall login) {
    this.connection = connection;
    this.standing = standing;
    this.prompt = prompt;
    this.login = login;
  }

  /// Signs in as the connection's account.
  Exchange signIn(Secret given, Call call) throws NoResponse, SignInFailed {
    return switch (connection.signIn()) {
      case Connection.SignIn.Password password -> signIn(password.account(), given, call);
      case Connection.SignIn.Ticket ticket -> signIn(ticket.account(), given, call);
      case Connection.SignIn.Token _ ->
          throw new SignInFailed(
              "The connection “"
                  + connection.name()
                  + "” signs in with an API token, not a password.");
    };
  }

  /// Signs in as this user: by a password, or by a ticket that was pasted, which is renewed at
  /// once. That brings a CSRF token too, without which it could only read (wire-facts 4.2, 4.3).
  private Exchange signIn(String user, Secret given, Call call) throws NoResponse, SignInFailed {
    Optional<Ticket> pasted = PastedProof.ticket(connection, user, given);
    if (pasted.isEmpty()) {
      return signIn(user, given, SignInFailures::ofPassword, call);
    }
    try (Secret ticket = Secret.copyOf(pasted.get().value())) {
      return signIn(
          user, ticket, (_, answer) -> SignInFailures.ofTicket(pasted.get(), answer), call);
    }
  }

  private Exchange signIn(
      String user, Secret password, BiFunction<String, Exchange, SignInFailed> refused, Call call)
      throws NoResponse, SignInFailed {
    Answer answer;
    try (Standing.Guard _ = standing.guardWhile(password)) {
      answer = login.send(Login.request(connection.base(), user, password), call);
    }
    return switch (answer.outcome()) {
      case Login.Outcome.Full _ -> answer.exchange();
      case Login.Outcome.SecondFactor(HalfTicket half) -> throw SignInFailures.ofHalf(half);
      case Login.Outcome.Other(Product found) ->
          throw new OtherProduct(found, connection.product());
      case Login.Outcome.Nothing _ -> throw refused.apply(user, answer.exchange());
    };
  }

  /// Completes a sign-in by its second factor as it was typed.
  Exchange complete(HalfTicket half, Secret typed, Call call) throws NoResponse, SignInFailed {
    Secret response = half.response(typed).orElseThrow(() -> SignInFailures.ofShape(half));
    Answer answer;
    try (response;
        Standing.Guard _ = standing.guardWhile(response)) {
      answer = login.send(Login.secondStep(connection.base(), half, response), call);
    }
    return switch (answer.outcome()) {
      case Login.Outcome.Full _ -> {
        refusals = 0;
        yield answer.exchange();
      }
      case Login.Outcome.SecondFactor(HalfTicket again) -> throw SignInFailures.ofHalf(again);
      case Login.Outcome.Other(Product found) ->
          throw new OtherProduct(found, connection.product());
      case Login.Outcome.Nothing _ ->
          throw SignInFailures.ofFactor(half, answer.exchange(), ++refusals);
    };
  }

  /// The credentials to sign with, renewed first when that is due.
  Credentials fresh(Call call) throws NoResponse {
    Credentials now = standing.credentials();
    if (!(now instanceof Credentials.OfTicket ours) || !ours.age.isDue()) {
      return now;
    }
    enter(call);
    try {
      return standing.credentials() == now ? renewed(ours, call) : standing.credentials();
    } finally {
      door.unlock();
    }
  }

  /// Renews when that is due and nobody else is at it.
  void keepAlive(Call call) throws NoResponse {
    if (standing.credentials() instanceof Credentials.OfTicket ours
        && ours.age.isDue()
        && door.tryLock()) {
      try {
        if (standing.credentials() == ours) {
          renewal(ours, call);
        }
      } finally {
        door.unlock();
      }
    }
  }

  /// The credentials to send again with after the server refused `used`; none when nobody signs in.
  Credentials afterRefusal(Credentials used, Call call) throws NoResponse {
    enter(call);
    try {
      if (standing.credentials() != used) {
        return standing.credentials();
      }
      return used instanceof Credentials.OfTicket expired
          ? asked(expired, call)
          : new Credentials.None();
    } finally {
      door.unlock();
    }
  }

  private Credentials renewed(Credentials.OfTicket old, Call call) throws NoResponse {
    try {
      if (renewal(old, call).exchange().response().status() == 401) {
        return asked(old, call) instanceof Credentials.OfTicket next ? next : old;
      }
    } catch (NoResponse failure) {
      if (!failure.mayHaveRun() || failure.reason() == NoResponse.Reason.CANCELLED) {
        throw unsent(failure);
      }
      // The renewal's answer is lost; the old ticket is good for a while yet.
      return old;
    }
    return standing.credentials() instanceof Credentials.OfTicket next ? next : old;
  }

  private Answer renewal(Credentials.OfTicket old, Call call) throws NoResponse {
    try (Secret ticket = Secret.copyOf(old.ticket.value())) {
      return login.send(Login.request(connection.base(), old.ticket.user(), ticket), call);
    }
  }

  /// What the person asked for has not been sent, whatever became of the renewal before it.
  private static NoResponse unsent(NoResponse failure) {
    return new NoResponse(
        failure.reason(),
        failure.phase(),
        false,
        failure.getMessage(),
        failure.certificate().orElse(null),
        failure);
  }

  /// Asks the person until the sign-in works or they say no, which ends the session.
  private Credentials asked(Credentials.OfTicket expired, Call call) throws NoResponse {
    String user = expired.ticket.user();
    String why = "The server no longer accepts the session of " + user + "; it may have expired.";
    for (int attempt = 0; attempt < ATTEMPTS && !call.isCancelled(); attempt++) {
      Optional<Secret> password = prompt.ask(connection, why, call);
      if (password.isEmpty()) {
        break;
      }
      try (Secret given = password.get()) {
        signIn(user, given, call);
        return standing.credentials();
      } catch (SecondFactorAsked asked) {
        return completed(asked, call);
      } catch (SignInFailed failure) {
        why = failure.getMessage();
      }
    }
    return ended(standing.credentials() == expired, call);
  }

  /// The password was right: asks for the second factor until the sign-in works or they say no.
  private Credentials completed(SecondFactorAsked asked, Call call) throws NoResponse {
    String why = asked.getMessage();
    for (int attempt = 0; attempt < ATTEMPTS && !call.isCancelled(); attempt++) {
      Optional<Secret> typed = prompt.askSecondFactor(connection, asked.half(), why, call);
      if (typed.isEmpty()) {
        break;
      }
      try (Secret given = typed.get()) {
        complete(asked.half(), given, call);
        return standing.credentials();
      } catch (SignInFailed failure) {
        why = failure.getMessage();
      }
    }
    return ended(standing.session() instanceof Session.NeedsSecondFactor, call);
  }

  private Credentials ended(boolean still, Call call) throws NoResponse {
    if (call.isCancelled()) {
      throw cancelled();
    }
    if (still) {
      standing.signOut();
    }
    return new Credentials.None();
  }

  private void enter(Call call) throws NoResponse {
    try {
      while (!door.tryLock(CANCEL_CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (call.isCancelled()) {
          throw cancelled();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw cancelled();
    }
  }

  private static NoResponse cancelled() {
    return new NoResponse(
        NoResponse.Reason.CANCELLED,
        Phase.SEND,
        false,
        "Cancelled while waiting for the sign-in; nothing was sent.",
        null,
        null);
  }
}
