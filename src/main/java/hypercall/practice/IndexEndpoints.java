package hypercall.practice;

import hypercall.schema.Method;
import hypercall.schema.Verb;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// The directory indexes, made from the table itself: what they list is what there is.
final class IndexEndpoints {
  private static final String SUBDIR = "subdir";
  private static final String NAME = "name";

  /// Lists the children of a path; asked only when a call comes, for the table must be whole first.
  private final BiFunction<String, String, List<Map<String, Object>>> children;

  IndexEndpoints(BiFunction<String, String, List<Map<String, Object>>> children) {
    this.children = children;
  }

  List<Endpoint> endpoints() {
    return List.of(
        index("", "index", SUBDIR, false),
        index("/access", "index", SUBDIR, false),
        index("/cluster", "index", NAME, false),
        index("/nodes/{node}", "index", NAME, false),
        index("/nodes/{node}/tasks/{upid}", "upid_index", NAME, false),
        index("/nodes/{node}/qemu/{vmid}", "vmdiridx", SUBDIR, true),
        index("/nodes/{node}/qemu/{vmid}/status", "vmcmdidx", SUBDIR, true),
        index("/nodes/{node}/lxc/{vmid}", "vmdiridx", SUBDIR, true),
        index("/nodes/{node}/lxc/{vmid}/status", "vmcmdidx", SUBDIR, true));
  }

  private Endpoint index(String path, String name, String member, boolean onNode) {
    Method method = Method.of(Verb.GET, name, "What lies beneath this path.").linkingBy(member);
    return new Endpoint(
        path, onNode ? method.onNode() : method, _ -> Result.of(children.apply(path, member)));
  }
}
