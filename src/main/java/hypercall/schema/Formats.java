package hypercall.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The formats known by name, each with what the server says about a value that has not got it.
///
/// Only formats that are checked here are listed; a format that is not known is taken as good.
final class Formats {

  /// One thing a value has to match, and what is said when it does not.
  private record Rule(Pattern pattern, String complaint) {}

  private static final String NODE = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
  private static final String NAME = "[A-Za-z][A-Za-z0-9.\\-_]+";
  private static final String WORD = "[A-Za-z0-9.\\-_]+";
  private static final String ID = "[a-zA-Z][a-zA-Z0-9\\-_.]*[a-zA-Z0-9]";
  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final String IPV4 = BYTE + "(?:\\." + BYTE + "){3}";
  private static final String IPV6 = "[0-9A-Fa-f]*:[0-9A-Fa-f:.]*:?[0-9A-Fa-f.]*";
  private static final String HOST = NODE + "(?:\\." + NODE + ")*";
  private static final String CIDR4 = IPV4 + "/0*(?:[89]|[12]\\d|3[0-2])";
  private static final String CIDR6 = IPV6 + "/0*(?:[89]|[1-9]\\d|1[01]\\d|12[0-8])";
  private static final String MAIL_NAME = "[\\w+\\-~]+(?:\\.[\\w+\\-~]+)*";
  private static final String MAIL = MAIL_NAME + "@[a-zA-Z0-9\\-]+(?:\\.[a-zA-Z0-9\\-]+)*";
  private static final String MASK =
      "(?:255|254|252|248|240|224|192|128|0)(?:\\.(?:255|254|252|248|240|224|192|128|0)){3}";
  private static final String USER = "[^\\s:/]+@" + NAME;
  private static final String VOLUME = "(?i)[a-z][a-z0-9\\-_.]*[a-z0-9]:.+";
  private static final String BAD_VOLUME = "unable to parse volume ID '%s'";

  private static final Map<String, List<Rule>> RULES = new HashMap<>();

