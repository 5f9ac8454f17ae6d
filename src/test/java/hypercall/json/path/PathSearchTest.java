package hypercall.json.path;

import static hypercall.json.path.Searches.document;
import static hypercall.json.path.Searches.select;
import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.json.JsonDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a search finds in ordinary answers and in nasty ones.
class PathSearchTest {
  private static final String GUESTS =
      """
      {"data":[
        {"vmid":100,"name":"web","status":"running","mem":1073741824,"tags":["a","b"]},
        {"vmid":101,"name":"db","status":"stopped","mem":0},
        {"vmid":102,"status":"running","mem":2147483648,"note":null}
      ]}\
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "$.data[?@.status=='running'].vmid             ; 100,102",
        "$.data[?@.mem > 1073741823.5 && @.name].vmid  ; 100",
        "$.data[?!@.name].vmid                         ; 102",
        "$.data[?@.note == null].vmid                  ; 102",
        "$.data[?match(@.name, '[a-z]{2}')].vmid       ; 101",
        "$.data[?search(@.name, '^w|b$')].vmid         ; 100,101",
        "$.data[?length(@.tags) == 2].vmid             ; 100",
        "$.data[?count(@.*) == 4].vmid                 ; 101,102",
        "$.data[?@.vmid == $.data[1].vmid].name        ; \"db\"",
        "$.data[-1].vmid                               ; 102",
        "$.data[::-2].vmid                             ; 102,100",
        "$..tags[1:]                                   ; \"b\"",
        "$..['name','vmid']                            ; \"web\",100,\"db\",101,102",
        ".data[].vmid                                  ; 100,101,102",
      })
  void anAnswerIsAsked(String expression, String texts) throws PathFault {
    assertThat(String.join(",", select(GUESTS, expression))).isEqualTo(texts);
  }

  /// Objects without white space are gone over in another way than those with it.
  @Test
  void objectsAreAskedAlikeHoweverTheyAreWrittenAndWhereverTheyEnd() throws PathFault {
    Random random = new Random(5);
    String[] values = {"1", "-2.5e3", "true", "null", "\"x,}\"", "\"\\\"\"", "[1,{\"a\":1}]", "{}"};
    for (int round = 0; round < 40; round++) {
      StringBuilder json = new StringBuilder("{\"data\":[1");
      while (json.length() < (round % 4 == 0 ? 20_000 : 300)) {
        json.append(",{");
        int members = random.nextInt(20) == 0 ? 70 : random.nextInt(6);
        for (int i = 0; i < members; i++) {
          String name = random.nextInt(9) == 0 ? "\\u0061" : "" + (char) ('a' + random.nextInt(3));
          json.append(i == 0 ? "\"" : ",\"").append(name).append("\":");
          json.append(values[random.nextInt(values.length)]);
        }
        json.append('}');
      }
      json.append("]}");
      int cut = round % 2 == 0 ? json.length() : random.nextInt(json.length());
      String compact = json.substring(0, cut);
      String spaced = compact.replace("{", "{ ");
      for (String path : List.of("$.data[?@.a == 1].b", "$.data[?@.c].a", "$.data[?!@.b]")) {
        assertThat(select(compact, path).stream().map(text -> text.replace("{", "{ ")).toList())
            .as(path + " of " + compact)
            .isEqualTo(select(spaced, path));
      }
    }
  }

  @Test
  void valuesAreGivenAsTheyWereSent() throws PathFault {
    assertThat(select("{\"a\" : [ 1.10, \"\\u00e4\" , {\"b\" :1} ]}", "$.a[*]"))
        .containsExactly("1.10", "\"\\u00e4\"", "{\"b\" :1}");
  }

  @Test
  void ofMembersWithOneNameTheLastIsMeantAndAllAreListed() throws PathFault {
    String json = "{\"a\":1,\"b\":2,\"\\u0061\":3}";
    assertThat(select(json, "$.a")).containsExactly("3");
    assertThat(select(json, "$.*")).containsExactly("1", "2", "3");
    assertThat(select("[" + json + ",{\"b\":2,\"a\":3}]", "$[?@ == $[1]]")).hasSize(2);
    assertThat(select("[" + json + "]", "$[?length(@) == 2]")).hasSize(1);
  }

  @Test
  void namesAreFoundHoweverTheyAreEscaped() throws PathFault {
    String json = "{\"\\u006eode\":1,\"\\ud83d\\ude00\":2,\"a\\/\\\"b\":3,\"\\ud83d\":4,\"\":5}";
    assertThat(select(json, "$.node")).containsExactly("1");
    assertThat(select(json, "$['😀']")).containsExactly("2");
    assertThat(select(json, "$['\\uD83D\\uDE00']")).containsExactly("2");
    assertThat(select(json, "$[\"a/\\\"b\"]")).containsExactly("3");
    assertThat(select(json, "$['']")).containsExactly("5");
    assertThat(select(json, "$['\uFFFD','?']")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "9007199254740993, 9007199254740992, 1",
    "1e400, 1E+400, 0",
    "1e999999999999999999999, 1, 1",
    "-1e999999999999999999999, 1e-999999999999999999999, -1",
    "0.1, 0.10, 0",
    "100, 1e2, 0",
    "0.001, 1e-3, 0",
    "-0, 0e9, 0",
    "-2, -1, -1",
    "12, 9, 1",
    "12.5, 12.49, 1",
  })
  void numbersAreComparedExactlyAsTheyAreWritten(String left, String right, int order)
      throws PathFault {
    String json = "[[" + left + "," + right + "]]";
    assertThat(select(json, "$[?@[0] < @[1]]")).hasSize(order < 0 ? 1 : 0);
    assertThat(select(json, "$[?@[0] == @[1]]")).hasSize(order == 0 ? 1 : 0);
    assertThat(select(json, "$[?@[0] > @[1]]")).hasSize(order > 0 ? 1 : 0);
  }

  @Test
  void aHundredThousandLevelsAreGoneThrough() throws PathFault {
    int levels = 100_000;
    JsonDocument document = document("[".repeat(levels) + "7" + "]".repeat(levels));
    List<PathSearch.Match> all = Searches.matches(document, "$..*");
    assertThat(all).hasSize(levels);
    assertThat(all.getLast()).isEqualTo(new PathSearch.Match(levels, levels + 1));
  }

  @Test
  void aDeepValueHasAPathThatLeadsBackAndIsComparedToItsEnd() throws PathFault {
    int levels = 20_000;
    String deep = "[".repeat(levels) + "7" + "]".repeat(levels);
    JsonDocument document = document("[" + deep + "," + deep + "]");
    NodePath path = new NodePaths(document).of(levels + 1).orElseThrow();
    assertThat(path.steps()).hasSize(levels + 1);
    PathSearch.Match seven = new PathSearch.Match(levels + 1, levels + 2);
    assertThat(Searches.matches(document, path.normalized())).containsExactly(seven);
    assertThat(Searches.matches(document, path.jq())).containsExactly(seven);
    assertThat(Searches.matches(document, "$[?@ == $[1]]")).hasSize(2);
    String objects = "{\"a\":".repeat(levels) + "7" + "}".repeat(levels);
    assertThat(Searches.matches(document(objects), "$..a")).hasSize(levels);
  }

  @Test
  void aStringOfManyMegabytesIsMeasuredComparedAndSearched() throws PathFault {
    int size = 8_000_000;
    String json = "{\"s\":\"" + "x".repeat(size) + "\",\"t\":[{\"y\":\"a\\nb\"}]}";
    JsonDocument document = document(json);
    assertThat(Searches.matches(document, "$[?length(@) == 8000000]"))
        .containsExactly(new PathSearch.Match(5, size + 7));
    assertThat(select(document, "$.t[0].y")).containsExactly("\"a\\nb\"");
    assertThat(Searches.matches(document, "$[?@ == $.s]")).hasSize(1);
    assertThat(Searches.matches(document, "$[?search(@, 'y')]")).isEmpty();
  }

  @Test
  void bytesThatAreNotUtf8AreNeitherTheSameNorACrash() throws PathFault {
    byte[] json = "[{\"a\":\"??\"},{\"a\":\"??\"}]".getBytes(StandardCharsets.US_ASCII);
    json[7] = (byte) 0xC3;
    json[18] = (byte) 0xFF;
    JsonDocument document = document(json);
    assertThat(Searches.matches(document, "$[?@.a == $[1].a]")).hasSize(1);
    assertThat(Searches.matches(document, "$[?match(@.a, '.\\\\?')]")).hasSize(2);
    assertThat(Searches.matches(document, "$[?length(@.a) == 2]")).hasSize(2);
  }

  @Test
  void everyFileOfTheJsonTestSuiteIsGoneThrough() throws IOException, PathFault {
    Path suite =
        Path.of(System.getProperty("hypercall.shared", "../shared"), "corpora/json/JSONTestSuite");
    Assumptions.assumeTrue(Files.isDirectory(suite), () -> suite + " is not here");
    try (Stream<Path> files = Files.list(suite)) {
      for (Path file : files.toList()) {
        JsonDocument document = document(Files.readAllBytes(file));
        NodePaths paths = new NodePaths(document);
        List<PathSearch.Match> matches =
            Searches.matches(document, "$..[?@ != 1 || match(@, 'a')]");
        for (PathSearch.Match match : matches.subList(0, Math.min(50, matches.size()))) {
          assertThat(match.to()).as(file.toString()).isGreaterThan(match.from());
          NodePath path = paths.of(match.from()).orElseThrow();
          assertThat(path.place()).as(file.toString()).isEqualTo(match.from());
        }
      }
    }
  }

  @Test
  void whatHasArrivedIsSearchedBeforeTheRest() throws IOException, PathFault {
    try (GrowingBytes bytes = GrowingBytes.inMemory()) {
      JsonDocument document = JsonDocument.of(bytes);
      byte[] json = GUESTS.getBytes(StandardCharsets.UTF_8);
      bytes.append(json, 0, 120);
      document.advance(Long.MAX_VALUE);
      assertThat(select(document, "$.data[*].vmid")).containsExactly("100", "101");
      bytes.append(json, 120, json.length - 120);
      bytes.finish();
      document.advance(Long.MAX_VALUE);
      assertThat(select(document, "$.data[*].vmid")).containsExactly("100", "101", "102");
    }
  }

  @Test
  void aSearchThatWouldTakeAnHourEndsInTimeAndKeepsWhatItFound() throws PathFault {
    JsonDocument document = document("[" + "[1],".repeat(20_000) + "2]");
    PathQuery query = PathQuery.parse("$..[?count($[?count($[?@[0] == 9]) == @[0]]) >= 0]");
    PathSearch search = new PathSearch(document, query, Duration.ofMillis(20));
    assertThat(search.run()).isEqualTo(PathSearch.Outcome.OUT_OF_TIME);

    PathSearch slow =
        new PathSearch(
            document, PathQuery.parse("$[*,?@[?@ != count($..*..*)]]"), Duration.ofMillis(500));
    slow.run();
    assertThat(slow.count()).isGreaterThanOrEqualTo(20_001);
    assertThat(slow.match(20_000)).isEqualTo(new PathSearch.Match(80_001, 80_002));
  }

  @Test
  void aSearchIsCancelledFromAnotherThread() throws Exception {
    JsonDocument document = document("[" + "[1],".repeat(20_000) + "2]");
    PathQuery query = PathQuery.parse("$[?count(@..*) == 0 || $[?count($..*) == @[0]]]");
    PathSearch search = new PathSearch(document, query, Duration.ofMinutes(1));
    Thread canceller = Thread.ofVirtual().start(search::cancel);
    assertThat(search.run()).isEqualTo(PathSearch.Outcome.CANCELLED);
    canceller.join();
  }
}
