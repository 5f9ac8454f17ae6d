package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the JSON editor works out beside what is typed.
class JsonTypingTest {
  @Test
  void a_bracket_finds_its_partner_and_those_in_strings_are_none() {
    String text = "{\"a\": [1, \"]}\\\"\"]}";
    JsonBrackets.Pair all = new JsonBrackets.Pair(0, text.length() - 1);
    JsonBrackets.Pair list = new JsonBrackets.Pair(6, text.length() - 2);
    assertThat(JsonBrackets.at(text, 1)).contains(all);
    assertThat(JsonBrackets.at(text, 0)).contains(all);
    assertThat(JsonBrackets.at(text, 7)).contains(list);
    assertThat(JsonBrackets.at(text, text.length())).contains(all);
    assertThat(JsonBrackets.at(text, text.length() - 1)).as("before wins").contains(list);
    assertThat(JsonBrackets.at(text, 12)).as("in a string").isEmpty();
    assertThat(JsonBrackets.at("[}", 1)).isEmpty();
    assertThat(JsonBrackets.at("", 0)).isEmpty();
  }

  @Test
  void a_new_line_follows_the_brackets() {
    assertThat(JsonTyping.enter("  \"a\": 1,", "")).isEqualTo(new JsonTyping.Insertion("\n  ", 3));
    assertThat(JsonTyping.enter("  {", "}")).isEqualTo(new JsonTyping.Insertion("\n    \n  ", 5));
    assertThat(JsonTyping.enter("[ ", "1]")).isEqualTo(new JsonTyping.Insertion("\n  ", 3));
    assertThat(JsonTyping.stepBack("    ", "}")).isEqualTo(2);
    assertThat(JsonTyping.stepBack("  1", "]")).isZero();
    assertThat(JsonTyping.stepBack("  ", "a")).isZero();
  }

  @Test
  void a_fault_is_told_by_line_and_column_in_characters() {
    assertThat(JsonCheck.fault("{\"a\": 1}")).isEmpty();
    assertThat(JsonCheck.fault(" \n ")).isEmpty();
    assertThat(JsonCheck.fault("{\n  \"ü\": 01\n}"))
        .hasValueSatisfying(place -> assertThat(place.told()).startsWith("Line 2, column 9: "));
    assertThat(JsonCheck.fault("{\"a\": "))
        .hasValueSatisfying(place -> assertThat(place.offset()).isBetween(5, 6));
  }

  @Test
  void formatting_changes_white_space_only() {
    assertThat(JsonCheck.format("{\"b\":1.10,\"a\":[\"\\u00e9\"],\"b\":{}}"))
        .isEqualTo("{\n  \"b\": 1.10,\n  \"a\": [\n    \"\\u00e9\"\n  ],\n  \"b\": {}\n}");
  }
}
