package hypercall.json.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How expressions are understood, and what is said of those that are not.
class PathQueryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''                    ; 0 ; A path begins with $.",
        "data                  ; 0 ; A path begins with $, which was expected, but “d” was found.",
        "$.                    ; 2 ; A name or * was expected, but the expression ends here.",
        "$.1a                  ; 2 ; A name that begins with a digit is written in brackets and"
            + " quotes: ['1a'].",
        "$.data[               ; 7 ; A name in quotes, a number, *, a slice or a filter (?…) was"
            + " expected, but the expression ends here.",
        "$.data[0              ; 8 ; A comma or ] was expected, but the expression ends here.",
        "$['a                  ; 2 ; This string has no closing '.",
        "$[01]                 ; 2 ; No 0 may lead a number.",
        "$[99999999999999999]  ; 2 ; This number is larger than 9007199254740991, the largest"
            + " one.",
        "$[?@.a=1]             ; 6 ; Two values are compared by ==, with two signs.",
        "$[?@.a&@.b]           ; 6 ; Conditions are joined by && and ||, with two signs.",
        "$[?@.*==1]            ; 3 ; This path may select many values, and only one can be"
            + " compared.",
        "$[?!@.a==1]           ; 7 ; A comparison behind ! is put in parentheses: !(@.a == 1).",
        "$[?'a']               ; 3 ; A string is no condition: compare it with something.",
        "$[?length(@.a)]       ; 3 ; length() is no condition: compare it with something.",
        "$[?match(@.a,'b')==1] ; 3 ; match() is true or false by itself, and is not compared.",
        "$[?size(@)==1]        ; 3 ; There is no function “size”, but length, count, match, search"
            + " and value.",
        "$[?count('a')==1]     ; 9 ; A path in count() was expected, but “'” was found.",
        "$.a b                 ; 4 ; A step (.name, ['name'], [0], [*], [?…] or ..) or the end was"
            + " expected, but “b” was found.",
        ".data | map(.a)       ; 8 ; Of jq, only paths such as .data[].node are understood here."
            + " What select() does, a filter does: $.data[?@.status == 'running'].",
        ".data[2:4]            ; 5 ; jq's slice makes one new array, a JSONPath with [2:4] gives"
            + " its elements.",
        "..                    ; 0 ; jq's .. gives the value itself, too. Write $..* for all that"
            + " is inside it.",
        ".a, .b                ; 2 ; Of jq, only paths such as .data[].node are understood here. A"
            + " JSONPath begins with $.",
      })
  void aFaultIsToldWithItsPlaceInASentence(String expression, int column, String sentence) {
    assertThatThrownBy(() -> PathQuery.read(expression))
        .isInstanceOfSatisfying(
            PathFault.class, fault -> assertThat(fault.column()).as(expression).isEqualTo(column))
        .hasMessage(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        ".                     ; $",
        ".data[].node          ; $.data[*].node",
        ".data[]?.node?        ; $.data[*].node",
        ".a.b[][\"x\"][0]      ; $.a.b[*].x[0]",
        ".[\"a b\"][-1]        ; $['a b'][-1]",
        ".\"a-b\".c            ; $['a-b'].c",
        ".[]                   ; $[*]",
        ".data[] | .node       ; $.data[*].node",
        ". | .data | .[0]      ; $.data[0]",
        ".a.[0]                ; $.a[0]",
        ".\"\"                 ; $['']",
      })
  void jqsPathsAreUnderstoodWhereTheyMeanTheSame(String jq, String path) throws PathFault {
    assertThat(JqPath.toJsonPath(jq)).isEqualTo(path);
    PathQuery.parse(path);
  }

  @Test
  void aPatternThatIsNoneIsUnderstoodButRemarkedUpon() throws PathFault {
    PathQuery query = PathQuery.parse("$.data[?@[?search(@.name, 'vm-\\\\d+')]]");
    assertThat(query.remarks())
        .containsExactly(
            new PathQuery.Remark(
                26,
                "This is no regular expression of RFC 9485 and matches nothing. It has no \\d, \\w"
                    + " or \\s: write [0-9], [A-Za-z0-9_] or [ \\t\\n"
                    + "\\r"
                    + "]."));
    assertThat(PathQuery.parse("$[?search(@, 'a+')]").remarks()).isEmpty();
  }

  @Test
  void whiteSpaceAtTheEndIsLeniencyOfTheReaderOnly() throws PathFault {
    assertThat(PathQuery.read("$.a \n").segments()).hasSize(1);
    assertThatThrownBy(() -> PathQuery.parse("$.a ")).isInstanceOf(PathFault.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "!(", "@[?", "length(", "$..[?"})
  void nestingWithoutEndIsRefusedAndNoCrash(String nest) {
    String expression = "$[?" + nest.repeat(100_000);
    assertThatThrownBy(() -> PathQuery.parse(expression))
        .isInstanceOf(PathFault.class)
        .hasMessageContaining("nested more than 100 deep");
  }

  @Test
  void stepsThatMaySelectManyAreLimitedAndThoseToOneAreNot() throws PathFault {
    assertThat(PathQuery.parse("$" + "[0].a".repeat(100_000)).isSingular()).isTrue();
    assertThat(PathQuery.parse("$" + "[*]".repeat(200)).segments()).hasSize(200);
    assertThatThrownBy(() -> PathQuery.parse("$" + "[*]".repeat(201)))
        .isInstanceOf(PathFault.class)
        .hasMessageContaining("more than 200 steps");
  }
}
