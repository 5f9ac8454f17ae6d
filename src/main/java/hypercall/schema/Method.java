package hypercall.schema;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One method of the API: a verb on a path, with everything the server tells about it.
///
/// @param verb the HTTP method
/// @param name the server's internal name, unique only beside its path
/// @param description what it does
/// @param parameters what may be sent
/// @param returns what comes back; incomplete on the real server, and never enforced
/// @param permission who may call it
/// @param permissionNote what the description adds about that in prose; may be empty
/// @param traits the switches that are on
/// @param proxyTo the parameter that names the node which has to answer, `node` as a rule
/// @param childLink for an index, the member of each entry that names the child, such as `subdir`
public record Method(
    Verb verb,
    String name,
    String description,
    Parameters parameters,
    Property returns,
    Permission permission,
    String permissionNote,
    Set<Trait> traits,
    @Nullable String proxyTo,
    @Nullable String childLink) {

  /// A switch of a method.
  public enum Trait {
    /// An API token may be used.
    ALLOW_TOKEN,
    /// The root daemon runs it; its answers carry two Connection headers (wire-facts 1).
    PROTECTED,
    /// It may answer with a file in place of JSON.
    DOWNLOAD_ALLOWED,
    /// It is handed the caller's credentials.
    EXPOSE_CREDENTIALS
  }

  /// Copies the switches, so that the description never changes.
  public Method {
    EnumSet<Trait> copy = EnumSet.noneOf(Trait.class);
    copy.addAll(traits);
    traits = Collections.unmodifiableSet(copy);
  }

  /// A method of the proxy itself, open to whoever is signed in, without parameters.
  public static Method of(Verb verb, String name, String description) {
    return new Method(
        verb,
        name,
        description,
        Parameters.none(),
        Property.of(ValueType.ANY, ""),
        new Permission.SignedIn(),
        "",
        Set.of(Trait.ALLOW_TOKEN),
        null,
        null);
  }

  /// Whether an API token may be used.
  public boolean allowToken() {
    return traits.contains(Trait.ALLOW_TOKEN);
  }

  /// Whether the root daemon runs it.
  public boolean protectedMethod() {
    return traits.contains(Trait.PROTECTED);
  }

  public Method taking(String parameter, Property property) {
    return with(parameters.and(parameter, property), returns, permission, traits);
  }

  /// The same method with all these parameters beside those it has.
  public Method taking(Map<String, Property> more) {
    Map<String, Property> all = new LinkedHashMap<>(parameters.properties());
    all.putAll(more);
    Parameters together = new Parameters(all, parameters.additionalProperties());
    return with(together, returns, permission, traits);
  }

  public Method returning(Property result) {
    return with(parameters, result, permission, traits);
  }

  public Method allowedTo(Permission who) {
    return with(parameters, returns, who, traits);
  }

  /// The same method, closed to API tokens.
  public Method withoutTokens() {
    EnumSet<Trait> fewer = EnumSet.noneOf(Trait.class);
    fewer.addAll(traits);
    fewer.remove(Trait.ALLOW_TOKEN);
    return with(parameters, returns, permission, fewer);
  }

  /// The same method, run by the root daemon.
  public Method asProtected() {
    return having(Trait.PROTECTED);
  }

  /// The same method with a switch on.
  public Method having(Trait trait) {
    EnumSet<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return with(parameters, returns, permission, more);
  }

  /// The same method, answered by the node its parameter `node` names.
  public Method onNode() {
    return new Method(
        verb,
        name,
        description,
        parameters,
        returns,
        permission,
        permissionNote,
        traits,
        "node",
        childLink);
  }

  /// The same method as an index whose entries name their children by this member.
  public Method linkingBy(String member) {
    return new Method(
        verb,
        name,
        description,
        parameters,
        returns,
        permission,
        permissionNote,
        traits,
        proxyTo,
        member);
  }

  private Method with(
      Parameters newParameters, Property result, Permission who, Set<Trait> switches) {
    return new Method(
        verb,
        name,
        description,
        newParameters,
        result,
        who,
        permissionNote,
        switches,
        proxyTo,
        childLink);
  }

  /// The described parameter a given name belongs to, an indexed family included.
  public Optional<Property> parameter(String given) {
    Property exact = parameters.properties().get(given);
    if (exact != null) {
      return Optional.of(exact);
    }
    String family = given.replaceFirst("[0-9]+$", "[n]");
    return Optional.ofNullable(parameters.properties().get(family));
  }
}
