package hypercall.json.path;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.json.JsonDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodePathTest {
  private static NodePath path(String json, String at) {
    return new NodePaths(Searches.document(json)).of(json.indexOf(at)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data    | $['data']             | $.data         | .data",
        "[{      | $['data']             | $.data         | .data",
        "node    | $['data'][0]['node']  | $.data[0].node | .data[0].node",
        "{\"n    | $['data'][0]          | $.data[0]      | .data[0]",
        "pve1    | $['data'][0]['node']  | $.data[0].node | .data[0].node",
        "7       | $['data'][1]['a-b']   | $.data[1]['a-b'] | .data[1][\"a-b\"]",
        "8       | $['data'][2]['it\\'s \\u001f'] | $.data[2]['it\\'s \\u001f'] |"
            + " .data[2][\"it's \\u001f\"]",
        "9       | $['data'][3]['ä'][0]  | $.data[3].ä[0] | .data[3][\"ä\"][0]",
        ",{\"a  | $['data']             | $.data         | .data",
      })
  void aPlaceHasAPathInEachForm(String at, String normalized, String jsonPath, String jq)
      throws PathFault {
    String json =
        "{\"data\":[{\"node\":\"pve1\"},{\"a-b\":7},{\"it's \\u001f\":8},{\"\\u00e4\":[9]}]}";
    NodePath path = path(json, at);
    assertThat(path.normalized()).isEqualTo(normalized);
    assertThat(path.jsonPath()).isEqualTo(jsonPath);
    assertThat(path.jq()).isEqualTo(jq);
    for (String expression : List.of(normalized, jsonPath, jq)) {
      assertThat(Searches.matches(Searches.document(json), expression))
          .singleElement()
          .satisfies(match -> assertThat((int) match.from()).isPositive());
    }
  }

  @Test
  void theOutermostValueHasTheShortestPath() {
    assertThat(path("{ }", "{").normalized()).isEqualTo("$");
    assertThat(path("[1 ]", " ").jq()).isEqualTo(".");
    assertThat(path("[[1]]", "1").jq()).isEqualTo(".[0][0]");
    assertThat(new NodePaths(Searches.document(" [1] ")).of(0)).isEmpty();
    assertThat(new NodePaths(Searches.document(" [1] ")).of(4)).isEmpty();
    assertThat(new NodePaths(Searches.document("")).of(0)).isEmpty();
  }

  @Test
  void aMemberThatAnotherOfItsNameHidesIsToldApart() {
    assertThat(path("{\"a\":[1],\"a\":2}", "1").shadowed()).isTrue();
    assertThat(path("{\"a\":[1],\"a\":2}", "2").shadowed()).isFalse();
  }

  @Test
  void pathsInALongArrayAreRightInAnyOrderOfAsking() {
    StringBuilder json = new StringBuilder("[0");
    int[] places = new int[5000];
    for (int i = 1; i < places.length; i++) {
      places[i] = json.append(", ").length();
      json.append("{\"n\":").append(i).append('}');
    }
    JsonDocument document = Searches.document(json.append(']').toString());
    NodePaths paths = new NodePaths(document);
    for (int i : new int[] {4999, 1, 512, 513, 511, 1024, 3000, 2999, 4999, 2}) {
      assertThat(paths.of(places[i] + 5).orElseThrow().jsonPath()).isEqualTo("$[" + i + "].n");
      assertThat(paths.of(places[i]).orElseThrow().jsonPath()).isEqualTo("$[" + i + "]");
      assertThat(paths.of(places[i] - 1).orElseThrow().jsonPath()).isEqualTo("$");
    }
  }
}
