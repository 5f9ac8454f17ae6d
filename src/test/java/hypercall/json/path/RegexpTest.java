package hypercall.json.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hypercall.json.Text;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexpTest {
  private static boolean matches(String pattern, String text) throws PathFault {
    return runs(pattern, text, true);
  }

  private static boolean runs(String pattern, String text, boolean whole) throws PathFault {
    Text utf8 = Text.of(text.getBytes(StandardCharsets.UTF_8));
    return Regexp.parse(pattern).matches(utf8, whole, () -> {});
  }

  @ParameterizedTest
  @CsvSource({
    "'a|b|', '', true",
    "'a{2,3}', a, false",
    "'a{2,3}', aaa, true",
    "'a{2,3}', aaaa, false",
    "'a{2,}', aaaaa, true",
    "'(ab?){2}', aab, true",
    "'[a-c-]+', 'a-c', true",
    "'[-a]+', '-a', true",
    "'[^a-c]', b, false",
    "'[^^]', ^, false",
    "'[a^&&b]', &, true",
    "'[\\]\\\\]', ], true",
    "'\\p{Lu}\\P{L}', 'Ä1', true",
    "'[\\p{Nd}x]+', '٣x', true",
    "'.', 😀, true",
    "'\\^\\.', ^., true",
    "'[$]', $, true",
    "'/~=,', '/~=,', true",
  })
  void whatAPatternMeans(String pattern, String text, boolean whole) throws PathFault {
    assertThat(matches(pattern, text)).isEqualTo(whole);
  }

  @Test
  void aDotIsAnythingButTheEndOfALine() throws PathFault {
    assertThat(matches(".", "\n")).isFalse();
    assertThat(matches(".", "\r")).isFalse();
    assertThat(matches(".", "\u2028")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "a)",
        "[",
        "[]",
        "[^]",
        "]",
        "}",
        "{",
        "a{",
        "a{,2}",
        "a{3,2}",
        "*",
        "a**",
        "\\d",
        "\\",
        "\\p{Xx}",
        "\\p{",
        "\\p{}",
        "[b-a]",
        "[a-\\p{L}]",
        "[a[b]",
        "(?i)a",
        "a{1,99999}",
        "(((a{100}){100}){100})",
        "\\$"
      })
  void whatIsNoPatternIsRefused(String pattern) {
    assertThatThrownBy(() -> Regexp.parse(pattern))
        .isInstanceOf(PathFault.class)
        .message()
        .endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(a*)*b", "(a|aa)+b", "(a|a)*b", "(.*)(.*)(.*)(.*)b", "(((a*)*)*)*b", "(()|a)+b"})
  void noPatternIsCatastrophicAndNoTextTooLong(String pattern) throws PathFault {
    String text = "a".repeat(100_000);
    assertThat(runs(pattern, text, true)).isFalse();
    assertThat(runs(pattern, text, false)).isFalse();
    assertThat(runs(pattern, text + "b", true)).isTrue();
  }

  @Test
  void emptyPartsMayBeRepeatedHoweverOften() throws PathFault {
    assertThat(matches("(((){9999}){9999}){9999}", "")).isTrue();
    assertThat(matches("(((a?){0}){9999})*", "a")).isFalse();
  }

  @Test
  void randomPatternsMeanWhatTheJavaLibraryTakesThemFor() throws PathFault {
    Random random = new Random(7);
    for (int i = 0; i < 4000; i++) {
      String pattern = pattern(random, 4);
      Pattern theirs = Pattern.compile(pattern);
      Regexp ours = Regexp.parse(pattern);
      for (int k = 0; k < 4; k++) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(7); n > 0; n--) {
          text.append("abc".charAt(random.nextInt(3)));
        }
        byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(ours.matches(Text.of(utf8), true, () -> {}))
            .as(pattern + " for " + text)
            .isEqualTo(theirs.matcher(text).matches());
        assertThat(ours.matches(Text.of(utf8), false, () -> {}))
            .as(pattern + " in " + text)
            .isEqualTo(theirs.matcher(text).find());
      }
    }
  }

  private static String pattern(Random random, int size) {
    if (size == 0) {
      return String.valueOf("abc".charAt(random.nextInt(3)));
    }
    return switch (random.nextInt(9)) {
      case 0 -> pattern(random, size - 1) + "|" + pattern(random, size - 1);
      case 1 -> "(" + pattern(random, size - 1) + ")*";
      case 2 -> "(" + pattern(random, size - 1) + ")?";
      case 3 -> "(" + pattern(random, size - 1) + "){1," + (1 + random.nextInt(2)) + "}";
      case 4 -> "[^" + pattern(random, 0) + "]";
      case 5 -> "^" + pattern(random, size - 1);
      case 6 -> pattern(random, size - 1) + "$";
      default -> pattern(random, size - 1) + pattern(random, size - 1);
    };
  }
}
