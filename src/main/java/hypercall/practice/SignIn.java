package hypercall.practice;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Gives tickets for passwords and for tickets (wire-facts 4.1, 4.2).
final class SignIn {
  private static final String OFFER = "!tfa!";

  private final PracticeProduct product;
  private final Directory directory;
  private final Tickets tickets;
  private final CsrfTokens csrfTokens;
  private final InstantSource clock;
  private final String clusterName;
  private final Drills drills;

  SignIn(
      PracticeProduct product,
      Directory directory,
      Tickets tickets,
      CsrfTokens csrfTokens,
      Drills drills,
      String clusterName) {
    this.product = product;
    this.directory = directory;
    this.tickets = tickets;
    this.csrfTokens = csrfTokens;
    clock = drills;
    this.drills = drills;
    this.clusterName = clusterName;
  }

  /// The answer of `POST /access/ticket`.
  ///
  /// @throws ApiFailure 401, the same whatever was wrong
  Result ticket(Call call) {
    String username = call.need("username");
    String userid = call.text("realm").map(realm -> username + "@" + realm).orElse(username);
    String password = call.need("password");
    User user =
        directory
            .user(userid)
            .filter(found -> found.mayEnter(clock.instant()))
            .orElseThrow(this::refused);
    Optional<String> challenge = call.text("tfa-challenge");
    if (challenge.isPresent()) {
      return secondStep(call, user, challenge.get());
    }
    boolean byTicket = password.startsWith(product + ":") && isTicketFor(password, userid);
    if (!byTicket && !password.equals(user.password())) {
      throw refused();
    }
    Optional<String> path = call.text("path");
    if (path.isPresent()) {
      return product == PracticeProduct.PVE
          ? permission(userid, path.get(), call.list("privs"))
          : Result.of(Map.of("username", userid));
    }
    SecondFactors factors = user.factors();
    return byTicket || !factors.asked() ? full(userid) : challenge(call, user, factors);
  }

  /// The first step is done; the password is now the response to its challenge.
  private Result secondStep(Call call, User user, String challenge) {
    SecondFactors factors = user.factors();
    boolean offered =
        tickets.verify(challenge, context(user)).map(data -> data.startsWith(OFFER)).orElse(false);
    if (!offered
        || call.text("otp").isPresent()
        || !factors.accepts(call.need("password"), clock.instant())) {
      throw refused();
    }
    return full(user.userid());
  }

  private static String context(User user) {
    return ":" + user.userid();
  }

  private ApiFailure refused() {
    return new ApiFailure(401, product.refusal());
  }

  /// A ticket serves as password for its own user, and root's for everybody.
  private boolean isTicketFor(String ticket, String userid) {
    return tickets
        .verify(ticket)
        .map(owner -> owner.equals(userid) || owner.equals(Directory.ROOT))
        .orElse(false);
  }

  /// Whether the user has all these privileges there; no ticket is given for that.
  private Result permission(String userid, String path, List<String> privileges) {
    String normal = "/" + String.join("/", EndpointTable.segments(path));
    if (privileges.isEmpty()
        || !directory.privileges(userid, normal).keySet().containsAll(privileges)) {
      throw refused();
    }
    return entered(userid, new LinkedHashMap<>());
  }

  private Result full(String userid) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("ticket", tickets.issue(userid));
    if (!drills.on(Drill.NO_CSRF_TOKEN)) {
      members.put("CSRFPreventionToken", csrfTokens.issue(userid));
    }
    return entered(userid, members);
  }

  private Result entered(String userid, Map<String, Object> members) {
    members.put("username", userid);
    switch (product) {
      case PVE -> members.put("cap", capabilities(userid));
      case PMG -> members.put("role", MailWorld.role(directory, userid));
      case PBS -> {}
    }
    if (!clusterName.isEmpty() && directory.privileges(userid, "/").containsKey("Sys.Audit")) {
      members.put("clustername", clusterName);
    }
    return Result.of(members);
  }

  /// Half a ticket, good for nothing but the second step. A code sent along with the password is
  /// checked and used up, and saves nothing (wire-facts 4.5).
  private Result challenge(Call call, User user, SecondFactors factors) {
    Optional<String> early = call.text("otp");
    if (early.isPresent() && !factors.accepts(early.get(), clock.instant())) {
      throw refused();
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("username", user.userid());
    members.put("ticket", tickets.issue(OFFER + factors.offer(), context(user)));
    if (product == PracticeProduct.PBS) {
      // Nothing but the ticket's own letters tells that it is half of one (wire-facts 4.8).
      members.put("CSRFPreventionToken", "invalid");
    } else {
      members.put("CSRFPreventionToken", csrfTokens.issue(user.userid()));
      members.put("NeedTFA", 1);
    }
    return Result.of(members);
  }

  /// What the web interface shows or hides by: privileges by kind of object, wherever held.
  private Map<String, Map<String, Integer>> capabilities(String userid) {
    Map<String, Map<String, Integer>> capabilities = new LinkedHashMap<>();
    capabilities.put("access", new LinkedHashMap<>());
    capabilities.put("dc", new LinkedHashMap<>());
    for (String kind : new String[] {"nodes", "storage", "vms", "sdn", "mapping"}) {
      capabilities.put(kind, new LinkedHashMap<>());
    }
    Set<String> paths = new TreeSet<>(directory.acl().paths());
    paths.add("/mapping");
    for (String path : paths) {
      String kind = path.equals("/") ? "dc" : EndpointTable.segments(path).getFirst();
      Map<String, Integer> shown = capabilities.get(kind);
      if (shown != null) {
        for (String privilege : directory.privileges(userid, path).keySet()) {
          if (concerns(kind, privilege)) {
            shown.put(privilege, 1);
          }
        }
      }
    }
    return capabilities;
  }

  private static boolean concerns(String kind, String privilege) {
    if (kind.equals("dc")) {
      return privilege.startsWith("SDN.")
          || privilege.equals("Sys.Audit")
          || privilege.equals("Sys.Modify");
    }
    return privilege.equals("Permissions.Modify")
        || switch (kind) {
          case "access" -> privilege.startsWith("User.") || privilege.startsWith("Group.");
          case "nodes" -> privilege.startsWith("Sys.");
          case "storage" -> privilege.startsWith("Datastore.");
          case "vms" -> privilege.startsWith("VM.");
          case "sdn" -> privilege.startsWith("SDN.");
          case "mapping" -> privilege.startsWith("Mapping.");
          default -> false;
        };
  }
}
