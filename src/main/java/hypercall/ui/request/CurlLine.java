package hypercall.ui.request;

import hypercall.store.SavedRequest.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A curl command, of which the address, the method and form data are taken: headers and cookies
/// may hold secrets, and nothing of them stays.
final class CurlLine {
  private static final Set<String> OF_FIELDS =
      Set.of("-d", "--data", "--data-ascii", "--data-raw", "--data-binary", "--data-urlencode");

  private static final Set<String> WITH_DATA =
      Set.of("-F", "-T", "--json", "--form", "--form-string", "--upload-file");

  /// Options besides those that are followed by a word of their own, which is no address.
  private static final Set<String> WITH_WORD =
      Set.of(
          "-H",
          "-b",
          "-c",
          "-u",
          "-o",
          "-x",
          "-e",
          "-A",
          "-m",
          "-w",
          "-K",
          "-E",
          "--header",
          "--cookie",
          "--cookie-jar",
          "--user",
          "--output",
          "--proxy",
          "--referer",
          "--user-agent",
          "--max-time",
          "--connect-timeout",
          "--cacert",
          "--cert",
          "--key",
          "--resolve",
          "--retry",
          "--write-out",
          "--config",
          "--oauth2-bearer",
          "--pinnedpubkey");

  private static final String TAKEN = "Of the curl command, method and address were taken; ";
  private static final String BUT = "its headers, cookies and body were not.";
  private static final String FIELDS = "its data are fields";

  private String address = "";
  private String method = "";
  private final List<Row> fields = new ArrayList<>();
  private boolean data;
  private boolean inQuery;
  private boolean more;

  private CurlLine(List<String> words) {
    int i = 1;
    while (i < words.size()) {
      i += take(words.get(i), i + 1 < words.size() ? words.get(i + 1) : "");
    }
  }

  static boolean is(String text) {
    return text.matches("(?s)\\$?\\s*curl(\\.exe)?\\s.*");
  }

  static TypedAddress of(String text) {
    CurlLine curl =
        new CurlLine(Pvesh.words(TypedAddress.oneLine(text).replaceFirst("^\\$\\s*", "")));
    if (curl.address.isEmpty()) {
      return TypedAddress.objection("There is no address in this curl command.");
    }
    boolean sends = curl.data && !curl.inQuery;
    String implied = sends ? "POST" : "GET";
    return TypedAddress.of(curl.address)
        .with(curl.fields)
        .with(curl.method.isEmpty() ? implied : curl.method, curl.remark());
  }

  private String remark() {
    if (fields.isEmpty()) {
      return more ? TAKEN + BUT : "";
    }
    return TAKEN + FIELDS + (more ? ", the rest was left out." : ".");
  }

  /// How many words this one is, with the one that belongs to it.
  private int take(String word, String next) {
    String name = word.startsWith("--") ? word.replaceFirst("=.*", "") : word;
    boolean joined = !name.equals(word);
    String value = joined ? word.substring(name.length() + 1) : next;
    if (name.equals("-X") || name.equals("--request")) {
      method = value.toUpperCase(Locale.ROOT);
    } else if (word.matches("-X[A-Za-z]+")) {
      method = word.substring(2).toUpperCase(Locale.ROOT);
      return 1;
    } else if (name.equals("--url")) {
      address = value;
    } else if (name.equals("-G") || name.equals("--get")) {
      inQuery = true;
      return 1;
    } else if (OF_FIELDS.contains(name)) {
      data = true;
      more |= !takeFields(name.equals("--data-urlencode"), value);
    } else if (WITH_DATA.contains(name)) {
      data = true;
      more = true;
    } else if (WITH_WORD.contains(name)) {
      more = true;
    } else {
      address = word.startsWith("-") || !address.isEmpty() ? address : word;
      boolean joinedFields = word.matches("-d.+");
      more |= joinedFields ? !takeFields(false, word.substring(2)) : word.matches("-[HbFu].+");
      data |= word.matches("-[dF].+");
      return 1;
    }
    return joined ? 1 : 2;
  }

  /// Whether they are fields, and not a file's or JSON.
  private boolean takeFields(boolean plain, String text) {
    int is = text.indexOf('=');
    if (is <= 0 || text.matches("(?s)\\s*[@{\\[<\"].*") || text.lastIndexOf('@', is) >= 0) {
      return false;
    }
    fields.addAll(
        plain
            ? List.of(TypedAddress.row(text.substring(0, is), text.substring(is + 1)))
            : TypedAddress.pairs(text));
    return true;
  }
}
