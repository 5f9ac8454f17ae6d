package hypercall.ui.response;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Header;
import hypercall.http.Headers;
import hypercall.ui.response.SetLine.Fate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `Set-Cookie` lines of an answer of `pve1.lab`, as the pane shows them.
class SetLineTest {
  @Test
  void a_cookie_is_kept_with_its_attributes_and_its_value_is_never_shown() {
    SetLine line =
        one("SID=s3cret; Path=/api2; HttpOnly; Secure; SameSite=Strict; Max-Age=7200; Odd=1");
    assertThat(line.name()).isEqualTo("SID");
    assertThat(line.domain()).isEqualTo("pve1.lab");
    assertThat(line.path()).isEqualTo("/api2");
    assertThat(line.ends()).isEqualTo("2 h");
    assertThat(line.attributes()).isEqualTo("Secure · HttpOnly · Strict");
    assertThat(line.fate()).isEqualTo(Fate.KEPT);
    assertThat(line.why()).contains("\"Odd\" is no attribute");
    assertThat(line.toString() + line.row()).doesNotContain("s3cret");
  }

  @Test
  void what_is_over_is_removed_and_what_the_jar_does_not_take_says_why() {
    assertThat(one("gone=x; Expires=Thu, 01 Jan 1960 00:00:00 GMT").fate()).isEqualTo(Fate.REMOVED);
    assertThat(one("other=1; Domain=elsewhere.example"))
        .satisfies(line -> assertThat(line.why()).contains("does not hold pve1.lab"))
        .extracting(SetLine::name, SetLine::fate, SetLine::attributes)
        .containsExactly("other", Fate.REFUSED, "Domain=elsewhere.example");
    assertThat(one("nonsense").why()).isEqualTo("A cookie begins with NAME=VALUE.");
    assertThat(one("nonsense").name()).isEmpty();
    assertThat(one("__Host-a=1; Path=/x; Secure").why()).contains("__Host-");
    assertThat(one("large=" + "•".repeat(1366) + "; Path=/").why()).contains("at most 4,096");
  }

  @Test
  void of_several_lines_for_one_cookie_the_last_counts() {
    List<SetLine> all =
        lines(
            Stream.of(
                "a=1; Path=/", "a=2; Path=/x", "A=3; Path=/", "a=4; Path=/; Domain=pve1.lab"));
    assertThat(all)
        .extracting(SetLine::fate)
        .containsExactly(Fate.REPLACED, Fate.KEPT, Fate.KEPT, Fate.KEPT);
    assertThat(SetLine.summary(all)).isEqualTo("3 kept · 1 replaced");
  }

  @Test
  void a_host_keeps_fifty_and_the_first_of_more_gave_way() {
    List<SetLine> all = lines(IntStream.range(0, 52).mapToObj(i -> "c" + i + "=1"));
    assertThat(SetLine.summary(all)).isEqualTo("50 kept · 2 refused");
    assertThat(all.getFirst().why()).contains("50 cookies at most");
  }

  private static SetLine one(String line) {
    return lines(Stream.of(line)).getFirst();
  }

  private static List<SetLine> lines(Stream<String> lines) {
    Headers headers = new Headers(lines.map(line -> new Header("Set-Cookie", line)).toList());
    return SetLine.of(Exchanges.with(Exchanges.json("{}"), headers));
  }
}
