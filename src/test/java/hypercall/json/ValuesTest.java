package hypercall.json;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  /// All values of a text with their ends, in the order in which they begin.
  private static List<String> walked(Values values, long value) {
    List<String> found = new ArrayList<>();
    List<Long> open = new ArrayList<>(List.of(value));
    while (!open.isEmpty()) {
      long next = open.removeLast();
      found.add(next + "-" + values.end(next));
      List<Long> children = new ArrayList<>();
      Members members = values.members(next);
      while (members.next()) {
        children.add(members.value());
      }
      assertThat(members.count()).isEqualTo(children.size());
      open.addAll(children.reversed());
    }
    return found;
  }

  /// The same, read byte by byte.
  private static List<String> plain(byte[] json) {
    List<String> found = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    boolean name = false;
    int p = 0;
    while (p < json.length) {
      int from = p;
      byte c = json[p++];
      switch (c) {
        case '{', '[' -> {
          open.add(found.size());
          found.add(from + "-");
          name = c == '{';
        }
        case '}', ']' -> {
          int opened = open.removeLast();
          found.set(opened, found.get(opened) + p);
        }
        case ',' ->
            name = json[Integer.parseInt(found.get(open.getLast()).replace("-", ""))] == '{';
        case ':' -> name = false;
        case ' ', '\n', '\r', '\t' -> {}
        case '"' -> {
          while (json[p] != '"') {
            p += json[p] == '\\' ? 2 : 1;
          }
          p++;
          if (!name) {
            found.add(from + "-" + p);
          }
        }
        default -> {
          while (p < json.length && Tokens.isScalar(json[p])) {
            p++;
          }
          found.add(from + "-" + p);
        }
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30, 400, 6000})
  void everyValueOfAnyTextIsMetWithItsEnd(int size) {
    for (int seed = 0; seed < 40; seed++) {
      byte[] json = Reference.utf8(new RandomJson(seed).text(size));
      Values values = JsonDocumentTest.document(json).values();
      assertThat(walked(values, values.root())).as("seed " + seed).isEqualTo(plain(json));
    }
  }

  @Test
  void everyValueOfADeepTextIsMetWithItsEnd() {
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      StringBuilder json = new StringBuilder();
      StringBuilder closing = new StringBuilder();
      for (int i = 0; i < 40_000; i++) {
        boolean deeper = random.nextInt(1000) < (i / 4000 % 2 == 0 ? 700 : 300);
        if (deeper || closing.isEmpty()) {
          boolean object = random.nextBoolean();
          json.append(object ? "{\"]\":" : "[");
          closing.append(object ? '}' : ']');
        } else {
          json.append(endsOpen(json) ? "\"[\\\"\"" : "");
          json.append(closing.charAt(closing.length() - 1));
          closing.setLength(closing.length() - 1);
          boolean inArray = !closing.isEmpty() && closing.charAt(closing.length() - 1) == ']';
          if (closing.isEmpty()) {
            break;
          }
          json.append(inArray ? "," : ",\"b\":");
        }
      }
      byte[] bytes =
          Reference.utf8(
              json.append(closing.isEmpty() ? "" : "0").append(closing.reverse()).toString());
      Values values = JsonDocumentTest.document(bytes).values();
      assertThat(walked(values, values.root())).as("seed " + seed).isEqualTo(plain(bytes));
    }
  }

  private static boolean endsOpen(StringBuilder json) {
    return ":[,".indexOf(json.charAt(json.length() - 1)) >= 0;
  }

  @Test
  void containersAreFoundInTheOrderInWhichTheyBeginAndBracketsInStringsAreNone() {
    Values values = JsonDocumentTest.document("[{\"a[\":\"{\\\"[\"},[[]] , \"]\", {}]").values();
    List<Long> found = new ArrayList<>();
    long end = values.end(values.root());
    for (long p = values.nextContainer(0, end); p >= 0; p = values.nextContainer(p + 1, end)) {
      found.add(p);
    }
    assertThat(found).containsExactly(0L, 1L, 15L, 16L, 27L);
  }

  @Test
  void whatAFaultCutsIsNotThereAndTheContainersAroundItEndThere() {
    assertThat(values("[1,[2,\"ab\\\"")).containsExactly("0-11", "1-2", "3-11", "4-5");
    assertThat(values("[1,tru]")).containsExactly("0-6", "1-2");
    assertThat(values("[1,23x]")).containsExactly("0-5", "1-2");
    assertThat(values("{\"a\":1,\"b")).containsExactly("0-9", "5-6");
    assertThat(values("{\"a\"")).containsExactly("0-4");
    assertThat(values("[\"a\" \"b\"]")).containsExactly("0-5", "1-4");
    assertThat(JsonDocumentTest.document("").values().root()).isEqualTo(-1);
    assertThat(JsonDocumentTest.document(" \"a").values().root()).isEqualTo(-1);
    assertThat(values("\"a\" 1")).containsExactly("0-3");
  }

  private static List<String> values(String json) {
    Values values = JsonDocumentTest.document(json).values();
    return walked(values, values.root());
  }

  @Test
  void whatStillGrowsIsSeenAsFarAsItIsKnown() throws IOException {
    try (GrowingBytes bytes = GrowingBytes.inMemory()) {
      JsonDocument document = JsonDocument.of(bytes);
      byte[] part = Reference.utf8("{\"data\":[10,20,30");
      bytes.append(part, 0, part.length);
      document.advance(Long.MAX_VALUE);
      Values values = document.values();
      assertThat(walked(values, values.root())).containsExactly("0-17", "8-17", "9-11", "12-14");
    }
  }

  @Test
  void textsAreComparedByTheirCharactersAndWhatIsNoCharacterIsKept() {
    byte[] json = Reference.utf8("[\"\\u00e9\\ud83d\\ude00\\/\",\"é😀/\",\"\\ud83d\",\"?\",\"?\"]");
    int last = json.length - 3;
    json[last] = (byte) 0xFF;
    json[last - 4] = (byte) 0xFE;
    Values values = JsonDocumentTest.document(json).values();
    List<Long> strings = new ArrayList<>();
    Members members = values.members(values.root());
    while (members.next()) {
      strings.add(members.value());
    }
    assertThat(values.is(strings.get(0), Reference.utf8("é😀/"))).isTrue();
    assertThat(values.is(strings.get(1), Reference.utf8("é😀/"))).isTrue();
    assertThat(values.is(strings.get(1), Reference.utf8("é😀"))).isFalse();
    assertThat(values.is(strings.get(1), Reference.utf8("é😀/x"))).isFalse();
    assertThat(values.text(strings.get(0)).count()).isEqualTo(3);
    assertThat(values.text(strings.get(2)).rest()).isEqualTo("\ud83d");
    assertThat(values.text(strings.get(3)).rest()).isEqualTo("\uFFFD");
    for (int a = 2; a < 5; a++) {
      for (int b = 2; b < 5; b++) {
        assertThat(values.text(strings.get(a)).compareTo(values.text(strings.get(b))) == 0)
            .isEqualTo(a == b);
      }
    }
  }
}
