package hypercall.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The endpoints of groups and roles.
final class GroupEndpoints {
  private final Directory directory;

  GroupEndpoints(Directory directory) {
    this.directory = directory;
  }

  void into(Actions actions) {
    actions.on("GET /access/groups", this::groups);
    actions.on("POST /access/groups", this::createGroup);
    actions.on("GET /access/groups/{groupid}", this::group);
    actions.on("PUT /access/groups/{groupid}", this::updateGroup);
    actions.on("DELETE /access/groups/{groupid}", this::deleteGroup);
    actions.on("GET /access/roles", _ -> Result.of(roles()));
    actions.on("POST /access/roles", this::createRole);
    actions.on("GET /access/roles/{roleid}", this::role);
    actions.on("PUT /access/roles/{roleid}", this::updateRole);
    actions.on("DELETE /access/roles/{roleid}", this::deleteRole);
  }

  private Result groups(Call call) {
    List<Map<String, Object>> lines =
        directory.groups().entrySet().stream()
            .filter(
                entry ->
                    call.rights()
                        .hasAny(
                            "/access/groups/" + entry.getKey(),
                            "User.Modify",
                            "Sys.Audit",
                            "Group.Allocate"))
            .map(
                entry -> {
                  Map<String, Object> members = described(entry.getValue());
                  members.put("groupid", entry.getKey());
                  members.put("users", String.join(",", entry.getValue().members()));
                  return members;
                })
            .toList();
    return Result.of(lines);
  }

  private static Map<String, Object> described(Group group) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (!group.comment().isEmpty()) {
      members.put("comment", group.comment());
    }
    return members;
  }

  private Group known(String name, String failure) {
    Group group = directory.groups().get(name);
    if (group == null) {
      throw ApiFailure.died(failure + "group '" + name + "' does not exist");
    }
    return group;
  }

  private Result createGroup(Call call) {
    String name = call.need("groupid");
    if (directory.groups().containsKey(name)) {
      throw ApiFailure.died("create group failed: group '" + name + "' already exists");
    }
    directory.put(name, new Group(call.given("comment").orElse(""), Set.of()));
    return Result.nothing();
  }

  private Result group(Call call) {
    Group group = known(call.need("groupid"), "");
    Map<String, Object> members = described(group);
    members.put("members", List.copyOf(group.members()));
    return Result.of(members);
  }

  private Result updateGroup(Call call) {
    Group group = known(call.need("groupid"), "update group failed: ");
    call.given("comment")
        .ifPresent(text -> directory.put(call.need("groupid"), group.withComment(text)));
    return Result.nothing();
  }

  private Result deleteGroup(Call call) {
    known(call.need("groupid"), "delete group failed: ");
    directory.removeGroup(call.need("groupid"));
    return Result.nothing();
  }

  private List<Map<String, Object>> roles() {
    return directory.roles().entrySet().stream()
        .map(
            role ->
                Map.<String, Object>of(
                    "roleid",
                    role.getKey(),
                    "privs",
                    String.join(",", new TreeSet<>(role.getValue())),
                    "special",
                    Roles.BUILT_IN.containsKey(role.getKey()) ? 1 : 0))
        .toList();
  }

  private Set<String> knownRole(String name, String failure) {
    Set<String> role = directory.roles().get(name);
    if (role == null) {
      throw ApiFailure.died(failure + "role '" + name + "' does not exist");
    }
    return role;
  }

  private Result role(Call call) {
    Map<String, Object> members = new LinkedHashMap<>();
    knownRole(call.need("roleid"), "").forEach(privilege -> members.put(privilege, 1));
    return Result.of(members);
  }

  private static Set<String> privileges(Call call) {
    Set<String> privileges = new TreeSet<>(call.list("privs"));
    for (String privilege : privileges) {
      if (!Roles.ALL.contains(privilege)) {
        throw ApiFailure.badParameter(
            "privs", "invalid format - invalid privilege '" + privilege + "'\n");
      }
    }
    return privileges;
  }

  private Result createRole(Call call) {
    String name = call.need("roleid");
    if (name.toUpperCase(Locale.ROOT).startsWith("PVE")) {
      throw ApiFailure.badParameter(
          "roleid", "cannot use role ID starting with the (case-insensitive) 'PVE' namespace");
    }
    if (directory.roles().containsKey(name)) {
      throw ApiFailure.died("create role failed: role '" + name + "' already exists");
    }
    directory.putRole(name, privileges(call));
    return Result.nothing();
  }

  private static void demandOwn(String name, String what) {
    if (Roles.BUILT_IN.containsKey(name)) {
      throw ApiFailure.died("auto-generated role '" + name + "' cannot be " + what);
    }
  }

  private Result updateRole(Call call) {
    String name = call.need("roleid");
    demandOwn(name, "modified");
    Set<String> privileges = new TreeSet<>();
    Set<String> before = knownRole(name, "update role failed: ");
    if (call.flag("append") || call.given("privs").isEmpty()) {
      privileges.addAll(before);
    }
    privileges.addAll(privileges(call));
    directory.putRole(name, privileges);
    return Result.nothing();
  }

  private Result deleteRole(Call call) {
    String name = call.need("roleid");
    demandOwn(name, "deleted");
    knownRole(name, "delete role failed: ");
    directory.removeRole(name);
    return Result.nothing();
  }
}
