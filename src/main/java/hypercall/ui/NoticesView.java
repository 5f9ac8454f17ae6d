package hypercall.ui;

import hypercall.ui.kit.PlainScroll;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// The lines above the work; takes no room while there is none.
final class NoticesView extends VBox {
  private static final PseudoClass CARE = PseudoClass.getPseudoClass("care");

  /// More lines than these are folded.
  private static final int MOST = 5;

  private static final double SHARE = 0.4;

  private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

  private final NoticesModel model;
  private final Runnable after;
  private final VBox lines = new VBox();
  private final ScrollPane scroll = new PlainScroll();
  private boolean isWhole;

  /// @param after gives the keyboard back to where work goes on, once a line is answered
  NoticesView(NoticesModel model, Runnable after) {
    this.model = model;
    this.after = after;
    getStyleClass().add("notices");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText("Notices");
    getStylesheets()
        .add(Objects.requireNonNull(NoticesView.class.getResource("notices.css")).toExternalForm());
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    model.notices().addListener((ListChangeListener<Notice>) _ -> follow());
    follow();
  }

  private void follow() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    Node line = owner == null ? null : owner.getParent();
    boolean inside = line != null && lines.getChildren().contains(line);
    List<Notice> all = model.inOrder();
    all = all.size() <= MOST ? all : all.subList(0, isWhole ? all.size() : MOST - 1);
    lines.getChildren().setAll(all.stream().map(NoticesView::line).toList());
    int more = model.notices().size() - all.size();
    isWhole &= model.notices().size() > MOST;
    if (more > 0 || isWhole) {
      lines.getChildren().add(isWhole ? 0 : all.size(), fold(more));
    }
    scroll.setContent(isWhole ? lines : null);
    getChildren().setAll(isWhole ? scroll : lines);
    fit();
    setVisible(!lines.getChildren().isEmpty());
    setManaged(isVisible());
    if (inside) {
      same(line, owner).ifPresentOrElse(Node::requestFocus, after);
    }
  }

  /// The last line, when there are many: says how many more there are.
  private Node fold(int more) {
    List<Notice.Action> actions = new ArrayList<>();
    actions.add(new Notice.Action(more > 0 ? "Show all" : "Show fewer", "notices", this::turn));
    actions.add(new Notice.Action("Dismiss all", "that can be", model::dismissAll));
    String words =
        more > 0 ? "And " + more + " more." : "All " + model.notices().size() + " of them:";
    return line(new Notice("fold", Notice.Weight.NEWS, words, actions));
  }

  private void turn() {
    isWhole = !isWhole;
    follow();
  }

  /// However much there is to say, most of the window is for the work.
  private void fit() {
    if (isWhole && getScene() != null) {
      applyCss(); // only then the lines are in the scene, and can have the keyboard
      double all = lines.prefHeight(getWidth());
      scroll.setPrefHeight(Math.min(all + 2, getScene().getHeight() * SHARE));
    }
  }

  /// The button that stands now where one had the keyboard, in a line that was told anew.
  private Optional<Node> same(Node line, Node button) {
    int place = ((HBox) line).getChildren().indexOf(button);
    return lines.getChildren().stream()
        .filter(now -> Objects.equals(now.getUserData(), line.getUserData()))
        .map(HBox.class::cast)
        .filter(now -> place < now.getChildren().size())
        .map(now -> now.getChildren().get(place))
        .findFirst();
  }

  private static Node line(Notice notice) {
    Label text = new Label(notice.text());
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(new FontIcon(icon(notice)), text);
    line.setUserData(notice.key());
    line.getStyleClass().add("notice");
    line.setAlignment(Pos.CENTER_LEFT);
    line.setAccessibleRole(AccessibleRole.PARENT);
    line.setAccessibleText(notice.text());
    line.pseudoClassStateChanged(CARE, notice.weight() == Notice.Weight.CARE);
    line.pseudoClassStateChanged(TROUBLE, notice.weight() == Notice.Weight.TROUBLE);
    for (Notice.Action action : notice.actions()) {
      Button button = new Button(action.name());
      button.getStyleClass().add("link");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setAccessibleText((action.name() + " " + action.about()).strip());
      button.setOnAction(_ -> action.run().run());
      line.getChildren().add(button);
    }
    return line;
  }

  private static Ikon icon(Notice notice) {
    return switch (notice.weight()) {
      case NEWS -> MaterialDesignI.INFORMATION_OUTLINE;
      case CARE -> MaterialDesignA.ALERT_OUTLINE;
      case TROUBLE -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
    };
  }
}
