package hypercall.practice;

import hypercall.schema.Method;
import hypercall.schema.Permission;
import hypercall.schema.Property;
import hypercall.schema.Verb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The endpoints under `access`: signing in, realms, permissions.
final class AccessEndpoints {
  private final Directory directory;
  private final SignIn signIn;

  AccessEndpoints(Directory directory, SignIn signIn) {
    this.directory = directory;
    this.signIn = signIn;
  }

  List<Endpoint> endpoints() {
    return List.of(
        new Endpoint("/access/domains", domains(), _ -> Result.of(realms())),
        new Endpoint(
            "/access/ticket",
            Method.of(Verb.GET, "get_ticket", "Does nothing; the login page asks for it.")
                .allowedTo(new Permission.World())
                .returning(Property.nothing()),
            _ -> Result.nothing()),
        new Endpoint("/access/ticket", createTicket(), signIn::ticket),
        new Endpoint("/access/permissions", permissions(), this::permissions));
  }

  private static Method domains() {
    Property realm =
        Property.object(
            "One realm.",
            Map.of(
                "realm", Property.string("Its name, as it stands after the @."),
                "type", Property.string("Where its users are kept."),
                "comment", Property.string("What it is for.").asOptional(),
                "default", Property.bool("Whether it is chosen beforehand.").asOptional()));
    return Method.of(Verb.GET, "index", "The realms users can sign in with. Needs no sign-in.")
        .allowedTo(new Permission.World())
        .returning(Property.array("All realms.", realm))
        .linkingBy("realm");
  }

  private static Method createTicket() {
    return Method.of(
            Verb.POST,
            "create_ticket",
            "Signs in: gives a ticket and a CSRF token for a password, for a ticket that is still"
                + " good, or for a second factor. With path and privs it only tells whether the"
                + " user has these privileges.")
        .taking(
            "username",
            Property.string("The user, with its realm unless that is given apart.")
                .noLongerThan(64))
        .taking("password", Property.string("The password, or a ticket of the same user."))
        .taking(
            "realm",
            Property.string("The realm, when the user is given without.")
                .asOptional()
                .withFormat("pve-realm")
                .noLongerThan(32))
        .taking(
            "otp", Property.string("A one-time password, as older clients send it.").asOptional())
        .taking(
            "tfa-challenge",
            Property.string("The half ticket of the first step, to be answered.").asOptional())
        .taking(
            "path",
            Property.string("Check privileges on this access path.")
                .asOptional()
                .noLongerThan(64)
                .requiring("privs"))
        .taking(
            "privs",
            Property.string("The privileges to check, separated by commas.")
                .asOptional()
                .withFormat("pve-priv-list")
                .noLongerThan(64)
                .requiring("path"))
        .taking("new-format", Property.bool("Without effect since version 8.").defaultsTo(1))
        .allowedTo(new Permission.World())
        .withoutTokens()
        .asProtected()
        .returning(
            Property.object(
                "The session.",
                Map.of(
                    "username", Property.string("The user with its realm."),
                    "ticket", Property.string("To be sent as cookie.").asOptional(),
                    "CSRFPreventionToken", Property.string("For every write.").asOptional(),
                    "clustername", Property.string("The cluster's name.").asOptional())));
  }

  private static Method permissions() {
    return Method.of(
            Verb.GET,
            "permissions",
            "The privileges of the caller, or of another user or token, by access path.")
        .taking("path", Property.string("Only this path.").asOptional())
        .taking(
            "userid",
            Property.string("Another user, or a token by its whole name.")
                .asOptional()
                .matching("[^\\s:/]+@[A-Za-z][A-Za-z0-9.\\-_]+(?:![A-Za-z][A-Za-z0-9.\\-_]+)?"))
        .returning(Property.object("Path to privilege to whether it is inherited.", Map.of()));
  }

  private List<Map<String, Object>> realms() {
    return directory.realms().stream()
        .map(
            realm -> {
              Map<String, Object> members = new LinkedHashMap<>();
              members.put("realm", realm.name());
              members.put("type", realm.type());
              members.put("comment", realm.comment());
              if (realm.byDefault()) {
                members.put("default", 1);
              }
              return members;
            })
        .toList();
  }

  private Result permissions(Call call) {
    String authid = call.text("userid").orElse(call.caller().authid());
    boolean own =
        authid.equals(call.caller().authid()) || authid.startsWith(call.caller().user() + "!");
    if (!own) {
      call.rights().demand("/access", "Sys.Audit");
    }
    if (directory.user(authid).isEmpty() && directory.token(authid).isEmpty()) {
      throw ApiFailure.badParameter("userid", "user or token '" + authid + "' does not exist");
    }
    Optional<String> only = call.text("path");
    Map<String, Object> paths = new LinkedHashMap<>();
    for (String path : only.map(Set::of).orElseGet(() -> directory.acl().paths())) {
      Map<String, Object> held = new LinkedHashMap<>();
      directory
          .privileges(authid, path)
          .forEach((privilege, propagate) -> held.put(privilege, propagate ? 1 : 0));
      if (only.isPresent() || !held.isEmpty()) {
        paths.put(path, held);
      }
    }
    return Result.of(paths);
  }
}
