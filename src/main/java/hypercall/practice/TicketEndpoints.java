package hypercall.practice;

/// The endpoints of signing in, and of changing what one signs in with.
final class TicketEndpoints {
  private final Directory directory;
  private final SignIn signIn;

  TicketEndpoints(Directory directory, SignIn signIn) {
    this.directory = directory;
    this.signIn = signIn;
  }

  void into(Actions actions) {
    actions.always("GET /access/ticket", null);
    actions.on("POST /access/ticket", signIn::ticket);
    actions.on("PUT /access/password", this::password);
    actions.on(
        "POST /access/vncticket",
        _ -> {
          throw new ApiFailure(401, "permission denied - invalid PVEVNC ticket\n");
        });
  }

  private Result password(Call call) {
    User user = UserEndpoints.known(directory, call.need("userid"));
    TfaEndpoints.confirm(directory, call, "confirmation-password");
    boolean own = user.userid().equals(call.caller().user());
    boolean root = Directory.ROOT.equals(call.caller().user());
    if (!own && !root && user.realm().equals("pam")) {
      throw ApiFailure.forbidden("");
    }
    for (Realm realm : directory.realms()) {
      boolean outside = !realm.type().equals("pam") && !realm.type().equals("pve");
      if (outside && realm.name().equals(user.realm())) {
        throw ApiFailure.died("can't set password on auth type '" + realm.type() + "'");
      }
    }
    directory.put(user.withPassword(call.need("password")));
    return Result.nothing();
  }
}
