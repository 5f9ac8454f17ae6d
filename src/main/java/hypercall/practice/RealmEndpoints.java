package hypercall.practice;

import java.util.LinkedHashMap;
import java.util.Map;

/// The endpoints of the realms users sign in with.
final class RealmEndpoints {
  private final Directory directory;

  RealmEndpoints(Directory directory) {
    this.directory = directory;
  }

  void into(Actions actions) {
    actions.on(
        "GET /access/domains",
        _ -> Result.of(directory.realms().stream().map(RealmEndpoints::line).toList()));
    actions.on("GET /access/domains/{realm}", this::one);
    actions.on("DELETE /access/domains/{realm}", this::delete);
    actions.on("POST /access/domains/{realm}/sync", this::sync);
  }

  private static Map<String, Object> line(Realm realm) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("realm", realm.name());
    members.put("type", realm.type());
    members.put("comment", realm.comment());
    if (realm.byDefault()) {
      members.put("default", 1);
    }
    return members;
  }

  private Realm realm(String name) {
    return directory.realms().stream()
        .filter(realm -> realm.name().equals(name))
        .findFirst()
        .orElseThrow(() -> ApiFailure.died("domain '" + name + "' does not exist"));
  }

  private Result one(Call call) {
    Map<String, Object> members = line(realm(call.need("realm")));
    members.remove("realm");
    members.put("digest", GuestConfig.digest(directory.realms().toString()));
    return Result.of(members);
  }

  private Result delete(Call call) {
    Realm realm = realm(call.need("realm"));
    if (realm.type().equals("pam") || realm.type().equals("pve")) {
      throw ApiFailure.died(
          "delete auth server failed: unable to delete builtin type '" + realm.type() + "'");
    }
    directory.realms().remove(realm);
    return Result.nothing();
  }

  private Result sync(Call call) {
    Realm realm = realm(call.need("realm"));
    if (realm.type().equals("ldap") || realm.type().equals("ad")) {
      throw ApiFailure.died("connecting to the directory of '" + realm.name() + "' failed");
    }
    throw ApiFailure.died(
        "Cannot sync realm type '" + realm.type() + "'! Only LDAP/AD realms can be synced.");
  }
}
