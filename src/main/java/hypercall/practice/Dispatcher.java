package hypercall.practice;

import hypercall.schema.Method;
import hypercall.schema.ParameterValue;
import hypercall.schema.Validator;
import hypercall.schema.Verb;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Calls the method a path and a verb lead to, after the API's own checks in the server's order:
/// path and verb, token allowed, permissions, the node it is for, parameters (wire-facts 5).
final class Dispatcher {
  private static final Logger LOG = System.getLogger(Dispatcher.class.getName());

  private final EndpointTable table;
  private final Directory directory;
  private final Cluster cluster;

  Dispatcher(EndpointTable table, Directory directory, Cluster cluster) {
    this.table = table;
    this.directory = directory;
    this.cluster = cluster;
  }

  /// How a call ended.
  sealed interface Outcome {

    /// Whether the root daemon had a part in it.
    boolean fromDaemon();

    /// It went well.
    record Done(Result result, boolean fromDaemon) implements Outcome {}

    /// It was refused.
    record Failed(ApiFailure failure, boolean fromDaemon) implements Outcome {}
  }

  /// Why a call would not be allowed, whatever its parameters; nothing when it would.
  Optional<ApiFailure> refusal(Verb verb, String path, Caller caller) {
    try {
      Optional<EndpointTable.Place> place = table.find(EndpointTable.segments(path));
      Method method = place.map(found -> found.node().methods().get(verb)).orElse(null);
      if (place.isPresent() && method != null) {
        new Rights(directory, caller).demand(method.permission(), place.get().names());
      }
      return Optional.empty();
    } catch (ApiFailure failure) {
      return Optional.of(failure);
    }
  }

  /// @param path the path beneath the form, as it was written
  Outcome dispatch(Verb verb, String path, Map<String, ParameterValue> given, Caller caller) {
    boolean reached = false;
    try {
      Optional<EndpointTable.Place> place = table.find(EndpointTable.segments(path));
      Method method = place.map(found -> found.node().methods().get(verb)).orElse(null);
      if (place.isEmpty() || method == null) {
        throw ApiFailure.notImplemented(verb.name(), path);
      }
      if (caller instanceof Caller.ByToken && !method.allowToken()) {
        throw ApiFailure.forbidden(
            " (URI '" + path + "' not available with API token, need proper ticket.\n)");
      }
      Map<String, String> names = place.get().names();
      Map<String, ParameterValue> all = together(names, given);
      Rights rights = new Rights(directory, caller);
      rights.demand(method.permission(), texts(all));
      if (method.proxyTo() != null) {
        all.put(method.proxyTo(), ParameterValue.of(reached(names, method.proxyTo()).name()));
      }
      reached = method.protectedMethod();
      Validator.Outcome checked = Validator.check(method, all);
      Map<String, String> errors = new LinkedHashMap<>(checked.errors());
      all.keySet().stream()
          .filter(name -> !method.parameters().properties().containsKey(name))
          .filter(name -> method.parameter(name).isPresent() && !Families.has(name))
          .forEach(name -> errors.put(name, Validator.UNKNOWN));
      if (!errors.isEmpty()) {
        throw ApiFailure.badParameters(errors);
      }
      Call call = new Call(caller, rights, method, checked.values());
      return new Outcome.Done(table.action(place.get().node(), verb).answer(call), reached);
    } catch (ApiFailure failure) {
      return new Outcome.Failed(failure, reached);
    } catch (RuntimeException died) {
      // A method that dies is an answer on the real server, too, and harms no other call.
      LOG.log(Level.DEBUG, "a method died", died);
      return new Outcome.Failed(ApiFailure.died("method died: " + died.getMessage()), reached);
    }
  }

  /// The node a call is for; the one that is asked goes by one more name.
  private Node reached(Map<String, String> names, String parameter) {
    String name = String.valueOf(names.get(parameter));
    return name.equals("localhost") ? cluster.local() : cluster.reach(name);
  }

  private static Map<String, String> texts(Map<String, ParameterValue> values) {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (value instanceof ParameterValue.Text text) {
            texts.put(name, text.text());
          }
        });
    return texts;
  }

  private static Map<String, ParameterValue> together(
      Map<String, String> names, Map<String, ParameterValue> given) {
    Map<String, ParameterValue> all = new LinkedHashMap<>(given);
    names.forEach(
        (name, value) -> {
          ParameterValue before = all.put(name, ParameterValue.of(value));
          if (before != null && !before.equals(ParameterValue.of(value))) {
            throw ApiFailure.badParameter(
                name, "duplicate parameter (already defined in URI) with conflicting values!");
          }
        });
    return all;
  }
}
