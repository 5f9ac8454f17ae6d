package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Exchange;
import hypercall.http.NoResponse;
import hypercall.http.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
  private static Problem of(String method, int status, String reason, String body) {
    return Problem.of(Exchanges.answer(method, "/api2/json/nodes/pve1", status, reason, body))
        .orElseThrow();
  }

  @Test
  void aSuccessIsNone() {
    assertThat(Problem.of(Exchanges.answer("GET", "/api2/json/version", 200, "OK", "{}")))
        .isEmpty();
    assertThat(
            Problem.of(
                Exchanges.answer("GET", "/api2/extjs/version", 200, "OK", "{\"success\":1}")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401|No ticket|SIGN_IN|not signed in",
        "401|Authentication failed!|SIGN_IN|session may have ended",
        "401|Permission denied - invalid csrf token|CSRF|CSRF prevention token",
        "403|Permission check failed (/vms/100, VM.PowerMgmt)|PERMISSION|VM.PowerMgmt on /vms/100",
        "403|Permission check failed|PERMISSION|not allowed",
        "403|Permission check failed (user != root@pam)|PERMISSION|root@pam",
        "501|Method 'POST /nosuch' not implemented|UNKNOWN_PATH|knows no POST /nodes/pve1",
        "501|Unexpected content for method 'POST'|PARAMETERS|no body with POST",
        "501|method 'POST' not available|UNKNOWN_PATH|does not know the method POST",
        "501|no such uri|UNKNOWN_PATH|format",
        "501|for data too large|PARAMETERS|512 KiB",
        "506|upload 'Content-Type 'text/plain' not implemented|PARAMETERS|kind of body",
        "500|unable to create VM 150 - VM 150 already exists|SERVER|already exists",
        "595|Connection refused|SERVER|Connection refused",
        "596|ssl3_read_bytes|SERVER|TLS",
        "599|Too many redirections|SERVER|Too many redirections",
        "503|Service Unavailable|SERVER|Service Unavailable",
        "404|Not Found|UNKNOWN_PATH|Not Found",
        "418|I'm a teapot|SERVER|I'm a teapot",
        "301|Moved Permanently|SERVER|not followed"
      })
  void eachRefusalIsASentence(int status, String reason, Problem.Kind kind, String part) {
    Problem problem = of("POST", status, reason, "");

    assertThat(problem.kind()).isEqualTo(kind);
    assertThat(problem.title()).contains(part).matches("[A-Z].*[.!]");
    assertThat(problem.mayHaveRun()).isNotEmpty();
    assertThat(problem.next()).isNotEmpty().allMatch(step -> step.matches("[A-Z].*\\."));
    assertThat(problem.details()).contains(reason);
  }

  @Test
  void theMissingPrivilegeIsNamed() {
    Problem problem =
        of("POST", 403, "Permission check failed (/vms/100, VM.PowerMgmt|VM.Console)", "");

    assertThat(problem.missingPrivilege())
        .contains(new MissingPrivilege("/vms/100", List.of("VM.PowerMgmt", "VM.Console")));
    assertThat(problem.title()).contains("VM.PowerMgmt or VM.Console on /vms/100");
  }

  @Test
  void whatWasOnlyReadMakesNoWordsAboutHavingRun() {
    assertThat(of("GET", 500, "got no worker upid", "").mayHaveRun()).isEmpty();
    assertThat(of("DELETE", 500, "got no worker upid", "").mayHaveRun()).contains("may have been");
  }

  @Test
  void theEnvelopeOfExtjsCountsMoreThanItsStatusLine() {
    Problem problem =
        Problem.of(
                Exchanges.answer(
                    "GET",
                    "/api2/extjs/nodes",
                    200,
                    "OK",
                    "{\"success\":0,\"data\":null,\"status\":\"403\","
                        + "\"message\":\"Permission check failed (/, Sys.Audit)\\n\"}"))
            .orElseThrow();

    assertThat(problem.kind()).isEqualTo(Problem.Kind.PERMISSION);
    assertThat(problem.title()).contains("Sys.Audit on /");
  }

  @Test
  void aRefusedTokenIsNotCalledASession() {
    Exchange answer =
        Exchanges.answer(
            Exchanges.request("GET", "/api2/json/version")
                .withHeader("Authorization", "PVEAPIToken=a@pve!b=••••••••"),
            401,
            "Authentication failed!",
            hypercall.http.Headers.NONE,
            "");

    assertThat(Problem.of(answer).orElseThrow().title()).contains("API token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"message\":", "[1,2", "<html>", "null", "{\"errors\":[1]}"})
  void aBodyThatIsNotWhatItShouldBeStillGivesASentence(String body) {
    assertThat(of("GET", 500, "Internal Server Error", body).title())
        .contains("Internal Server Error");
  }

  @ParameterizedTest
  @EnumSource(NoResponse.Reason.class)
  void eachReasonForNoAnswerIsASentence(NoResponse.Reason reason) {
    Problem problem =
        Problem.of(new NoResponse(reason, Phase.CONNECT, false, "It did not work.", null, null));

    assertThat(problem.title()).isEqualTo("It did not work.");
    assertThat(problem.mayHaveRun()).isEqualTo("Nothing was sent, so nothing has run.");
    assertThat(problem.next()).allMatch(step -> step.matches("[A-Z].*\\."));
    assertThat(problem.next().isEmpty()).isEqualTo(reason == NoResponse.Reason.CANCELLED);
  }

  @Test
  void whatWasSentInPartDoesNothing() {
    NoResponse failure =
        new NoResponse(NoResponse.Reason.CANCELLED, Phase.SEND, true, "Cancelled.", null, null);

    assertThat(Problem.of(failure).mayHaveRun())
        .startsWith("Only a part of the request was sent")
        .contains("nothing");
  }

  @Test
  void whatWasSentMayHaveRun() {
    NoResponse failure =
        new NoResponse(NoResponse.Reason.EMPTY, Phase.WAIT, true, "Closed.", null, null);

    assertThat(Problem.of(failure).mayHaveRun()).contains("may have run");
    assertThat(Problem.of(failure).kind()).isEqualTo(Problem.Kind.NETWORK);
  }
}
