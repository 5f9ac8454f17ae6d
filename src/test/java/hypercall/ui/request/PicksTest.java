package hypercall.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.ui.kit.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the pick lists of placeholders offer.
class PicksTest {
  private static final String GUEST = "/nodes/{node}/qemu/{vmid}/status/current";

  @Test
  void guests_are_of_the_chosen_node_and_of_the_kind_the_path_says() {
    assertThat(values(new Picks(Drafts.LIVE, GUEST, "pve1"), "vmid")).containsExactly("100");
    assertThat(values(new Picks(Drafts.LIVE, GUEST, ""), "vmid")).containsExactly("100", "101");
    assertThat(values(new Picks(Drafts.LIVE, "/nodes/{node}/lxc/{vmid}", "pve1"), "vmid"))
        .containsExactly("200");
    assertThat(values(new Picks(Drafts.LIVE, "/x/{vmid}", "unknown"), "vmid"))
        .as("a node nobody knows filters nothing")
        .containsExactly("100", "101", "200");
  }

  @Test
  void each_line_says_what_it_is() {
    Picks picks = new Picks(Drafts.LIVE, GUEST, "");
    assertThat(picks.of("vmid").getFirst())
        .isEqualTo(new Choice("100", "web · qemu · running · pve1"));
    assertThat(picks.of("node").getLast()).isEqualTo(new Choice("pve2", "offline"));
    assertThat(picks.of("storage"))
        .containsExactly(
            new Choice("local", "dir · available · several nodes"),
            new Choice("tank", "zfspool · available · pve1"));
    assertThat(picks.note("vmid", "101")).isEqualTo("db · qemu · stopped · pve2");
    assertThat(picks.note("vmid", "999")).isEmpty();
  }

  @Test
  void a_placeholder_nobody_knows_has_nothing_to_pick() {
    assertThat(new Picks(Drafts.LIVE, "/x/{snapname}", "").of("snapname")).isEmpty();
    assertThat(Picks.known("snapname")).isFalse();
  }

  private static List<String> values(Picks picks, String placeholder) {
    return picks.of(placeholder).stream().map(Choice::value).toList();
  }
}
