package hypercall.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.text.Text;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/// The words of one Markdown paragraph as pieces of text. Only web addresses can be followed; where
/// another leads is told beside it, images are never fetched, and HTML is text.
final class MarkdownSpans extends AbstractVisitor {
  /// A web address that stands in the text as it is, without what ends a sentence.
  private static final Pattern BARE =
      Pattern.compile("\\bhttps?://[^\\s<>\"]*[^\\s<>\".,;:!?)'\\]]", Pattern.CASE_INSENSITIVE);

  private static final Pattern WEB = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

  private final List<javafx.scene.Node> pieces = new ArrayList<>();
  private final List<String> styles = new ArrayList<>();
  private final Consumer<String> link;

  /// The web address that the words lead to now; empty for none.
  private String leading = "";

  private boolean begun;

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
    if (words.isEmpty()) {
      return;
    }
    Text text = leading.isEmpty() ? new Text(words) : new LinkText(words, leading, !begun, link);
    begun = true;
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
    String words = text.getLiteral();
    int done = 0;
    Matcher bare = BARE.matcher(words);
    while (leading.isEmpty() && bare.find()) {
      add(words.substring(done, bare.start()));
      lead(bare.group(), () -> add(bare.group()));
      done = bare.end();
    }
    add(words.substring(done));
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
  public void visit(CustomNode node) {
    if (node instanceof Strikethrough) {
      within("markdown-struck", node);
    } else {
      visitChildren(node);
    }
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
    if (WEB.matcher(address).lookingAt()) {
      lead(address, () -> visitChildren(found));
    } else {
      visitChildren(found);
      add(" (" + address + ")", "markdown-address");
    }
  }

  private void lead(String address, Runnable words) {
    leading = address;
    begun = false;
    words.run();
    leading = "";
  }
}
