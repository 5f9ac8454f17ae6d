package hypercall.practice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The endpoints of the API tokens (wire-facts 4.6).
final class TokenEndpoints {
  private static final String TOKENS = "/access/users/{userid}/token";
  private static final String ONE = TOKENS + "/{tokenid}";

  private final Directory directory;

  TokenEndpoints(Directory directory) {
    this.directory = directory;
  }

  void into(Actions actions) {
    actions.on("GET " + TOKENS, this::list);
    actions.on("GET " + ONE, call -> Result.of(settings(token(call))));
    actions.on("POST " + ONE, this::create);
    actions.on("PUT " + ONE, this::update);
    actions.on("DELETE " + ONE, this::delete);
  }

  /// A token's settings.
  static Map<String, Object> settings(ApiToken token) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("expire", UserEndpoints.seconds(token.expires()));
    members.put("privsep", token.separated() ? 1 : 0);
    if (!token.comment().isEmpty()) {
      members.put("comment", token.comment());
    }
    return members;
  }

  /// Its line in a list.
  static Map<String, Object> line(ApiToken token) {
    Map<String, Object> members = settings(token);
    members.put("tokenid", token.name());
    return members;
  }

  private Result list(Call call) {
    String userid = call.need("userid");
    UserEndpoints.known(directory, userid);
    return Result.of(directory.tokensOf(userid).stream().map(TokenEndpoints::line).toList());
  }

  private static String id(Call call) {
    return call.need("userid") + "!" + call.need("tokenid");
  }

  private ApiToken token(Call call) {
    UserEndpoints.known(directory, call.need("userid"));
    return directory
        .token(id(call))
        .orElseThrow(
            () ->
                ApiFailure.died(
                    "no such token '"
                        + call.need("tokenid")
                        + "' for user '"
                        + call.need("userid")
                        + "'"));
  }

  private static String secret() {
    return UUID.randomUUID().toString();
  }

  private static @Nullable Instant end(Call call) {
    return call.number("expire") == 0 ? null : call.moment("expire");
  }

  private Result create(Call call) {
    UserEndpoints.known(directory, call.need("userid"));
    if (directory.token(id(call)).isPresent()) {
      throw ApiFailure.badParameter("tokenid", "Token already exists.");
    }
    ApiToken token =
        new ApiToken(
            call.need("userid"),
            call.need("tokenid"),
            secret(),
            call.given("privsep").map("1"::equals).orElse(true),
            call.given("expire").isPresent() ? end(call) : null,
            call.given("comment").orElse(""));
    directory.put(token);
    // What was sent is told again as it came, as a text (wire-facts 6).
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("privsep", call.given("privsep").map(text -> (Object) text).orElse(1));
    call.given("expire").ifPresent(text -> info.put("expire", text));
    call.given("comment").filter(text -> !text.isEmpty()).ifPresent(t -> info.put("comment", t));
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("full-tokenid", token.id());
    members.put("value", token.secret());
    members.put("info", info);
    return Result.of(members);
  }

  private Result update(Call call) {
    ApiToken old = token(call);
    String comment = call.given("comment").orElse(old.comment());
    for (String name : call.list("delete")) {
      if (!name.equals("comment")) {
        throw ApiFailure.badParameter("delete", "unknown option '" + name + "'");
      }
      comment = "";
    }
    boolean renewed = call.given("regenerate").map("1"::equals).orElse(false);
    ApiToken token =
        new ApiToken(
            old.userid(),
            old.name(),
            renewed ? secret() : old.secret(),
            call.given("privsep").map("1"::equals).orElse(old.separated()),
            call.given("expire").isPresent() ? end(call) : old.expires(),
            comment);
    directory.put(token);
    Map<String, Object> members = settings(token);
    if (renewed) {
      members.put("value", token.secret());
      members.put("full-tokenid", token.id());
    }
    return Result.of(members);
  }

  private Result delete(Call call) {
    directory.removeToken(token(call).id());
    return Result.nothing();
  }
}