  static {
    rule("pve-node", NODE, "value does not look like a valid node name");
    rule("pve-vmid", "[1-9][0-9]{2,8}", "value does not look like a valid VM ID");
    rule("pve-realm", NAME, "value does not look like a valid realm");
    rule("pve-userid", "(?s).{3,}", "user name '%s' is too short");
    rule("pve-userid", USER, "value '%s' does not look like a valid user name");
    rule("pve-tokenid", USER + "!" + NAME, "value '%s' does not look like a valid token ID");
    rule("pve-groupid", WORD, "group name '%s' contains invalid characters");
    rule("pve-roleid", WORD, "role name '%s' contains invalid characters");
    rule(
        "pve-poolid",
        "[^/]*(?:/[^/]+){0,2}/*",
        "pool name '%s' nested too deeply (max levels = 3)");
    rule(
        "pve-poolid",
        WORD + "(?:/" + WORD + "){0,2}",
        "pool name '%s' contains invalid characters");
    rule("pve-configid", "[A-Za-z][A-Za-z0-9_-]+", "invalid configuration ID '%s'");
    rule(
        "pve-iface",
        "[A-Za-z][A-Za-z0-9_]{1,20}(?:[:.]\\d+)?",
        "invalid network interface name '%s'");
    rule("pve-bridge-id", "[-_.\\w]+", "invalid bridge ID '%s'");
    rule("pve-storage-id", "(?s).{2,}", "storage ID '%s' cannot be shorter than 2 characters");
    rule("pve-storage-id", ID, "storage ID '%s' contains illegal characters");
    rule("acme-plugin-id", "(?s).{2,}", "ACME plugin ID '%s' cannot be shorter than 2 characters");
    rule("acme-plugin-id", ID, "ACME plugin ID '%s' contains illegal characters");
    rule("pve-task-status-type", "(?i)ok|error|warning|unknown", "invalid status '%s'");
    rule("urlencoded", "[-%a-zA-Z0-9_.!~*'()]*", "invalid urlencoded string: %s");
    rule(
        "ldap-simple-attr",
        "[a-zA-Z0-9]+",
        "value '%s' does not look like a simple ldap attribute name");
    rule("ipv4", IPV4, "value does not look like a valid IPv4 address");
    rule("ipv4mask", MASK, "value does not look like a valid IP netmask");
    rule("ipv6", IPV6, "value does not look like a valid IPv6 address");
    rule("ip", IPV4 + "|" + IPV6, "value does not look like a valid IP address");
    rule("CIDRv4", CIDR4, "value does not look like a valid IPv4 CIDR network");
    rule("CIDRv6", CIDR6, "value does not look like a valid IPv6 CIDR network");
    rule("CIDR", CIDR4 + "|" + CIDR6, "value does not look like a valid CIDR network");
    rule(
        "pve-ipv4-config",
        "dhcp|manual|" + CIDR4,
        "value does not look like a valid ipv4 network configuration");
    rule(
        "pve-ipv6-config",
        "auto|dhcp|manual|" + CIDR6,
        "value does not look like a valid ipv6 network configuration");
    rule("dns-name", HOST, "value does not look like a valid DNS name");
    rule("address", IPV4 + "|" + IPV6 + "|" + HOST, "value does not look like a valid address: %s");
    rule("email", MAIL, "value does not look like a valid email address");
    rule(
        "email-or-username",
        MAIL + "|" + MAIL_NAME,
        "value does not look like a valid email address or user name");
    rule(
        "mac-addr",
        "(?i)[0-9a-f][02468ace](?::[0-9a-f]{2}){5}",
        "value does not look like a valid unicast MAC address");
    rule(
        "mac-prefix",
        "(?i)[a-f0-9][02468ace](?::[a-f0-9]{2}){0,2}(?::[a-f0-9]?)?",
        "value is not a valid unicast MAC address prefix");
    rule(
        "disk-size",
        "\\d+(?:\\.\\d+)?(?:[KMGT](?:iB)?)?",
        "value does not look like a valid disk size: %s");
    rule("pve-tag", "(?i)[a-z0-9_][a-z0-9_\\-+.]*", "invalid characters in tag");
    rule(
        "pve-startup-order",
        "(?!0?$)\\s*(?:(?:(?:order=)?|up=|down=)\\d+|\\s*)(?:,(?:(?:(?:order=)?|up=|down=)\\d+|\\s*))*",
        "unable to parse startup options");
    rule("pve-vlan-id-or-range", "\\d+(?:-\\d+)?", "invalid VLAN configuration '%s'");
    rule("pve-day-of-week", "mon|tue|wed|thu|fri|sat|sun", "invalid day '%s'");
    rule("pve-storage-path", "/[^;()]+.*", "value does not look like a valid absolute path");
    rule(
        "pve-storage-server",
        IPV4 + "|" + IPV6 + "|" + HOST,
        "value does not look like a valid server name or IP address");
    rule(
        "pve-storage-portal-dns",
        "(?:" + IPV4 + "|" + HOST + "|\\[" + IPV6 + "])(?::\\d+)?|" + IPV6,
        "value does not look like a valid portal address");
    rule(
        "pve-storage-vgname",
        "(?i)[a-z0-9][a-z0-9\\-_.]*[a-z0-9]",
        "lvm name '%s' contains illegal characters");
    rule("pve-storage-options", "\\S+", "invalid options '%s'");
    rule("pve-volume-id", VOLUME, BAD_VOLUME);
    rule("pve-volume-id-or-absolute-path", "(?s)/.*|" + VOLUME, BAD_VOLUME);
    rule("pve-volume-id-or-qm-path", "(?s)none|cdrom|/.*|" + VOLUME, BAD_VOLUME);
    rule("pve-cpuset", "\\d+(?:-\\d+)?(?:,\\d+(?:-\\d+)?)*", "unable to parse cpuset option");
    rule(
        "pve-hotplug-features",
        "0|1|(?:[\\s,;]*(?:network|disk|cpu|memory|usb|cloudinit))*[\\s,;]*",
        "invalid hotplug feature '%s'");
    rule(
        "pve-qm-bootdisk",
        "ide[0-3]|sata[0-5]|scsi(?:[12]?\\d|30)|virtio(?:\\d|1[0-5])|efidisk0|tpmstate0",
        "invalid boot disk '%s'");
    rule(
        "pve-qm-bootdev",
        "ide[0-3]|sata[0-5]|scsi(?:[12]?\\d|30)|virtio(?:\\d|1[0-5])|(?:net|usb|hostpci)\\d+",
        "invalid boot device '%s'");
    rule("pve-replication-job-id", "\\d+-\\d+", "invalid replication job id '%s'");
    rule(
        "pve-storage-content",
        "images|rootdir|vztmpl|iso|backup|snippets|import|none",
        "invalid content type '%s'");
  }

  private Formats() {}

  private static void rule(String name, String pattern, String complaint) {
    RULES.merge(
        name,
        List.of(new Rule(Pattern.compile(pattern), complaint)),
        (before, next) -> List.of(before.getFirst(), next.getFirst()));
  }

  /// What is wrong with the text, in the server's words, or nothing.
  static Optional<String> complaint(Format.Named format, String text) {
    String name = format.name();
    if (name.endsWith("-opt")) {
      boolean given = !text.isEmpty() && !text.equals("0");
      return given
          ? check(name.substring(0, name.length() - "-opt".length()), text)
          : Optional.empty();
    }
    if (!format.isList()) {
      return check(name, text);
    }
    String single = name.substring(0, name.length() - "-list".length());
    for (String part : text.trim().split("[\\s,;\\x00]+")) {
      Optional<String> wrong = part.isEmpty() ? Optional.empty() : check(single, part);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> check(String name, String text) {
    for (Rule rule : RULES.getOrDefault(name, List.of())) {
      if (!rule.pattern().matcher(text).matches()) {
        return Optional.of(String.format(Locale.ROOT, rule.complaint(), text));
      }
    }
    return Optional.empty();
  }
}
