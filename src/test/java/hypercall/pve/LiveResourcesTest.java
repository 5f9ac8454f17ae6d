package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Call;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What there is to pick from, read from the practice cluster over TLS.
class LiveResourcesTest {
  @TempDir static Path spill;

  @Test
  void nodesGuestsAndStoragesAreListedInOrderAndOnlyForThoseWhoMaySeeThem() throws Exception {
    try (Lab lab = new Lab(spill);
        SessionService admin = lab.admin((_, _, _) -> Optional.empty());
        SessionService nobody = lab.client("nobody", "pve")) {
      LiveResources all = LiveResources.read(admin, new Call());
      assertThat(all.nodes())
          .extracting(LiveNodes.Node::name)
          .containsExactly("pve1", "pve2", "pve3");
      assertThat(all.guests()).extracting(LiveResources.Guest::type).contains("qemu", "lxc");
      assertThat(all.guests())
          .extracting(guest -> Integer.valueOf(guest.vmid()))
          .isSorted()
          .isNotEmpty();
      assertThat(all.guests()).extracting(LiveResources.Guest::state).contains("template");
      assertThat(all.storages()).extracting(LiveResources.Storage::name).contains("local");
      nobody.signIn(Lab.password(), new Call());
      assertThat(LiveResources.read(nobody, new Call()).guests()).isEmpty();
    }
  }
}
