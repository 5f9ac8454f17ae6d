package hypercall.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The endpoints of the realms users sign in with.
final class RealmEndpoints {
  private static final List<String> BUILT_IN = List.of("pam", "pve");
  private static final List<String> NOT_KEPT =
      List.of(
          "realm",
          "type",
          "comment",
          "default",
          "delete",
          "digest",
          "password",
          "client-key",
          "check-connection");

  private final Directory directory;
  private final Map<String, Map<String, Object>> settings = new ConcurrentHashMap<>();

  RealmEndpoints(Directory directory) {
    this.directory = directory;
  }

  void into(Actions actions) {
    actions.on(
        "GET /access/domains",
        _ -> Result.of(directory.realms().stream().map(RealmEndpoints::line).toList()));
    actions.on("GET /access/domains/{realm}", this::one);
    actions.on("DELETE /access/domains/{realm}", this::delete);
    actions.on("POST /access/domains", this::create);
    actions.on("PUT /access/domains/{realm}", this::change);
    actions.on("POST /access/openid/auth-url", this::provider);
    actions.on("POST /access/openid/login", this::provider);
    actions.on("POST /access/domains/{realm}/sync", this::sync);
  }

  private static Map<String, Object> line(Realm realm) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("realm", realm.name());
    members.put("type", realm.type());
    if (!realm.comment().isEmpty()) {
      members.put("comment", realm.comment());
    }
    if (realm.byDefault()) {
      members.put("default", 1);
    }
    return members;
  }

  private Result create(Call call) {
    String failed = "add auth server failed: ";
    String name = call.need("realm");
    String type = call.need("type");
    if (directory.realms().stream().anyMatch(realm -> realm.name().equals(name))) {
      throw ApiFailure.died(failed + "domain '" + name + "' already exists");
    }
    if (BUILT_IN.contains(type)) {
      throw ApiFailure.died(failed + "unable to create builtin type '" + type + "'");
    }
    put(new Realm(name, type, "", false), call);
    return Result.nothing();
  }

  private Result change(Call call) {
    String name = call.need("realm");
    Realm before =
        directory.realms().stream()
            .filter(realm -> realm.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    ApiFailure.died(
                        "update auth server failed: domain '" + name + "' does not exist"));
    Map<String, Object> kept = settings.getOrDefault(name, Map.of());
    put(before, call);
    Map<String, Object> all = new TreeMap<>(kept);
    all.putAll(settings.getOrDefault(name, Map.of()));
    call.list("delete").forEach(all::remove);
    settings.put(name, all);
    return Result.nothing();
  }

  /// Only one realm is chosen beforehand.
  private void put(Realm before, Call call) {
    boolean first = call.given("default").map("1"::equals).orElse(before.byDefault());
    if (first) {
      directory.realms().replaceAll(r -> new Realm(r.name(), r.type(), r.comment(), false));
    }
    directory.realms().removeIf(realm -> realm.name().equals(before.name()));
    String comment = call.given("comment").orElse(before.comment());
    directory.realms().add(new Realm(before.name(), before.type(), comment, first));
    settings.put(before.name(), new TreeMap<>(call.settings(NOT_KEPT)));
  }

  private Result provider(Call call) {
    call.given("realm").ifPresent(this::realm);
    throw new ApiFailure(500, "the provider cannot be reached\n");
  }

  private Realm realm(String name) {
    return directory.realms().stream()
        .filter(realm -> realm.name().equals(name))
        .findFirst()
        .orElseThrow(() -> ApiFailure.died("domain '" + name + "' does not exist"));
  }

  private Result one(Call call) {
    String name = call.need("realm");
    Map<String, Object> members = line(realm(name));
    members.remove("realm");
    members.putAll(settings.getOrDefault(name, Map.of()));
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
    settings.remove(realm.name());
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
