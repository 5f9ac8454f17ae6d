package hypercall.ui.sidebar;

import hypercall.ui.kit.Command;
import java.util.List;

/// The commands of the list and the keys they come with.
final class SidebarKeys {
  static final Command OPEN = in("open", "Open the marked lines", "Enter");
  static final Command PREVIEW = in("preview", "Look at the marked line", "Space");
  static final Command RENAME = in("rename", "Rename", "F2");
  static final Command DELETE = in("delete", "Delete", "Delete");
  static final Command DUPLICATE = in("duplicate", "Duplicate in a new tab", "Shortcut+D");
  static final Command COPY = in("copy", "Duplicate in the folder", "Shortcut+Shift+D");
  static final Command FOLDER = in("folder", "New folder", "Shortcut+Shift+N");
  static final Command UNDO = in("undo", "Undo", "Shortcut+Z");
  static final Command REDO = in("redo", "Redo", "Shortcut+Shift+Z Shortcut+Y");
  static final Command CUT = in("cut", "Cut", "Shortcut+X");
  static final Command PASTE = in("paste", "Paste", "Shortcut+V");
  static final Command UP = in("up", "Move up", "Alt+Up");
  static final Command DOWN = in("down", "Move down", "Alt+Down");
  static final Command OUT = in("out", "Move out of the folder", "Alt+Left");
  static final Command INTO = in("into", "Move into the folder above", "Alt+Right");
  static final Command EXPAND = in("expand", "Open or close all folders", "Shortcut+Shift+E");

  static final List<Command> ALL =
      List.of(
          OPEN, PREVIEW, RENAME, DELETE, DUPLICATE, COPY, FOLDER, UNDO, REDO, CUT, PASTE, UP, DOWN,
          OUT, INTO, EXPAND);

  private SidebarKeys() {}

  private static Command in(String id, String title, String keys) {
    return Command.in("the sidebar", "sidebar." + id, title, keys);
  }
}
