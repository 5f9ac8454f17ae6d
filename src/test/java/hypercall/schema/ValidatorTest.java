package hypercall.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ValidatorTest {
  private static final Method METHOD =
      Method.of(Verb.POST, "try", "Takes a value of each kind.")
          .taking("need", Property.string("Needed."))
          .taking("count", Property.integer("A number.").asOptional().atLeast(1).atMost(9))
          .taking("share", Property.of(ValueType.NUMBER, "A part.").asOptional())
          .taking("flag", Property.bool("Yes or no.").asOptional())
          .taking("word", Property.string("A word.").asOptional().matching("(?^:[a-z]{,4})"))
          .taking("short", Property.string("Short.").asOptional().noLongerThan(3))
          .taking("vmid", Property.integer("A guest.").asOptional().withFormat("pve-vmid"))
          .taking(
              "kinds", Property.string("Some.").asOptional().withFormat("pve-storage-content-list"))
          .taking(
              "all", Property.array("Several.", Property.integer("One.").atLeast(0)).asOptional())
          .taking("memory", Property.string("Memory.").asOptional().withFormat(memory()))
          .taking("net[n]", Property.string("A card.").asOptional().noLongerThan(4));

  private static Format memory() {
    return new Format.PropertyString(
        Map.of(
            "current",
            Property.integer("MiB.").atLeast(16).as(new PartRole(true, null, null)),
            "huge",
            Property.bool("Huge pages.").asOptional(),
            "now",
            Property.string("").as(new PartRole(false, "current", null))));
  }

  private static String fault(String name, ParameterValue value) {
    Map<String, ParameterValue> given = Map.of("need", ParameterValue.of("x"), name, value);
    Map<String, String> errors = Validator.check(METHOD, given).errors();
    return errors.getOrDefault(name, errors.isEmpty() ? "" : errors.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count|abc|type check ('integer') failed - got 'abc'",
        "count|1.5|type check ('integer') failed - got '1.5'",
        "count|0|value must have a minimum value of 1",
        "count|10|value must have a maximum value of 9",
        "share|x|type check ('number') failed - got 'x'",
        "flag|yes|type check ('boolean') failed - got 'yes'",
        "word|toolong|value does not match the regex pattern",
        "memory|huge=1|'invalid format - format error\nmemory.current: property is missing and it"
            + " is not optional\n'",
        "memory|abc|'invalid format - format error\nmemory.current: type check (''integer'')"
            + " failed - got ''abc''\n'",
        "memory|512,what=1|'invalid format - invalid key in comma-separated list property:"
            + " what\n'",
        "memory|512,huge=|'invalid format - missing key in comma-separated list property\n'",
        "memory|512,huge=perhaps|'invalid format - format error\nmemory.huge: type check"
            + " (''boolean'') failed - got ''perhaps''\n'",
        "short|four|value may only be 3 characters long",
        "net31|longer|value may only be 4 characters long",
        "netx|x|property is not defined in schema and the schema does not allow additional"
            + " properties"
      })
  void a_fault_is_told_in_the_servers_words(String name, String value, String fault) {
    assertThat(fault(name, ParameterValue.of(value))).isEqualTo(fault);
  }

  @Test
  void a_format_is_checked_before_bounds_and_its_complaint_ends_the_line() {
    assertThat(fault("vmid", ParameterValue.of("5")))
        .isEqualTo("invalid format - value does not look like a valid VM ID\n");
  }

  @ParameterizedTest
  @CsvSource({
    "count,9",
    "count,+3",
    "share,-1.5e3",
    "share,.5",
    "flag,0",
    "word,abc",
    "short,äöü",
    "net0,abcd",
    "kinds,iso",
    "kinds,iso;backup"
  })
  void what_is_right_passes(String name, String value) {
    assertThat(fault(name, ParameterValue.of(value))).isEmpty();
  }

  @Test
  void a_repeated_key_is_joined_for_lists_and_refused_for_scalars() {
    ParameterValue twice =
        new ParameterValue.Many(List.of(ParameterValue.of("iso"), ParameterValue.of("backup")));
    Validator.Outcome outcome =
        Validator.check(METHOD, Map.of("need", ParameterValue.of("x"), "kinds", twice));
    assertThat(outcome.errors()).isEmpty();
    assertThat(outcome.values()).containsEntry("kinds", ParameterValue.of("iso,backup"));
    assertThat(fault("word", twice)).isEqualTo("type check ('string') failed - got ARRAY");
    assertThat(fault("word", new ParameterValue.Nested(Map.of())))
        .isEqualTo("type check ('string') failed - got HASH");
  }

  @Test
  void a_single_value_of_an_array_is_wrapped_and_elements_are_named_by_number() {
    Validator.Outcome outcome =
        Validator.check(
            METHOD, Map.of("need", ParameterValue.of("x"), "all", ParameterValue.of("7")));
    assertThat(outcome.values().get("all")).isInstanceOf(ParameterValue.Many.class);
    ParameterValue bad =
        new ParameterValue.Many(List.of(ParameterValue.of("1"), ParameterValue.of("z")));
    Map<String, String> errors =
        Validator.check(METHOD, Map.of("need", ParameterValue.of("x"), "all", bad)).errors();
    assertThat(errors).containsOnlyKeys("all[1]");
  }

  @Test
  void what_is_missing_is_told_beside_what_is_wrong() {
    Map<String, String> errors =
        Validator.check(METHOD, Map.of("count", ParameterValue.of("0"))).errors();
    assertThat(errors)
        .containsEntry("need", "property is missing and it is not optional")
        .containsKey("count")
        .hasSize(2);
  }
}
