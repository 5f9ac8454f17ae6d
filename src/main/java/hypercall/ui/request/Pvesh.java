package hypercall.ui.request;

import hypercall.store.SavedRequest.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A command of Proxmox's own shell, `pvesh get /nodes --type vm`, as the request it stands for.
final class Pvesh {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
  private static final List<String> OF_THE_SHELL =
      List.of("output-format", "human-readable", "noborder", "noheader", "quiet", "noproxy");

  private Pvesh() {}

  static TypedAddress of(String verb, String path, String options) {
    String method =
        switch (verb) {
          case "create" -> "POST";
          case "set" -> "PUT";
          case "delete" -> "DELETE";
          default -> "GET";
        };
    String rooted = path.startsWith("/") ? path : "/" + path;
    boolean write = method.equals("POST") || method.equals("PUT");
    List<Row> rows = rows(words(options));
    String where = write && !rows.isEmpty() ? "; its options are fields under Body" : "";
    String remark = "The pvesh command is this " + method + where + ".";
    return new TypedAddress(rooted, rows, "", method, "", remark);
  }

  /// `--name value`, `-name value` and `--name=value`; what only shapes the shell's output goes.
  private static List<Row> rows(List<String> words) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("-")) {
        continue;
      }
      String name = word.replaceFirst("^--?", "");
      int is = name.indexOf('=');
      boolean next = i + 1 < words.size() && !words.get(i + 1).startsWith("-");
      String value = is >= 0 ? name.substring(is + 1) : next ? words.get(++i) : "1";
      name = is >= 0 ? name.substring(0, is) : name;
      if (!OF_THE_SHELL.contains(name)) {
        rows.add(TypedAddress.row(name, value));
      }
    }
    return rows;
  }

  /// Words as a shell takes them, quotes away.
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String quoted = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      words.add(quoted == null ? matcher.group(3) : quoted);
    }
    return words;
  }
}
