package hypercall.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/// The words of one Markdown paragraph as pieces of text. A link is shown with its whole address;
/// only web addresses can be followed, images are never fetched, and HTML is text.
final class MarkdownSpans extends AbstractVisitor {
  private final List<javafx.scene.Node> pieces = new ArrayList<>();
  private final List<String> styles = new ArrayList<>();
  private final Consumer<String> link;

  private MarkdownSpans(Consumer<String> link) {
    this.link = link;
  }

  /// @param link told the web address somebody wants to follow
  static List<javafx.scene.Node> of(Node paragraph, Consumer<String> link) {
    MarkdownSpans spans = new MarkdownSpans(link);
    spans.visitChildren(paragraph);
    return spans.pieces;
  }

  private void add(String words, String... more) {
    Text text = new Text(words);
    text.getStyleClass().add("markdown-text");
    text.getStyleClass().addAll(styles);
    text.getStyleClass().addAll(more);
    pieces.add(text);
  }

  private void within(String style, Node node) {
    styles.add(style);
    visitChildren(node);
    styles.removeLast();
  }

  @Override
  public void visit(org.commonmark.node.Text text) {
    add(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    add(code.getLiteral(), "markdown-code");
  }

  @Override
  public void visit(Emphasis emphasis) {
    within("markdown-emphasis", emphasis);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    within("markdown-strong", strong);
  }

  @Override
  public void visit(SoftLineBreak line) {
    add(" ");
  }

  @Override
  public void visit(HardLineBreak line) {
    add("\n");
  }

  @Override
  public void visit(HtmlInline html) {
    add(html.getLiteral());
  }

  @Override
  public void visit(Image image) {
    visitChildren(image);
    add(" (image " + image.getDestination() + ")", "markdown-address");
  }

  @Override
  public void visit(Link found) {
    String address = found.getDestination();
    boolean alone =
        found.getFirstChild() instanceof org.commonmark.node.Text text
            && text.getLiteral().equals(address);
    if (!alone) {
      visitChildren(found);
      add(" (");
    }
    String lower = address.toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      Hyperlink hyperlink = new Hyperlink(address);
      hyperlink.getStyleClass().add("markdown-link");
      hyperlink.setAccessibleText("Web address " + address);
      hyperlink.setOnAction(_ -> link.accept(address));
      pieces.add(hyperlink);
    } else {
      add(address, "markdown-address");
    }
    if (!alone) {
      add(")");
    }
  }
}
