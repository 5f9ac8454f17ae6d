package hypercall.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PathTemplateTest {
  @Test
  void names_stand_in_order_each_once() {
    assertThat(PathTemplate.of("/nodes/{node}/qemu/{vmid}/clone/{node}").names())
        .containsExactly("node", "vmid");
  }

  @Test
  void a_value_is_one_segment_whatever_it_holds() {
    assertThat(filled("/storage/{volume}", "volume", "local:iso/a b+ü.iso"))
        .isEqualTo("/storage/local%3Aiso%2Fa%20b%2B%C3%BC.iso");
  }

  @Test
  void literal_text_keeps_its_escapes_and_what_a_path_may_hold() {
    assertThat(filled("/access/users/api@pve/token/a%2Fb!c:d", "", ""))
        .isEqualTo("/access/users/api@pve/token/a%2Fb!c:d");
  }

  @Test
  void literal_text_that_cannot_stand_in_a_path_is_encoded() {
    assertThat(filled("/a b/100%/ü\uD83D\uDE00#x\"", "", ""))
        .isEqualTo("/a%20b/100%25/%C3%BC%F0%9F%98%80%23x%22");
  }

  @Test
  void a_brace_alone_is_told_from_a_placeholder() {
    assertThat(PathTemplate.of("/nodes/{node").hasStrayBrace()).isTrue();
    assertThat(PathTemplate.of("/nodes/{}").hasStrayBrace()).isTrue();
    assertThat(PathTemplate.of("/nodes/{node}").hasStrayBrace()).isFalse();
  }

  @Test
  void pieces_together_are_the_text_again() {
    String text = "/x{a}{b}/{ c}}";
    assertThat(PathTemplate.of(text).pieces().stream().map(PathTemplate.Piece::text))
        .satisfies(pieces -> assertThat(String.join("", pieces)).isEqualTo(text));
  }

  private static String filled(String path, String name, String value) {
    return PathTemplate.of(path).filled(Map.of(name, value));
  }
}
