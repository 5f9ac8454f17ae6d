package hypercall.store;

import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.store.SavedRequest.BodyKind;
import hypercall.store.SavedRequest.Row;
import java.util.List;

/// Values that use every part of what is kept.
final class Samples {
  private Samples() {}

  static SavedRequest full(String id) {
    return new SavedRequest(
        id,
        "Größe “ändern” 🚀\n\t\\",
        List.of("Outer", "In/ner"),
        "PUT",
        "/nodes/{node}/qemu/{vmid}/config?background_delay=5",
        List.of(new Row("node", "pve1"), new Row("vmid", "101")),
        List.of(new Row(false, "digest", "abc", false)),
        List.of(new Row("X-Note", "ü"), new Row("X-Note", "twice")),
        List.of(new Row("PVELangCookie", "de")),
        BodyKind.JSON,
        List.of(new Row("description", "a=b&c;d+e%")),
        "{ \"cores\" : 1.10 , \"cores\": 2,\r\n\t\"x\": \"\\u00e9\" ");
  }

  static Connection pinned(String id) {
    return new Connection(
        id,
        "Lab ü",
        "fe80::1",
        8007,
        new Connection.SignIn.Password("root", "pam"),
        new Trust.Pinned("AA:BB"));
  }
}
