package hypercall.json.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathCompletionTest {
  private static final String GUESTS =
      """
      {"data":[
        {"vmid":100,"name":"web","status":"running","agent":{"on":1,"it's":2}},
        {"vmid":101,"Nodes":[1],"max-mem":2,"status":"stopped","pool":"x"}
      ],"total":2}\
      """;

  /// The expression with each choice in its place; the caret is at the broken bar.
  private static List<String> complete(String expression) {
    int caret = expression.indexOf('¦');
    String text = expression.replace("¦", "");
    PathCompletion completion =
        PathCompletion.at(Searches.document(GUESTS), text, caret, Duration.ofMinutes(1));
    return completion.choices().stream()
        .map(
            choice ->
                text.substring(0, choice.from()) + choice.text() + text.substring(completion.to()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "$.¦                                 ; $.data $.total",
        "$.da¦                               ; $.data",
        "$.da¦.x                             ; $.data.x",
        "$.x¦                                ; ''",
        "$¦                                  ; ''",
        "$.data[*].n¦                        ; $.data[*].name $.data[*].Nodes",
        "$.data[1].m¦                        ; $.data[1]['max-mem']",
        "$.data[?@.st¦                       ; $.data[?@.status",
        "$.data[?@.st¦=='running']           ; $.data[?@.status=='running']",
        "$.data[?@.status=='running'].p¦     ; ''",
        "$.data[?@.status=='stopped'].p¦     ; $.data[?@.status=='stopped'].pool",
        "$.data[?@.agent[?$.to¦              ; $.data[?@.agent[?$.total",
        "$.data[?(@.pool && count(@.agent.o¦ ; $.data[?(@.pool && count(@.agent.on",
        "$.data[?@['vm¦                      ; $.data[?@['vmid']",
        "$.data[?@[\"vm¦\"]                  ; $.data[?@[\"vmid\"]",
        "$.data[*].agent['it¦                ; $.data[*].agent['it\\'s']",
        "$.data[*].agent[\"it¦               ; $.data[*].agent[\"it's\"]",
        "$.data[?@.name=='w¦                 ; ''",
        "$..o¦                               ; $..on",
        "$..max¦                             ; $..['max-mem']",
        "$..['o¦                             ; $..['on']",
        "$ .data [0] .ag¦                    ; $ .data [0] .agent",
        ".¦                                  ; .data .total",
        ".data[].v¦                          ; .data[].vmid",
        ".data[].max¦                        ; .data[][\"max-mem\"]",
        ".data[] | .po¦                      ; .data[] | .pool",
        ".data[][\"v¦                        ; .data[][\"vmid\"]",
        "nonsense.¦                          ; ''",
        "$.data[?].¦                         ; ''",
      })
  void namesAreOfferedWhereTheyMayStand(String expression, String choices) {
    assertThat(String.join(" ", complete(expression))).isEqualTo(choices);
  }

  @Test
  void aDocumentOfManyNamesGivesTheFirstHundredsOfThem() {
    StringBuilder json = new StringBuilder("{\"a\":0");
    for (int i = 0; i < 10_000; i++) {
      json.append(",\"name").append(i).append("\":1");
    }
    PathCompletion completion =
        PathCompletion.at(
            Searches.document(json.append('}').toString()), "$.name", 6, Duration.ofMinutes(1));
    assertThat(completion.choices()).hasSize(200);
    assertThat(completion.to()).isEqualTo(6);
  }

  @Test
  void anExpressionThatNobodyTypesIsNotCompleted() {
    String deep = "$[?" + "@[?".repeat(20_000) + "@.";
    assertThat(
            PathCompletion.at(
                    Searches.document("{\"a\":1}"), deep, deep.length(), Duration.ofMinutes(1))
                .choices())
        .isEmpty();
  }
}
