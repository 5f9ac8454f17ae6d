package hypercall.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.kordamp.ikonli.javafx.FontIcon;

/// Markdown as text to read: headings, paragraphs, lists, tables, quotes and code.
final class MarkdownView extends VBox {
  /// What is longer, or nested deeper, is shown as it is written.
  private static final int LONGEST = 200_000;

  private static final int DEEPEST = 12;

  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
          .build();
  private final Consumer<String> link;

  /// @param link told the web address somebody wants to follow
  MarkdownView(Consumer<String> link) {
    this.link = link;
    getStyleClass().add("markdown");
  }

  void show(String markdown) {
    getChildren().clear();
    if (markdown.length() > LONGEST) {
      getChildren().add(code(markdown));
    } else {
      addBlocks(parser.parse(markdown), this, 0);
    }
  }

  private void addBlocks(Node parent, VBox to, int depth) {
    for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
      to.getChildren().add(block(block, depth));
    }
  }

  private Region block(Node block, int depth) {
    if (depth > DEEPEST) {
      return code("…");
    }
    return switch (block) {
      case Heading heading ->
          flow(heading, "markdown-h" + Math.min(heading.getLevel(), 4), "markdown-heading");
      case Paragraph paragraph -> flow(paragraph);
      case FencedCodeBlock code -> code(code.getLiteral());
      case IndentedCodeBlock code -> code(code.getLiteral());
      case HtmlBlock html -> code(html.getLiteral());
      case BulletList list -> items(list, -1, depth);
      case OrderedList list -> {
        Integer first = list.getMarkerStartNumber();
        yield items(list, first == null ? 1 : first, depth);
      }
      case BlockQuote quote -> inside(quote, "markdown-quote", depth);
      case ThematicBreak _ -> styled(new Region(), "markdown-rule");
      case TableBlock table -> new MarkdownTable(table, this::flow);
      // Only extensions bring other blocks, and no other is loaded.
      default -> flow(block);
    };
  }

  private VBox inside(Node node, String style, int depth) {
    VBox box = styled(new VBox(), style);
    addBlocks(node, box, depth + 1);
    return box;
  }

  /// @param first number of the first item; negative for bullets
  private VBox items(Node list, int first, int depth) {
    VBox lines = styled(new VBox(), "markdown-list");
    int number = first;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      Label mark = styled(new Label(first < 0 ? "•" : number++ + "."), "markdown-mark");
      Optional<FontIcon> box = MarkdownTask.box(item);
      box.ifPresent(icon -> mark.setText(""));
      box.ifPresent(mark::setGraphic);
      mark.setMinWidth(USE_PREF_SIZE);
      VBox content = inside(item, "markdown-item", depth);
      HBox.setHgrow(content, Priority.ALWAYS);
      content.setMinWidth(0);
      lines.getChildren().add(styled(new HBox(mark, content), "markdown-line"));
    }
    return lines;
  }

  private TextFlow flow(Node paragraph, String... styles) {
    TextFlow flow = new TextFlow();
    flow.getChildren().setAll(MarkdownSpans.of(paragraph, link));
    flow.getStyleClass().addAll(List.of(styles));
    flow.setMinWidth(0);
    return flow;
  }

  private static Label code(String literal) {
    Label label = styled(new Label(literal.stripTrailing()), "markdown-block");
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static <T extends Region> T styled(T node, String style) {
    node.getStyleClass().add(style);
    return node;
  }
}
