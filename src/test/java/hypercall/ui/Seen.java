package hypercall.ui;

import hypercall.ui.kit.JsonView;
import hypercall.ui.kit.Lines;
import hypercall.ui.kit.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/// What is to be seen in the window, and what stands in its nodes though nobody sees it.
final class Seen {
  /// The time in a ticket or CSRF token, and the signature after it (wire-facts 4.2).
  private static final Pattern SIGNED = Pattern.compile("[0-9A-F]{8}::?[A-Za-z0-9+/%]{20,}");

  private final Stage stage;

  Seen(Stage stage) {
    this.stage = stage;
  }

  /// A visible part that can be used, by its accessible name or by the words on it.
  Optional<Node> named(String name) {
    return visible()
        .filter(node -> !node.isDisabled() && name.equals(nameOf(node)))
        .filter(node -> node.getLayoutBounds().getWidth() > 0)
        .findFirst();
  }

  boolean shows(String name) {
    return Pictures.on(() -> named(name).isPresent());
  }

  /// Whether this text is to be read somewhere.
  boolean says(String text) {
    return visible().anyMatch(node -> wordsOf(node).anyMatch(words -> words.contains(text)));
  }

  /// All that is to be read, for messages.
  List<String> texts() {
    return Pictures.on(
        () ->
            visible()
                .filter(node -> !(node instanceof Text))
                .flatMap(Seen::wordsOf)
                .distinct()
                .toList());
  }

  /// Every string of every node of every window, seen or not.
  List<String> everything() {
    return Pictures.on(
        () -> {
          List<String> all = new ArrayList<>();
          for (Window window : Window.getWindows()) {
            for (Node node : window.getScene().getRoot().lookupAll("*")) {
              wordsOf(node).forEach(all::add);
              Optional.ofNullable(node.getAccessibleText()).ifPresent(all::add);
              Optional.ofNullable(node.getAccessibleHelp()).ifPresent(all::add);
              if (node instanceof Control control && control.getTooltip() != null) {
                all.add(control.getTooltip().getText());
              }
            }
          }
          return all;
        });
  }

  static boolean holdsTicketOrToken(String text) {
    return SIGNED.matcher(text).find();
  }

  /// The lines of the answer on show; empty when there is none.
  String answer() {
    return visible()
        .filter(JsonView.class::isInstance)
        .map(JsonView.class::cast)
        .map(Seen::text)
        .findFirst()
        .orElse("");
  }

  /// The open tabs, as they are spoken.
  List<String> tabs() {
    return Pictures.on(
        () ->
            stage.getScene().getRoot().lookupAll(".tab-button").stream()
                .map(Node::getAccessibleText)
                .toList());
  }

  /// The name of what has the keyboard.
  String focused() {
    return Pictures.on(
        () -> {
          Node owner = stage.getScene().getFocusOwner();
          return owner == null ? "nothing" : nameOf(owner);
        });
  }

  private Stream<Node> visible() {
    return stage.getScene().getRoot().lookupAll("*").stream().filter(Seen::isSeen);
  }

  private static String nameOf(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    return node instanceof ButtonBase button && button.getText() != null
        ? button.getText()
        : node.toString();
  }

  private static Stream<String> wordsOf(Node node) {
    return switch (node) {
      case JsonView view -> Stream.of(text(view));
      case Labeled labeled -> Stream.ofNullable(labeled.getText());
      case TextInputControl field -> Stream.ofNullable(field.getText());
      case Text text -> Stream.ofNullable(text.getText());
      case Node other -> Stream.empty();
    };
  }

  private static String text(JsonView view) {
    Lines lines = view.lines();
    StringBuilder text = new StringBuilder();
    for (long row = 0; row < lines.rowCount(); row++) {
      text.append(lines.row(row).text()).append('\n');
    }
    return text.toString();
  }

  private static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
