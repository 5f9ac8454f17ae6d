package hypercall.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The open tabs with their drafts, and which is in front.
record TabsCodec(RequestCodec requests) {
  private static final Set<String> KNOWN = Set.of("format", "selected", "tabs");
  private static final Set<String> KNOWN_IN_TAB =
      Set.of("id", "savedId", "edited", "preview", "basis", "originId", "look", "draft");

  /// @param selected index of the tab in front, -1 when none
  record Tabs(List<OpenTab> open, int selected) {
    static final Tabs NONE = new Tabs(List.of(), -1);
  }

  Tabs read(Members members) throws BadFile {
    List<OpenTab> open = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Members tab : members.objects("tabs")) {
      Members draft =
          tab.object("draft").orElseThrow(() -> new BadFile("`draft` of a tab is missing."));
      String id = tab.text("id", "");
      open.add(
          new OpenTab(
              OpenTab.isId(id) && ids.add(id) ? id : OpenTab.freshId(),
              tab.text("savedId", ""),
              requests.read(draft.text("id", ""), draft),
              tab.flag("edited", false),
              tab.flag("preview", false),
              tab.text("basis", ""),
              tab.text("originId", ""),
              ViewState.read(tab.tree().path("look"))));
    }
    int selected = members.integer("selected", -1);
    boolean inside = selected >= 0 && selected < open.size();
    return new Tabs(List.copyOf(open), inside ? selected : open.size() - 1);
  }

  ObjectNode write(Tabs tabs, ObjectNode old) {
    ObjectNode node = Json.object();
    node.put("selected", tabs.selected());
    List<ObjectNode> before = new ArrayList<>(Codec.objects(old, "tabs"));
    ArrayNode array = node.putArray("tabs");
    for (OpenTab tab : tabs.open()) {
      ObjectNode was = takeSame(before, tab);
      ObjectNode one = array.addObject();
      one.put("id", tab.id());
      one.put("savedId", tab.savedId());
      one.put("edited", tab.edited());
      if (tab.preview()) {
        one.put("preview", true);
      }
      if (!tab.basis().isEmpty()) {
        one.put("basis", tab.basis());
      }
      if (!tab.originId().isEmpty()) {
        one.put("originId", tab.originId());
      }
      if (!tab.look().parts().isEmpty()) {
        tab.look().write(one.putObject("look"));
      }
      ObjectNode draft = one.putObject("draft");
      draft.put("id", tab.draft().id());
      ObjectNode oldDraft = was.get("draft") instanceof ObjectNode object ? object : Json.object();
      draft.setAll(requests.write(tab.draft(), oldDraft));
      Codec.keepUnknown(oldDraft, draft, withId());
      Codec.keepUnknown(was, one, KNOWN_IN_TAB);
    }
    Codec.keepUnknown(old, node, KNOWN);
    return node;
  }

  private Set<String> withId() {
    Set<String> known = new HashSet<>(requests.known());
    known.add("id");
    return known;
  }

  private static ObjectNode takeSame(List<ObjectNode> before, OpenTab tab) {
    for (ObjectNode candidate : before) {
      if (candidate.path("id").asString("").equals(tab.id())) {
        before.remove(candidate);
        return candidate;
      }
    }
    return Json.object();
  }
}
