package hypercall.ui.response;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Exchange;
import hypercall.http.Forerunner;
import hypercall.http.Header;
import hypercall.http.Headers;
import hypercall.http.Phase;
import hypercall.http.Route;
import hypercall.http.SetBy;
import hypercall.http.Timing;
import hypercall.http.Trace;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is told of a call: its steps, its way, its heads.
class TimelineFactsTest {
  private static final Duration MS = Duration.ofMillis(1);

  private static Exchange timed(Map<Phase, Duration> phases, Duration total, Trace trace) {
    return Exchanges.json("{}")
        .ended(new Timing(Instant.EPOCH, phases, total), 2, "", false)
        .with(trace);
  }

  private static Trace trace(Route route, Duration waited, Forerunner... before) {
    return new Trace(route, 100, 0, 200, List.of(), waited, Arrays.asList(before));
  }

  @Test
  void the_steps_lie_one_after_the_other_and_fill_the_whole() {
    List<Bar> bars = Bars.of(Exchanges.json("{}"));
    assertThat(bars)
        .extracting(Bar::step)
        .containsExactly(
            Bar.Step.PREPARING,
            Bar.Step.DNS,
            Bar.Step.CONNECT,
            Bar.Step.TLS,
            Bar.Step.SERVER,
            Bar.Step.BODY);
    for (int i = 1; i < bars.size(); i++) {
      assertThat(bars.get(i).from()).isEqualTo(bars.get(i - 1).from().plus(bars.get(i - 1).took()));
    }
    Bar last = bars.getLast();
    assertThat(last.start() + last.length()).isEqualTo(1);
    assertThat(bars.get(4).sentence())
        .startsWith("Wait for the server: 24 ms, 63 % of the time. About 22 ms of it");
    assertThat(bars.get(1).share()).isEqualTo("1 %");
    Bar tiny = new Bar(Bar.Step.DNS, "Name look-up", MS, Duration.ofNanos(9), MS, "");
    assertThat(tiny.time()).isEqualTo("<0.1 ms");
    assertThat(tiny.sentence())
        .isEqualTo("Name look-up: less than 0.1 ms, less than 1 % of the time.");
  }

  @Test
  void what_was_not_measured_is_no_step() {
    assertThat(Bars.of(timed(Map.of(), MS, Trace.UNKNOWN))).isEmpty();
    assertThat(Bars.firstByte(timed(Map.of(), MS, Trace.UNKNOWN))).isEmpty();
    Route kept = new Route("127.0.0.1", 8006, 1, 1, 3);
    List<Bar> bars =
        Bars.of(timed(Map.of(Phase.WAIT, MS, Phase.BODY, MS), MS.multipliedBy(2), trace(kept, MS)));
    assertThat(bars).extracting(Bar::step).containsExactly(Bar.Step.SERVER, Bar.Step.BODY);
  }

  @Test
  void a_wait_for_the_sign_in_comes_first() {
    Forerunner renewal = new Forerunner("POST", "/t", 200, "OK", Instant.EPOCH, MS);
    Exchange exchange =
        timed(Map.of(Phase.WAIT, MS), MS, trace(new Route("::1", 1, 1, 1, 1), MS, renewal));
    assertThat(Bars.of(exchange).getFirst().sentence())
        .startsWith("Wait for the sign-in: 1.0 ms, 50 % of the time.");
  }

  @Test
  void a_refused_sign_in_names_the_delay() {
    Exchange refused =
        Exchanges.of(401, "authentication failure", "x", Exchanges.bytes(""))
            .ended(
                new Timing(
                    Instant.EPOCH,
                    Map.of(Phase.WAIT, MS.multipliedBy(3012)),
                    MS.multipliedBy(3012)),
                0,
                "",
                false);
    assertThat(Bars.of(refused).getFirst().remark()).contains("on purpose", "401");
  }

  @Test
  void the_way_is_told_and_what_is_not_known_is_not_nought() {
    Exchange plain = Exchanges.json("{}");
    WayFacts none = new WayFacts(plain, true, Instant.EPOCH, ZoneId.of("UTC"));
    assertThat(none.sizes()).contains(new Fact("Request headers", "not measured"));
    assertThat(none.connection()).contains(new Fact("Address", "not kept"));
    assertThat(none.tls())
        .contains(new Fact("Trusted", "not kept how"), new Fact("Valid until", "for ever"));
    Route second = new Route("2001:db8::1", 8006, 2, 3, 12);
    WayFacts all =
        new WayFacts(plain.with(trace(second, MS)), true, Instant.EPOCH, ZoneId.of("UTC"));
    assertThat(all.sizes())
        .contains(new Fact("Request headers", "100 B"), new Fact("Request body", "0 B"));
    assertThat(all.connection())
        .contains(
            new Fact("Address", "[2001:db8::1]:8006, address 2 of the 3 the name has"),
            new Fact("Connection", "used again, for its 12th request: no look-up, no handshake"));
  }

