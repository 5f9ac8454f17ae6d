package hypercall.schema;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The formats known by name, each with what the server says about a value that has not got it.
///
/// Only formats that are checked here are listed; a format that is not known is taken as good.
final class Formats {
  private record Rule(Pattern pattern, String complaint) {}

  private static final String NODE = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
  private static final String NAME = "[A-Za-z][A-Za-z0-9.\\-_]+";

  private static final String WORD = "[A-Za-z0-9.\\-_]+";
  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final String IPV4 = BYTE + "(?:\\." + BYTE + "){3}";
  private static final String IPV6 = "[0-9A-Fa-f]*:[0-9A-Fa-f:.]*:?[0-9A-Fa-f.]*";
  private static final String HOST = NODE + "(?:\\." + NODE + ")*\\.?";

  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          rule("pve-node", NODE, "value does not look like a valid node name"),
          rule("pve-vmid", "[1-9][0-9]{2,8}", "value does not look like a valid VM ID"),
          rule("pve-realm", NAME, "value does not look like a valid realm"),
          rule(
              "pve-userid", "[^\\s:/]+@" + NAME, "value '%s' does not look like a valid user name"),
          rule(
              "pve-tokenid",
              "[^\\s:/]+@" + NAME + "!" + NAME,
              "value '%s' does not look like a valid token ID"),
          rule("pve-groupid", WORD, "group name '%s' contains invalid characters"),
          rule("pve-roleid", WORD, "role name '%s' contains invalid characters"),
          rule(
              "pve-poolid",
              WORD + "(?:/" + WORD + "){0,2}",
              "pool name '%s' contains invalid characters"),
          rule("pve-configid", "[A-Za-z][A-Za-z0-9_-]+", "invalid configuration ID '%s'"),
          rule(
              "pve-iface",
              "[A-Za-z][A-Za-z0-9_]{1,20}(?:[:.]\\d+)?",
              "invalid network interface name '%s'"),
          rule(
              "pve-storage-id",
              "[a-zA-Z][a-zA-Z0-9\\-_.]*[a-zA-Z0-9]",
              "storage ID '%s' contains illegal characters"),
          rule("pve-task-status-type", "ok|error|warning|unknown", "invalid status '%s'"),
          rule("ipv4", IPV4, "value does not look like a valid IPv4 address"),
          rule("ipv6", IPV6, "value does not look like a valid IPv6 address"),
          rule("ip", IPV4 + "|" + IPV6, "value does not look like a valid IP address"),
          rule("CIDRv4", IPV4 + "/\\d{1,2}", "value does not look like a valid IPv4 CIDR network"),
          rule("CIDRv6", IPV6 + "/\\d{1,3}", "value does not look like a valid IPv6 CIDR network"),
          rule(
              "CIDR",
              "(?:" + IPV4 + "|" + IPV6 + ")/\\d{1,3}",
              "value does not look like a valid CIDR network"),
          rule("dns-name", HOST, "value does not look like a valid DNS name"),
          rule(
              "address",
              IPV4 + "|" + IPV6 + "|" + HOST,
              "value does not look like a valid address: %s"),
          rule("email-opt", "|[^@\\s]+@[^@\\s]+", "value does not look like a valid email address"),
          rule(
              "mac-addr",
              "(?i)[0-9a-f][02468ace](?::[0-9a-f]{2}){5}",
              "value does not look like a valid unicast MAC address"),
          rule(
              "disk-size",
              "\\d+(?:\\.\\d+)?[KMGT]?",
              "value does not look like a valid disk size: %s"),
          rule(
              "pve-storage-content",
              "images|rootdir|vztmpl|iso|backup|snippets|import|none",
              "invalid content type '%s'"));

  private Formats() {}

  private static Map.Entry<String, Rule> rule(String name, String pattern, String complaint) {
    return Map.entry(name, new Rule(Pattern.compile(pattern), complaint));
  }

  /// What is wrong with the text, in the server's words, or nothing.
  static Optional<String> complaint(Format.Named format, String text) {
    if (!format.isList()) {
      return check(format.name(), text);
    }
    String single = format.name().substring(0, format.name().length() - "-list".length());
    for (String part : text.trim().split("[\\s,;\\x00]+")) {
      Optional<String> wrong = part.isEmpty() ? Optional.empty() : check(single, part);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> check(String name, String text) {
    Rule rule = RULES.get(name);
    if (rule == null || rule.pattern().matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(String.format(Locale.ROOT, rule.complaint(), text));
  }
}
