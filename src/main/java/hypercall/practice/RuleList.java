package hypercall.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The rules of a firewall, known by their place in the list; a new one comes first unless it says
/// where.
final class RuleList {
  private static final List<String> NOT_KEPT =
      List.of("pos", "moveto", "delete", "digest", "node", "vmid", "vnet", "group");

  private final Map<String, List<Map<String, Object>>> lists = new ConcurrentHashMap<>();

  /// @param path where the list is
  /// @param list the one that is meant by a call, by name
  void into(Actions actions, String path, Function<Call, String> list) {
    actions.on("GET " + path, call -> Result.of(all(list.apply(call))));
    actions.on("POST " + path, call -> add(call, list.apply(call)));
    String entry = path + "/{pos}";
    actions.on("GET " + entry, call -> Result.of(shown(call, list.apply(call))));
    actions.on("PUT " + entry, call -> change(call, list.apply(call)));
    actions.on("DELETE " + entry, call -> remove(call, list.apply(call)));
  }

  private List<Map<String, Object>> rules(String list) {
    return lists.computeIfAbsent(list, _ -> new ArrayList<>());
  }

  synchronized boolean isEmpty(String list) {
    return rules(list).isEmpty();
  }

  private synchronized List<Map<String, Object>> all(String list) {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (int i = 0; i < rules(list).size(); i++) {
      shown.add(shown(list, i));
    }
    return shown;
  }

  private Map<String, Object> shown(String list, int place) {
    Map<String, Object> rule = new LinkedHashMap<>(rules(list).get(place));
    rule.put("pos", place);
    rule.put("digest", GuestConfig.digest(rules(list).toString()));
    return rule;
  }

  private synchronized Map<String, Object> shown(Call call, String list) {
    return shown(list, place(call, list));
  }

  private int place(Call call, String list) {
    long place = call.number("pos");
    if (place >= rules(list).size()) {
      throw ApiFailure.died("no rule at position " + place);
    }
    return (int) place;
  }

  private synchronized Result add(Call call, String list) {
    Map<String, Object> rule = new LinkedHashMap<>(call.settings(NOT_KEPT));
    rule.putIfAbsent("enable", 0L);
    long wanted = call.number("pos", 0);
    rules(list).add((int) Math.min(wanted, rules(list).size()), rule);
    return Result.nothing();
  }

  private synchronized Result change(Call call, String list) {
    int place = place(call, list);
    if (call.given("moveto").isPresent()) {
      Map<String, Object> rule = rules(list).remove(place);
      long wanted = call.number("moveto");
      int to = (int) Math.min(wanted > place ? wanted - 1 : wanted, rules(list).size());
      rules(list).add(to, rule);
      return Result.nothing();
    }
    Map<String, Object> rule = rules(list).get(place);
    call.list("delete").forEach(rule::remove);
    rule.putAll(call.settings(NOT_KEPT));
    return Result.nothing();
  }

  private synchronized Result remove(Call call, String list) {
    rules(list).remove(place(call, list));
    return Result.nothing();
  }
}