  @Test
  void what_is_still_coming_or_was_cancelled_has_no_size_that_was_never_counted() {
    Exchange soFar = Exchanges.json("[1,2").ended(Exchanges.json("").timing(), 0, "", false);
    assertThat(new WayFacts(soFar, false, Instant.EPOCH, ZoneId.of("UTC")).sizes())
        .extracting(Fact::sentence)
        .contains("Body: 4 B so far")
        .noneMatch(told -> told.contains("wire"));
    Exchange cut = Answered.cancelled(soFar, "lab", MS, 0).exchange();
    assertThat(new WayFacts(cut, true, Instant.EPOCH, ZoneId.of("UTC")).sizes())
        .extracting(Fact::sentence)
        .contains("Body on the wire: not measured", "Remark: cancelled: only 4 B came");
  }

  @Test
  void what_still_comes_is_told_as_far_as_it_came() {
    Exchange soFar =
        timed(Map.of(Phase.WAIT, MS), MS, trace(new Route("::1", 1, 1, 1, 1), MS.multipliedBy(2)));
    Duration elapsed = MS.multipliedBy(1003);
    Progress far = new Progress(Optional.of(Phase.BODY), 2_000_000, 8_000_000, elapsed);
    Bar reading = Bars.coming(far.of(soFar), far.total()).getLast();
    assertThat(reading.sentence())
        .isEqualTo(
            "Read the answer: 1.00 s, more than 99 % of the time."
                + " 2.0 MB of 8.0 MB so far, 2.0 MB per second");
    assertThat(reading.start() + reading.length()).isEqualTo(1);
    assertThat(Bars.of(far.of(soFar)).getLast().remark()).isEqualTo("2.0 MB, 2.0 MB per second");
    Progress waiting = new Progress(Optional.of(Phase.WAIT), 0, -1, elapsed);
    assertThat(waiting.of(soFar)).isSameAs(soFar);
  }

  @Test
  void header_lines_are_filtered_by_name_value_and_who_set_them() {
    Exchange plain = Exchanges.json("{}");
    List<Set<SetBy>> who =
        List.of(
            Set.of(SetBy.CLIENT), Set.of(SetBy.APPLICATION), Set.of(SetBy.SESSION, SetBy.PERSON));
    Exchange exchange = plain.with(new Trace(null, 1, 1, 1, who, null, List.of()));
    List<HeaderRow> rows = HeaderRow.of(exchange);
    assertThat(rows).extracting(HeaderRow::spoken).contains("Host: pve1.lab:8006, HTTP client");
    assertThat(HeaderRow.filtered(rows, "")).isSameAs(rows);
    assertThat(HeaderRow.filtered(rows, " KEEP-alive"))
        .extracting(HeaderRow::line)
        .containsExactly(exchange.receivedHead(), "Connection: Keep-Alive");
    assertThat(HeaderRow.filtered(rows, "session"))
        .extracting(HeaderRow::spoken)
        .containsExactly(
            "Sent, 3 headers · 1 B", "Cookie: PVEAuthCookie=PVE:api@pve:••••••••, you, session");
    assertThat(HeaderRow.filtered(rows, "nowhere")).isEmpty();
    assertThat(HeaderRow.of(plain))
        .extracting(HeaderRow::spoken)
        .contains("Host: pve1.lab:8006, not known");
  }

  @Test
  void the_wire_is_shown_with_its_line_ends_and_nothing_but_the_start_of_a_body() {
    String sent = WireText.request(Exchanges.json("{}"));
    assertThat(WireText.shown(sent, false))
        .startsWith("GET /api2/json/nodes/pve1/status HTTP/1.1\n");
    assertThat(WireText.shown("a\r\nb\nc\rd\u0000\te", true)).isEqualTo("a␍␊\nb␊\nc␍\nd␀⇥e");
    assertThat(WireText.seen("a\u202Eb\u0007")).isEqualTo("a\\u202Eb␇");
    Exchange long_ = Exchanges.json("é".repeat(5_000));
    assertThat(WireText.answer(long_, true))
        .contains("éé\n… 5.9 KB more of the body")
        .doesNotContain("�");
  }

  @Test
  void a_redirect_is_offered_within_the_api_of_the_same_server_only() {
    assertThat(Redirect.of(Exchanges.json("{}"))).isEmpty();
    assertThat(to("/api2/json/version?x=1").path()).contains("/version?x=1");
    assertThat(to("https://pve1.lab:8006/api2/html").path()).contains("/");
    assertThat(to("https://PVE1.lab/api2/json").path()).isEmpty();
    assertThat(to("http://pve1.lab:8006/api2/json").path()).isEmpty();
    assertThat(to("https://evil.example/api2/json").sentence()).contains("another server");
    assertThat(to("/pve2/x.js").path()).isEmpty();
    assertThat(to("https://[").sentence()).contains("no address");
  }

  private static Redirect to(String location) {
    Exchange moved = Exchanges.of(301, "Moved", "text/plain", Exchanges.bytes(""));
    Headers headers = new Headers(List.of(new Header("Location", location)));
    return Redirect.of(Exchanges.with(moved, headers)).orElseThrow();
  }
}
