package hypercall.practice;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// The endpoints of the second factors: list, add, change, remove, unlock (wire-facts 4.5).
final class TfaEndpoints {
  private static final String ALL = "/access/tfa";
  private static final String USER = ALL + "/{userid}";
  private static final String ONE = USER + "/{id}";

  private final Directory directory;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  TfaEndpoints(Directory directory, InstantSource clock) {
    this.directory = directory;
    this.clock = clock;
  }

  void into(Actions actions) {
    actions.on("GET " + ALL, this::all);
    actions.on("GET " + USER, call -> Result.of(lines(user(call))));
    actions.on("POST " + USER, this::add);
    actions.on("GET " + ONE, call -> Result.of(line(entry(call))));
    actions.on("PUT " + ONE, this::update);
    actions.on("DELETE " + ONE, this::delete);
    actions.on("GET /access/users/{userid}/tfa", this::types);
    actions.on(
        "PUT /access/users/{userid}/unlock-tfa",
        call -> Result.of(user(call).factors().unlock(clock.instant()) ? 1 : 0));
  }

  private User user(Call call) {
    return UserEndpoints.known(directory, call.need("userid"));
  }

  private static Map<String, Object> line(SecondFactors.Entry entry) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", entry.id());
    members.put("type", entry.type());
    members.put("created", entry.created().getEpochSecond());
    if (!entry.description().isEmpty()) {
      members.put("description", entry.description());
    }
    if (!entry.enabled()) {
      members.put("enable", 0);
    }
    return members;
  }

  private static List<Map<String, Object>> lines(User user) {
    return user.factors().entries().stream().map(TfaEndpoints::line).toList();
  }

  private Result all(Call call) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (User user : directory.users()) {
      boolean visible =
          user.userid().equals(call.caller().user())
              || call.rights().hasAny("/access/groups", "User.Modify", "Sys.Audit");
      if (visible && !user.factors().entries().isEmpty()) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("userid", user.userid());
        members.put("entries", lines(user));
        if (user.factors().codesLocked()) {
          members.put("totp-locked", true);
        }
        Instant until = user.factors().lockedUntil(clock.instant());
        if (until != null) {
          members.put("tfa-locked-until", until.getEpochSecond());
        }
        lines.add(members);
      }
    }
    return Result.of(lines);
  }

  private Result types(Call call) {
    List<String> types =
        user(call).factors().entries().stream()
            .filter(SecondFactors.Entry::enabled)
            .map(SecondFactors.Entry::type)
            .distinct()
            .toList();
    if (call.flag("multiple")) {
      return Result.of(Map.of("user", types));
    }
    boolean any = !types.isEmpty();
    return Result.of(
        any ? Map.of("user", types.contains("totp") ? "oath" : types.getFirst()) : Map.of());
  }

  private SecondFactors.Entry entry(Call call) {
    String id = call.need("id");
    return user(call)
        .factors()
        .entry(id)
        .orElseThrow(() -> new ApiFailure(404, "No such tfa entry '" + id + "'"));
  }

  /// Who is not root says its own password once more.
  static void confirm(Directory directory, Call call, String parameter) {
    String caller = String.valueOf(call.caller().user());
    if (caller.equals(Directory.ROOT)) {
      return;
    }
    if (call.need("userid").equals(Directory.ROOT)) {
      throw ApiFailure.forbidden("");
    }
    String password =
        call.given(parameter)
            .orElseThrow(
                () -> ApiFailure.badParameter(parameter, "password is required to modify user"));
    if (!password.equals(UserEndpoints.known(directory, caller).password())) {
      throw new ApiFailure(401, "authentication failure\n");
    }
  }

  private Result add(Call call) {
    SecondFactors factors = user(call).factors();
    confirm(directory, call, "password");
    return switch (call.need("type")) {
      case "totp" -> addTotp(call, factors);
      case "recovery" -> addRecovery(factors);
      default ->
          throw ApiFailure.died(
              "second factors of the type '" + call.need("type") + "' need a browser");
    };
  }

  private Result addTotp(Call call, SecondFactors factors) {
    Totp totp =
        call.given("totp")
            .flatMap(Totp::ofAddress)
            .orElseThrow(() -> ApiFailure.died("missing or invalid 'totp' parameter"));
    if (!totp.accepts(call.given("value").orElse(""), clock.instant())) {
      throw ApiFailure.died("failed to verify TOTP challenge");
    }
    String id = UUID.randomUUID().toString();
    factors.addTotp(id, call.given("description").orElse(""), totp, clock.instant());
    return Result.of(Map.of("id", id));
  }

  private Result addRecovery(SecondFactors factors) {
    if (factors.entry("recovery").isPresent()) {
      throw ApiFailure.died("user already has recovery keys");
    }
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String digits = String.format(Locale.ROOT, "%016x", random.nextLong());
      keys.add(digits.replaceAll("(....)(?=.)", "$1-"));
    }
    factors.setRecovery(keys, clock.instant());
    return Result.of(Map.of("id", "recovery", "recovery", keys));
  }

  private Result update(Call call) {
    SecondFactors.Entry old = entry(call);
    confirm(directory, call, "password");
    user(call)
        .factors()
        .put(
            new SecondFactors.Entry(
                old.id(),
                old.type(),
                call.given("description").orElse(old.description()),
                old.created(),
                call.given("enable").map("1"::equals).orElse(old.enabled()),
                old.totp()));
    return Result.nothing();
  }

  private Result delete(Call call) {
    SecondFactors.Entry entry = entry(call);
    confirm(directory, call, "password");
    user(call).factors().remove(entry.id());
    return Result.nothing();
  }
}
