package hypercall.ui.sidebar;

import hypercall.store.SavedRequest;
import hypercall.ui.kit.MethodLabel;
import hypercall.ui.kit.Whole;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What a line looks like.
final class LineFace {
  private final SidebarModel model;
  private final Filter filter;
  private final boolean renaming;

  /// @param renaming whether the name is a field now
  LineFace(SidebarModel model, boolean renaming) {
    this.model = model;
    this.filter = Filter.of(model.filterProperty().get());
    this.renaming = renaming;
  }

  Node of(SidebarItem item) {
    return switch (item) {
      case SidebarItem.Group group -> face(group);
      case SidebarItem.Request(var request) -> face(request);
      case SidebarItem.Undo undo -> offer(model, undo.name());
      case SidebarItem.Empty empty -> face(empty);
    };
  }

  private Node face(SidebarItem.Group group) {
    FontIcon arrow =
        new FontIcon(
            group.expanded() ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
    Node name = name(group, "strong", "muted");
    HBox line = line(arrow, name);
    if (!group.expanded()) {
      Label count = new Label(Integer.toString(group.count()));
      count.getStyleClass().add("muted");
      count.setMinWidth(Region.USE_PREF_SIZE);
      line.getChildren().add(count);
    }
    return line;
  }

  private Node face(SavedRequest request) {
    StackPane method = new StackPane(new MethodLabel(request.method()));
    method.getStyleClass().add("sidebar-method");
    HBox line = line(method, name(new SidebarItem.Request(request)));
    if (!filter.isEmpty() && !filter.hits(request.name())) {
      boolean inPath = filter.hits(request.path());
      if (inPath || filter.hits(request.description())) {
        line.getChildren().add(label(inPath ? "in its path" : "in its description", "muted"));
      }
    }
    return line;
  }

  private Node face(SidebarItem.Empty empty) {
    Hyperlink create = new Hyperlink("New request");
    create.getStyleClass().add("link");
    create.setMinWidth(Region.USE_PREF_SIZE);
    create.setFocusTraversable(false); // Enter on the line does it
    create.setOnAction(_ -> model.createIn(empty.folder().path()));
    HBox line = line(label(empty.name(), "muted"), create);
    line.getStyleClass().add("sidebar-undo");
    return line;
  }

  private Node name(SidebarItem item, String... styles) {
    if (renaming) {
      TextField field = new RenameField(model.renaming(), item);
      HBox.setHgrow(field, Priority.ALWAYS);
      return field;
    }
    return marked(item.name(), styles);
  }

  /// A text that ends in an ellipsis where it has no room, with the words of the filter in it
  /// marked.
  private Node marked(String text, String... styles) {
    List<Filter.Piece> pieces = filter.pieces(text);
    if (pieces.stream().noneMatch(Filter.Piece::hit)) {
      return label(text, styles);
    }
    HBox row = new HBox();
    row.getStyleClass().add("sidebar-name");
    for (Filter.Piece piece : pieces) {
      Label label = label(piece.text(), styles);
      if (piece.hit()) {
        label.getStyleClass().add("sidebar-hit");
        label.setMinWidth(Region.USE_PREF_SIZE);
      }
      row.getChildren().add(label);
    }
    row.setMinWidth(0);
    return row;
  }

  private static Label label(String text, String... styles) {
    Label label = Whole.onHover(new Label(text));
    label.getStyleClass().addAll(styles);
    label.setMinWidth(0);
    return label;
  }

  /// What was done, with a link that undoes it and a cross that takes the offer away.
  static HBox offer(SidebarModel model, String said) {
    Label text = label(said, "muted");
    Hyperlink undo = new Hyperlink("Undo");
    undo.getStyleClass().add("link");
    undo.setMinWidth(Region.USE_PREF_SIZE);
    undo.setFocusTraversable(false); // Enter on the line and Ctrl+Z do it
    undo.setOnAction(_ -> model.undo());
    Button forget = new Button("", new FontIcon(MaterialDesignC.CLOSE));
    forget.getStyleClass().addAll("icon-button", "sidebar-forget");
    forget.setAccessibleText("Take the offer to undo away");
    forget.setFocusTraversable(false); // Delete on the line does it
    forget.setMinWidth(Region.USE_PREF_SIZE);
    forget.setOnAction(_ -> model.forgetOffer());
    HBox line = line(text, undo, forget);
    line.getStyleClass().add("sidebar-undo");
    return line;
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(nodes);
    line.getStyleClass().add("sidebar-line");
    return line;
  }
}
