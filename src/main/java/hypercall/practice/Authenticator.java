package hypercall.practice;

import hypercall.schema.Verb;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds out who calls, in the server's order: cookie, ticket in the Authorization header, API
/// token; the first that is there decides, good or bad (wire-facts 4.2).
final class Authenticator {
  static final String NO_TICKET = "No ticket";
  static final String FAILED = "Authentication failed!";
  static final String BAD_CSRF = "Permission denied - invalid csrf token";

  static final String NO_TOKENS = "API tokens not implemented";

  private final PracticeProduct product;
  private final Directory directory;
  private final Tickets tickets;
  private final CsrfTokens csrfTokens;
  private final InstantSource clock;

  Authenticator(
      PracticeProduct product,
      Directory directory,
      Tickets tickets,
      CsrfTokens csrfTokens,
      InstantSource clock) {
    this.product = product;
    this.directory = directory;
    this.tickets = tickets;
    this.csrfTokens = csrfTokens;
    this.clock = clock;
  }

  /// Refused credentials; the phrase is all the answer says.
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String phrase) {
      super(phrase);
    }

    String phrase() {
      return String.valueOf(getMessage());
    }
  }

  /// @throws Refused with the reason phrase of the 401
  Caller authenticate(RequestHead head, Verb verb) throws Refused {
    String authorization = head.header("Authorization");
    Optional<String> ticket = cookie(head.header("Cookie")).or(() -> ticketIn(authorization));
    if (ticket.isPresent()) {
      String userid = byTicket(ticket.get());
      String csrf = head.header("CSRFPreventionToken");
      if (verb != Verb.GET && (csrf == null || !csrfTokens.verify(csrf, userid))) {
        throw new Refused(BAD_CSRF);
      }
      return new Caller.ByTicket(userid);
    }
    Optional<String> token = credential(authorization, product.tokenScheme());
    if (token.isPresent() && product == PracticeProduct.PMG) {
      throw new Refused(NO_TOKENS);
    }
    if (token.isPresent()) {
      return byToken(token.get());
    }
    throw new Refused(NO_TICKET);
  }

  private String byTicket(String ticket) throws Refused {
    String userid = tickets.verify(ticket).orElseThrow(() -> new Refused(FAILED));
    boolean known =
        directory.user(userid).map(user -> user.mayEnter(clock.instant())).orElse(false);
    if (!known) {
      throw new Refused(FAILED);
    }
    return userid;
  }

  private Caller byToken(String credential) throws Refused {
    int end = credential.indexOf(product.tokenSeparator());
    ApiToken token =
        directory
            .token(end < 0 ? credential : credential.substring(0, end))
            .orElseThrow(() -> new Refused(FAILED));
    byte[] given = credential.substring(end + 1).getBytes(StandardCharsets.UTF_8);
    boolean good = MessageDigest.isEqual(token.secret().getBytes(StandardCharsets.UTF_8), given);
    boolean current = token.current(clock.instant());
    boolean open =
        directory.user(token.userid()).map(user -> user.mayEnter(clock.instant())).orElse(false);
    if (!good || !current || !open) {
      throw new Refused(FAILED);
    }
    return new Caller.ByToken(token.userid(), token.name());
  }

  private Optional<String> cookie(@Nullable String header) {
    return header == null
        ? Optional.empty()
        : product.cookies().stream().flatMap(name -> cookie(header, name).stream()).findFirst();
  }

  private static Optional<String> cookie(String header, String name) {
    for (String part : header.split(";")) {
      String pair = part.strip();
      if (pair.startsWith(name + "=")) {
        return Optional.of(FormDecoder.unescape(pair.substring(name.length() + 1)));
      }
    }
    return Optional.empty();
  }

  /// The ticket in the header of tokens, where Proxmox VE's server code looks for it, too.
  private Optional<String> ticketIn(@Nullable String authorization) {
    return product == PracticeProduct.PBS
        ? Optional.empty()
        : credential(authorization, product.cookies().getFirst());
  }

  /// The value after `SCHEME=` or `SCHEME `; it may be percent-encoded.
  private static Optional<String> credential(@Nullable String header, String scheme) {
    if (header == null || header.length() <= scheme.length() || !header.startsWith(scheme)) {
      return Optional.empty();
    }
    char separator = header.charAt(scheme.length());
    return separator == '=' || separator == ' '
        ? Optional.of(FormDecoder.unescape(header.substring(scheme.length() + 1).strip()))
        : Optional.empty();
  }
}
