package hypercall.ui.connect;

import hypercall.pve.Connection;
import hypercall.pve.Product;
import hypercall.pve.Realm;

/// The realms the server offers, read once its certificate is trusted.
record ServerRealms(ConnectForm form, ConnectCore core, Attempt attempt) {
  /// Reads them; an unknown realm in the form gives way to the server's default.
  void read(Connection wanted) {
    attempt.goOn(
        "Reading the realms…",
        call -> core.realms().of(wanted, call),
        found -> {
          form.realms().setAll(found);
          Product.ofRealms(found).ifPresent(form.product()::told);
          boolean known = found.stream().anyMatch(r -> r.name().equals(form.realmProperty().get()));
          if (!known && !found.isEmpty()) {
            form.realmProperty().set(Realm.usual(found));
          }
        },
        why -> {});
  }

  /// A press that came early left no time for them.
  void readIfUnread(Connection wanted) {
    if (form.realms().isEmpty()) {
      read(wanted);
    }
  }
}
