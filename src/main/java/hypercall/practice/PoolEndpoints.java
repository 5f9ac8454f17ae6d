package hypercall.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The endpoints of the pools.
final class PoolEndpoints {
  private final Cluster cluster;

  PoolEndpoints(Cluster cluster) {
    this.cluster = cluster;
  }

  void into(Actions actions) {
    actions.on("GET /pools", this::list);
    actions.on("POST /pools", this::create);
    actions.on("PUT /pools", this::update);
    actions.on("DELETE /pools", this::delete);
    actions.on("GET /pools/{poolid}", call -> Result.of(whole(call, call.need("poolid"))));
    actions.on("PUT /pools/{poolid}", this::update);
    actions.on("DELETE /pools/{poolid}", this::delete);
  }

  private Pools.Pool known(String name, String failure) {
    return cluster
        .pools()
        .pool(name)
        .orElseThrow(() -> ApiFailure.died(failure + "pool '" + name + "' does not exist"));
  }

  private static Map<String, Object> line(String name, Pools.Pool pool) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("poolid", name);
    if (!pool.comment().isEmpty()) {
      members.put("comment", pool.comment());
    }
    return members;
  }

  private Result list(Call call) {
    if (call.given("poolid").isPresent()) {
      return Result.of(List.of(whole(call, call.need("poolid"))));
    }
    List<Map<String, Object>> lines = new ArrayList<>();
    cluster
        .pools()
        .all()
        .forEach(
            (name, pool) -> {
              if (call.rights().has("/pool/" + name, "Pool.Audit")) {
                lines.add(line(name, pool));
              }
            });
    return Result.of(lines);
  }

  private Map<String, Object> whole(Call call, String name) {
    call.rights().demand("/pool/" + name, "Pool.Audit");
    Pools.Pool pool = known(name, "");
    String type = call.given("type").orElse("");
    List<Map<String, Object>> members = new ArrayList<>();
    for (int vmid : pool.guests()) {
      cluster
          .guest(vmid)
          .filter(guest -> type.isEmpty() || type.equals(guest.spec().kind().path()))
          .ifPresent(guest -> members.add(new GuestView(guest, cluster.now()).resource()));
    }
    for (String id : pool.storages()) {
      if (type.isEmpty() || type.equals("storage")) {
        cluster
            .storage(id)
            .ifPresent(found -> members.add(StorageView.resource(found, cluster.local(), true)));
      }
    }
    Map<String, Object> whole = line(name, pool);
    whole.put("members", members);
    return whole;
  }

  private Result create(Call call) {
    String name = call.need("poolid");
    if (cluster.pools().pool(name).isPresent()) {
      throw ApiFailure.died("create pool failed: pool '" + name + "' already exists");
    }
    cluster.pools().put(name, Pools.Pool.of(call.given("comment").orElse("")));
    return Result.nothing();
  }

  private Result update(Call call) {
    String name = call.need("poolid");
    String failure = "update pools failed: ";
    Pools.Pool pool = known(name, failure);
    boolean delete = call.flag("delete");
    Set<Integer> guests = new TreeSet<>(pool.guests());
    Set<String> storages = new TreeSet<>(pool.storages());
    for (String text : call.list("vms")) {
      int vmid = Integer.parseInt(text);
      boolean member = guests.contains(vmid);
      if (delete && !member) {
        throw ApiFailure.died(failure + "VM " + vmid + " is not a pool member");
      }
      if (!delete && member) {
        throw ApiFailure.died(failure + "VM " + vmid + " is already a pool member");
      }
      if (!delete && !call.flag("allow-move")) {
        cluster
            .pools()
            .of(vmid)
            .ifPresent(
                other -> {
                  throw ApiFailure.died(
                      failure + "VM " + vmid + " belongs already to pool '" + other + "'");
                });
      }
      cluster.pools().forget(vmid);
      boolean _ = delete ? guests.remove(vmid) : guests.add(vmid);
    }
    for (String id : call.list("storage")) {
      boolean _ = delete ? storages.remove(id) : storages.add(id);
    }
    String comment = call.given("comment").orElse(pool.comment());
    cluster.pools().put(name, new Pools.Pool(comment, guests, storages));
    return Result.nothing();
  }

  private Result delete(Call call) {
    String name = call.need("poolid");
    Pools.Pool pool = known(name, "delete pool failed: ");
    if (!pool.isEmpty()) {
      String holds =
          pool.guests().isEmpty()
              ? "storage " + pool.storages().iterator().next()
              : "VM " + pool.guests().iterator().next();
      throw ApiFailure.died(
          "delete pool failed: pool '" + name + "' is not empty (contains " + holds + ")");
    }
    cluster.pools().remove(name);
    return Result.nothing();
  }
}
