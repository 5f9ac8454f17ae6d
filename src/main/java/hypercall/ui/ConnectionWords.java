package hypercall.ui;

import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.pve.Session;
import hypercall.pve.SessionService;
import hypercall.ui.kit.TimeLeft;
import java.time.Duration;

/// A connection in few words: as whom and where, and how its server is trusted.
final class ConnectionWords {
  private ConnectionWords() {}

  private static final int BRIEF = 40;

  /// A name as it has room in a line; the whole one belongs in a tooltip.
  static String brief(String name) {
    return name.codePointCount(0, name.length()) <= BRIEF
        ? name
        : name.substring(0, name.offsetByCodePoints(0, BRIEF - 1)).strip() + "…";
  }

  /// `admin@pve`, or the id of a token: as whom one signs in.
  static String who(Connection c) {
    return switch (c.signIn()) {
      case Connection.SignIn.Password p -> p.account();
      case Connection.SignIn.Ticket t -> t.account();
      case Connection.SignIn.Token(String tokenId) -> tokenId;
    };
  }

  /// `admin@pve · 127.0.0.1:8006`.
  static String account(Connection c, Session session) {
    String where = c.host() + ":" + c.port();
    return switch (session) {
      case Session.WithTicket t -> t.user() + " · " + where;
      case Session.WithToken t -> t.tokenId() + " · " + where;
      case Session.SignedOut s -> "signed out · " + where;
      case Session.NeedsSecondFactor s -> s.user() + " needs a second factor · " + where;
    };
  }

  /// How far the server's clock is ahead, where that is worth a word: `Server's clock 3 h ahead`.
  static String clock(Duration ahead) {
    // Half a minute more, since answers take their time and `Date` counts in whole seconds.
    Duration told = Duration.ofMinutes(ahead.abs().plusSeconds(30).toMinutes());
    return told.compareTo(SessionService.TICKET_SKEW) < 0
        ? ""
        : "Server's clock " + TimeLeft.words(told) + (ahead.isNegative() ? " behind" : " ahead");
  }

  static String trust(Connection c) {
    return switch (c.trust()) {
      case Trust.System s -> "Certificate checked by the system";
      case Trust.Pinned p ->
          "Certificate pinned SHA-256 "
              + p.fingerprint().substring(0, Math.min(5, p.fingerprint().length()))
              + "…"
              + p.fingerprint().substring(Math.max(0, p.fingerprint().length() - 2));
      case Trust.CaFile f -> "Certificate checked by " + f.file().getFileName();
    };
  }
}
