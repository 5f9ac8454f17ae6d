package hypercall.ui.request;

import hypercall.http.Header;
import hypercall.pve.LiveNodes;
import hypercall.pve.LiveResources;
import hypercall.pve.Signature;
import hypercall.store.SavedRequest;
import hypercall.store.SavedRequest.BodyKind;
import hypercall.store.SavedRequest.Row;
import hypercall.ui.kit.Background;
import java.net.URI;
import java.util.List;

/// Requests and signatures for tests.
final class Drafts {
  static final Background HERE = new Background(Runnable::run, Runnable::run);

  static final URI BASE = URI.create("https://pve1.lab:8006/api2/json");

  static final LiveResources LIVE =
      new LiveResources(
          List.of(new LiveNodes.Node("pve1", true), new LiveNodes.Node("pve2", false)),
          List.of(
              new LiveResources.Guest("100", "web", "qemu", "running", "pve1"),
              new LiveResources.Guest("101", "db", "qemu", "stopped", "pve2"),
              new LiveResources.Guest("200", "proxy", "lxc", "running", "pve1")),
          List.of(
              new LiveResources.Storage("local", "pve1", "dir", "available"),
              new LiveResources.Storage("local", "pve2", "dir", "available"),
              new LiveResources.Storage("tank", "pve1", "zfspool", "available")));

  private Drafts() {}

  static SavedRequest get(String path, Row... pathValues) {
    return new SavedRequest(
        "id-1",
        "Node status",
        List.of("Getting started"),
        "GET",
        path,
        List.of(pathValues),
        List.of(),
        List.of(),
        List.of(),
        BodyKind.NONE,
        List.of(),
        "");
  }

  static SavedRequest post(String path, Row... form) {
    return new SavedRequest(
        "id-2",
        "Log in",
        List.of(),
        "POST",
        path,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        BodyKind.FORM,
        List.of(form),
        "");
  }

  /// What a ticket adds; `writes` when the CSRF token goes along.
  static Signature ticket(boolean writes) {
    return new Signature(
        List.of(
            new Signature.Added(
                new Header("Cookie", "PVEAuthCookie=PVE%3Aapi%40pve%3A6911A2F0%3A%3Anotreal"),
                "PVEAuthCookie=PVE:api@pve:••••••••",
                "session · edit in Cookies",
                true),
            new Signature.Added(
                new Header("CSRFPreventionToken", "6911A2F0:notreal"),
                "6911A2F0:••••••••",
                "session · sent with POST, PUT, DELETE only",
                writes)));
  }
}
