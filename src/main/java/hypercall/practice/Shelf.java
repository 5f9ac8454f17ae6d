package hypercall.practice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Named settings that are made, listed, shown, changed and removed, as the server keeps them in
/// its files of sections: one shelf for each path that has such a list.
///
/// A list beneath a placeholder (`/cluster/sdn/vnets/{vnet}/subnets`) is another one for each
/// value.
final class Shelf {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");
  private static final Set<String> NOT_KEPT =
      Set.of("delete", "digest", "rename", "lock-token", "running", "pending", "verbose");

  /// What can be done with the entries of a shelf.
  enum Does {
    LIST,
    MAKE,
    /// Makes it at its own path, not at the list's.
    MAKE_IN_PLACE,
    SHOW,
    CHANGE,
    REMOVE
  }

  /// What is said when something stands in the way; `%s` is the entry's name.
  ///
  /// @param twice when the name is taken
  /// @param missing when there is none of that name
  /// @param told how it is told
  record Words(String twice, String missing, Told told) {

    /// How a fault is told.
    enum Told {
      /// As an error of the method.
      DIED,
      /// As a fault of the parameter that names the entry.
      PARAMETER,
      /// As a thing that is not found, or a bad request: what is written in Rust does so.
      STATUS
    }

    static Words died(String twice, String missing) {
      return new Words(twice, missing, Told.DIED);
    }

    static Words parameter(String twice, String missing) {
      return new Words(twice, missing, Told.PARAMETER);
    }

    private ApiFailure failure(String text, String parameterName, String name) {
      String words = text.formatted(name);
      return switch (told) {
        case DIED -> ApiFailure.died(words);
        case PARAMETER -> ApiFailure.badParameter(parameterName, words);
        case STATUS -> new ApiFailure(text.equals(missing) ? 404 : 400, words + "\n");
      };
    }
  }

  private final String collection;
  private final String id;
  private final Words words;
  private final List<String> scope = new ArrayList<>();
  private final List<String> secrets;
  private final Map<String, Map<String, Map<String, Object>>> kept = new ConcurrentHashMap<>();

  /// @param collection the list's path
  /// @param id the parameter that names an entry
  /// @param secrets settings that are never shown
  Shelf(String collection, String id, Words words, String... secrets) {
    this.collection = collection;
    this.id = id;
    this.words = words;
    this.secrets = List.of(secrets);
    Matcher names = PLACEHOLDER.matcher(collection);
    while (names.find()) {
      scope.add(names.group(1));
    }
  }

  void into(Actions actions) {
    into(actions, EnumSet.complementOf(EnumSet.of(Does.MAKE_IN_PLACE)));
  }

  void into(Actions actions, Set<Does> what) {
    String entry = collection + "/{" + id + "}";
    for (Does each : what) {
      switch (each) {
        case LIST -> actions.on("GET " + collection, call -> Result.of(list(call)));
        case MAKE -> actions.on("POST " + collection, this::make);
        case MAKE_IN_PLACE -> actions.on("POST " + entry, this::make);
        case SHOW -> actions.on("GET " + entry, call -> Result.of(shown(call, call.need(id))));
        case CHANGE -> actions.on("PUT " + entry, this::change);
        case REMOVE -> actions.on("DELETE " + entry, this::remove);
      }
    }
  }

  private Map<String, Map<String, Object>> entries(Call call) {
    List<String> key = scope.stream().map(call::need).toList();
    return kept.computeIfAbsent(String.join(" ", key), _ -> new LinkedHashMap<>());
  }

  /// Puts an entry there that nobody made by a call, outside any placeholder.
  void put(String name, Map<String, Object> settings) {
    kept.computeIfAbsent("", _ -> new LinkedHashMap<>()).put(name, new TreeMap<>(settings));
  }

  synchronized List<Map<String, Object>> list(Call call) {
    return entries(call).keySet().stream().map(name -> shown(call, name)).toList();
  }

  /// The settings of an entry, without what is secret.
  ///
  /// @throws ApiFailure when there is none of that name
  synchronized Map<String, Object> shown(Call call, String name) {
    Map<String, Object> settings = entry(call, name);
    Map<String, Object> shown = new LinkedHashMap<>(settings);
    shown.keySet().removeAll(secrets);
    shown.put(id, name);
    shown.put("digest", digest(call));
    return shown;
  }

  private Map<String, Object> entry(Call call, String name) {
    Map<String, Object> settings = entries(call).get(name);
    if (settings == null) {
      throw words.failure(words.missing(), id, name);
    }
    return settings;
  }

  private String digest(Call call) {
    return GuestConfig.digest(entries(call).toString());
  }

  synchronized Result make(Call call) {
    String name = call.given(id).orElseGet(() -> "backup-" + (entries(call).size() + 1));
    if (call.given("rename").isPresent()) {
      return rename(call, call.need("rename"), name);
    }
    if (entries(call).containsKey(name)) {
      throw words.failure(words.twice(), id, name);
    }
    entries(call).put(name, settings(call));
    return Result.nothing();
  }

  private Map<String, Object> settings(Call call) {
    List<String> without = new ArrayList<>(NOT_KEPT);
    without.add(id);
    without.addAll(scope);
    return new TreeMap<>(call.settings(without));
  }

  private Result rename(Call call, String before, String name) {
    Map<String, Object> settings = entry(call, before);
    if (!before.equals(name) && entries(call).containsKey(name)) {
      throw words.failure(words.twice(), id, name);
    }
    settings.putAll(settings(call));
    entries(call).remove(before);
    entries(call).put(name, settings);
    return Result.nothing();
  }

  synchronized Result change(Call call) {
    Map<String, Object> settings = entry(call, call.need(id));
    String digest = call.given("digest").orElse("");
    if (!digest.isEmpty() && !digest.equals(digest(call))) {
      throw ApiFailure.died(
          "detected modified configuration - file changed by other user? Try again.");
    }
    if (call.given("rename").isPresent()) {
      return rename(call, call.need(id), call.need("rename"));
    }
    call.list("delete").forEach(settings::remove);
    settings.putAll(settings(call));
    return Result.nothing();
  }

  synchronized Result remove(Call call) {
    entry(call, call.need(id));
    entries(call).remove(call.need(id));
    return Result.nothing();
  }
}
