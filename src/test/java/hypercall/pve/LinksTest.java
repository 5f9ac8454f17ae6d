package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.json.Spot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final LiveResources LIVE =
      new LiveResources(
          List.of(),
          List.of(new LiveResources.Guest("200", "ct", "lxc", "running", "pve2")),
          List.of());

  private static Optional<String> lead(String request, String name, Map<String, String> beside) {
    return lead(Product.PVE, request, List.of("data"), name, beside);
  }

  private static Optional<String> lead(
      Product product,
      String request,
      List<String> names,
      String name,
      Map<String, String> beside) {
    return new Links(product, LIVE)
        .of(request, new Spot(names, name, beside.getOrDefault(name, ""), beside));
  }

  @Test
  void nodesLeadToTheirState() {
    assertThat(lead("/nodes", "node", Map.of("node", "pve1"))).contains("/nodes/pve1/status");
    assertThat(lead("/cluster/status", "name", Map.of("type", "node", "name", "pve1")))
        .contains("/nodes/pve1/status");
    assertThat(lead("/nodes", "node", Map.of("node", "../access"))).isEmpty();
    assertThat(lead("/nodes/pve1/status", "node", Map.of("node", "pve1"))).isEmpty();
  }

  @Test
  void guestsLeadToTheirStateOnTheNodeTheyAreOn() {
    assertThat(lead("/nodes/pve1/qemu", "vmid", Map.of("vmid", "100")))
        .contains("/nodes/pve1/qemu/100/status/current");
    assertThat(
            lead(
                "/cluster/resources", "vmid", Map.of("vmid", "100", "node", "pve3", "type", "lxc")))
        .contains("/nodes/pve3/lxc/100/status/current");
    assertThat(lead("/cluster/backup", "vmid", Map.of("vmid", "200")))
        .contains("/nodes/pve2/lxc/200/status/current");
    assertThat(lead("/cluster/backup", "vmid", Map.of("vmid", "999"))).isEmpty();
    assertThat(lead("/cluster/ha/resources", "sid", Map.of("sid", "ct:200")))
        .contains("/nodes/pve2/lxc/200/status/current");
    assertThat(
            lead(
                "/cluster/resources",
                "id",
                Map.of("id", "qemu/100", "node", "pve1", "type", "qemu")))
        .contains("/nodes/pve1/qemu/100/status/current");
    assertThat(lead("/x", "id", Map.of("id", "qemu/100", "node", "pve1", "type", "lxc")))
        .contains("/nodes/pve1/qemu/100/status/current");
  }

  @Test
  void tasksLeadToTheirState() {
    String upid = "UPID:pve1:0003A6C3:02E6C1F9:672B0F5C:qmstart:100:root@pam:";
    assertThat(lead("/cluster/tasks", "upid", Map.of("upid", upid)))
        .contains("/nodes/pve1/tasks/" + upid + "/status");
    assertThat(
            new Links(Product.PBS, LIVE)
                .of("/x", new Spot(List.of(), "data", upid, Map.of("data", upid))))
        .contains("/nodes/pve1/tasks/" + upid + "/status");
  }

  @Test
  void volumesAndStoragesLeadToWhatIsOnThem() {
    assertThat(
            lead(
                "/nodes/pve1/storage/local/content", "volid", Map.of("volid", "local:iso/a b.iso")))
        .contains("/nodes/pve1/storage/local/content/local:iso%2Fa%20b.iso");
    assertThat(lead("/nodes/pve1/storage", "storage", Map.of("storage", "local")))
        .contains("/nodes/pve1/storage/local/content");
    assertThat(lead("/storage", "storage", Map.of("storage", "local"))).contains("/storage/local");
    assertThat(lead("/cluster/resources", "id", Map.of("id", "storage/pve1/local")))
        .contains("/nodes/pve1/storage/local/status");
  }

  @Test
  void entriesOfAnIndexLeadBelowIt() {
    assertThat(lead("/cluster", "name", Map.of("name", "ha"))).contains("/cluster/ha");
    assertThat(lead("/", "subdir", Map.of("subdir", "nodes"))).contains("/nodes");
    assertThat(lead("/cluster", "name", Map.of("name", "ha", "more", "1"))).isEmpty();
    assertThat(lead("/cluster", "subdir", Map.of("subdir", ".."))).isEmpty();
    assertThat(lead(Product.PVE, "/cluster", List.of("data", "x"), "name", Map.of("name", "ha")))
        .isEmpty();
  }

  @Test
  void whatOneProductHasAnotherHasNot() {
    assertThat(lead(Product.PBS, "/x", List.of("data"), "vmid", Map.of("vmid", "200"))).isEmpty();
    assertThat(
            lead(Product.PBS, "/admin/datastore", List.of("data"), "store", Map.of("store", "a")))
        .contains("/admin/datastore/a/status");
  }
}
