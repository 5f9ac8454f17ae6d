package hypercall.store;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// A folder of the sidebar as a file.
final class FolderCodec implements Codec<Folder> {
  private static final Set<String> KNOWN = Set.of("path", "collapsed", "description");

  @Override
  public String id(Folder value) {
    return value.id();
  }

  @Override
  public Set<String> known() {
    return KNOWN;
  }

  @Override
  public Folder read(String id, Members members) throws BadFile {
    List<String> path = members.texts("path");
    if (path.isEmpty()) {
      throw new BadFile("`path` is missing.");
    }
    return new Folder(id, path, members.flag("collapsed", false), members.text("description", ""));
  }

  @Override
  public ObjectNode write(Folder value, ObjectNode old) {
    ObjectNode node = Json.object();
    value.path().forEach(node.putArray("path")::add);
    if (value.collapsed()) {
      node.put("collapsed", true);
    }
    if (!value.description().isEmpty()) {
      node.put("description", value.description());
    }
    return node;
  }
}
