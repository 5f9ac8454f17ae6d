package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Zoom multiplies lengths in pixels, and nothing else.
class SheetTest {
  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -fx-padding: 4 8px -2 0          | -fx-padding: 8px 16px -4px 0px
          -fx-icon-size: 17px              | -fx-icon-size: 34px
          -fx-pref-width: -1               | -fx-pref-width: -1
          -fx-max-width: infinity          | -fx-max-width: infinity
          -fx-pref-height: 2.75em          | -fx-pref-height: 2.75em
          -fx-padding: 0.333333em 1px      | -fx-padding: 0.333333em 2px
          -fx-background-insets: 0, 0.5, 1 | -fx-background-insets: 0px, 1.00px, 2px
          -fx-opacity: 0.5                 | -fx-opacity: 0.5
          -fx-font-weight: 700             | -fx-font-weight: 700
          -color-shadow-default: #010409   | -color-shadow-default: #010409
          """)
  void at_twice_the_size(String written, String zoomed) {
    assertThat(Sheet.scaled(".a { " + written + "; }", 2)).isEqualTo(".a { " + zoomed + "; }");
  }
}
