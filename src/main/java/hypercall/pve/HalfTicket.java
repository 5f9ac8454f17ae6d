package hypercall.pve;

import hypercall.secret.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What the server gives between password and second factor (wire-facts 4.5). No [Ticket]: nothing
/// can be signed with it, and it goes nowhere but into the second step of its own sign-in.
///
/// @param challenge what the second step answers to; never shown
/// @param kinds the second factors that are offered, such as `totp` and `recovery`
public record HalfTicket(String user, String challenge, List<String> kinds) {
  private static final String TOTP = "totp";
  private static final String RECOVERY = "recovery";
  private static final String YUBICO = "yubico";

  /// What can be typed; the others talk to a device through a browser.
  private static final Set<String> TYPED = Set.of(TOTP, RECOVERY, YUBICO);

  static HalfTicket of(String user, String challenge) {
    return new HalfTicket(user, challenge, kinds(challenge));
  }

  /// Whether one of the factors can be typed.
  public boolean isTypeable() {
    return kinds.stream().anyMatch(TYPED::contains);
  }

  public boolean takesCodes() {
    return kinds.contains(TOTP);
  }

  public boolean takesRecoveryKeys() {
    return kinds.contains(RECOVERY);
  }

  /// Whether a security key is offered too, which only a browser can ask.
  public boolean takesSecurityKeys() {
    return kinds.contains("webauthn") || kinds.contains("u2f");
  }

  /// What was typed as the server wants it, told apart by its shape: `totp:123456`. Spaces and line
  /// breaks that came along are left out. Empty when it is none of the factors offered.
  Optional<Secret> response(Secret typed) {
    String bare = typed.reveal().replaceAll("[\\s\u00a0\u200b]+", "");
    Stream<String> readings =
        Stream.of(
            bare.matches("[0-9]{6,8}") ? TOTP + ":" + bare : "",
            bare.matches("[cbdefghijklnrtuv]{32,48}") ? YUBICO + ":" + bare : "",
            recovery(bare));
    return readings
        .filter(reading -> kinds.contains(reading.substring(0, Math.max(0, reading.indexOf(':')))))
        .findFirst()
        .map(Secret::copyOf);
  }

  /// A recovery key is sixteen characters in groups of four, which people write without their
  /// lines.
  private static String recovery(String bare) {
    String letters = bare.replace("-", "").toLowerCase(Locale.ROOT);
    return letters.matches("[0-9a-z]{16}")
        ? RECOVERY + ":" + letters.replaceAll("(.{4})(?=.)", "$1-")
        : "";
  }

  /// The part of it that proves something: its signature.
  String signature() {
    int end = challenge.lastIndexOf("::");
    return end < 0 ? challenge : challenge.substring(end + 2);
  }

  /// The members of the JSON inside it that are not empty.
  private static List<String> kinds(String half) {
    int from = half.indexOf("!tfa!");
    int to = half.lastIndexOf(':', half.lastIndexOf("::") - 1);
    if (from < 0 || to < from) {
      return List.of();
    }
    String json =
        URLDecoder.decode(half.substring(from + 5, to).replace("+", "%2B"), StandardCharsets.UTF_8);
    List<String> kinds = new ArrayList<>();
    for (var kind :
        SmallJson.read(json.getBytes(StandardCharsets.UTF_8))
            .map(JsonNode::properties)
            .orElse(Set.of())) {
      if (isOffered(kind.getValue())) {
        kinds.add(kind.getKey());
      }
    }
    return List.copyOf(kinds);
  }

  private static boolean isOffered(JsonNode value) {
    return !value.isNull() && !(value.isContainer() && value.isEmpty()) && value.asBoolean(true);
  }

  @Override
  public String toString() {
    return "HalfTicket[" + user + ", " + kinds + ", •••]";
  }
}
