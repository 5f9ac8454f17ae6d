package hypercall.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a user has to show beside the password: codes of authenticators, or one of its recovery
/// keys, each good once; too many wrong answers lock (wire-facts 4.5).
final class SecondFactors {
  private static final int CODE_TRIES = 8;
  private static final int TRIES = 100;
  private static final Duration LOCKED = Duration.ofHours(1);
  private static final String RECOVERY = "recovery";
  private static final String SECURITY_KEY = "webauthn";

  /// One entry of the list.
  ///
  /// @param id its id; `recovery` for the recovery keys
  /// @param type `totp`, `recovery` or `webauthn`
  /// @param description what it is told from others by; may be empty
  /// @param enabled whether it is asked for
  /// @param totp what makes its codes; null for recovery keys
  record Entry(
      String id,
      String type,
      String description,
      Instant created,
      boolean enabled,
      @Nullable Totp totp) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final TreeMap<Integer, String> recoveryKeys = new TreeMap<>();
  private int badCodes;
  private int badAnswers;
  private @Nullable Instant lockedUntil;

  synchronized void addTotp(String id, String description, Totp totp, Instant now) {
    entries.put(id, new Entry(id, "totp", description, now, true, totp));
  }

  /// A key that talks to a browser: asked for, and never answered here.
  synchronized void addSecurityKey(String id, String description, Instant now) {
    entries.put(id, new Entry(id, SECURITY_KEY, description, now, true, null));
  }

  /// Gives recovery keys in place of those before.
  synchronized void setRecovery(List<String> keys, Instant now) {
    recoveryKeys.clear();
    for (int i = 0; i < keys.size(); i++) {
      recoveryKeys.put(i, keys.get(i));
    }
    entries.put(RECOVERY, new Entry(RECOVERY, RECOVERY, "", now, true, null));
  }

  synchronized List<Entry> entries() {
    return new ArrayList<>(entries.values());
  }

  synchronized Optional<Entry> entry(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  synchronized void put(Entry entry) {
    entries.put(entry.id(), entry);
  }

  synchronized void remove(String id) {
    entries.remove(id);
    if (id.equals(RECOVERY)) {
      recoveryKeys.clear();
    }
  }

  /// Whether anything is asked for after the password.
  synchronized boolean asked() {
    return entries.values().stream().anyMatch(Entry::enabled);
  }

  /// What is offered: the kinds, and the numbers of the recovery keys not used yet.
  synchronized String offer() {
    List<String> kinds = new ArrayList<>();
    if (codes()) {
      kinds.add("\"totp\":true");
    }
    Entry recovery = entries.get(RECOVERY);
    if (recovery != null && recovery.enabled()) {
      String open =
          recoveryKeys.keySet().stream().map(String::valueOf).collect(Collectors.joining(","));
      kinds.add("\"recovery\":[" + open + "]");
    }
    if (entries.values().stream().anyMatch(e -> e.enabled() && e.type().equals(SECURITY_KEY))) {
      kinds.add("\"webauthn\":{\"publicKey\":{\"challenge\":\"cHJhY3RpY2U\"}}");
    }
    return "{" + String.join(",", kinds) + "}";
  }

  private boolean codes() {
    return entries.values().stream().anyMatch(entry -> entry.enabled() && entry.totp() != null);
  }

  synchronized boolean codesLocked() {
    return badCodes >= CODE_TRIES;
  }

  /// Until when no second factor is taken at all, or null.
  synchronized @Nullable Instant lockedUntil(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil) ? lockedUntil : null;
  }

  /// Lets the user try again; whether anything was locked.
  synchronized boolean unlock(Instant now) {
    boolean locked = codesLocked() || lockedUntil(now) != null;
    forgive();
    return locked;
  }

  private void forgive() {
    badCodes = 0;
    badAnswers = 0;
    lockedUntil = null;
  }

  /// Whether the response, `kind:value`, is right; a right one is used up.
  synchronized boolean accepts(String response, Instant now) {
    if (lockedUntil(now) != null) {
      return false;
    }
    String[] parts = response.split(":", 2);
    boolean right =
        parts.length == 2
            && switch (parts[0]) {
              case "totp" -> acceptsCode(parts[1], now);
              case RECOVERY -> acceptsRecovery(parts[1]);
              default -> false;
            };
    if (right) {
      forgive();
    } else if (++badAnswers >= TRIES) {
      lockedUntil = now.plus(LOCKED);
      badAnswers = 0;
    }
    return right;
  }

  private boolean acceptsCode(String code, Instant now) {
    if (codesLocked()) {
      return false;
    }
    for (Entry entry : entries.values()) {
      Totp totp = entry.totp();
      if (entry.enabled() && totp != null && totp.accepts(code, now)) {
        return true;
      }
    }
    badCodes++;
    return false;
  }

  private boolean acceptsRecovery(String key) {
    Entry recovery = entries.get(RECOVERY);
    return recovery != null && recovery.enabled() && recoveryKeys.values().remove(key);
  }
}
