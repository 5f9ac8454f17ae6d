package hypercall.ui.kit;

import hypercall.bytes.Appending;
import hypercall.bytes.GrowingBytes;
import hypercall.bytes.text.Encoded;
import hypercall.json.JsonDocument;
import hypercall.json.Members;
import hypercall.json.Text;
import hypercall.json.ValuePrinter;
import hypercall.json.Values;
import hypercall.json.path.NodePath;
import hypercall.json.path.NodePath.Named;
import hypercall.json.path.NodePath.Step;
import hypercall.json.path.PathFault;
import hypercall.json.path.PathQuery;
import hypercall.json.path.PathSearch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A value, and where it is in its document: what can be taken from it.
///
/// For one thread, over what is indexed when it is asked.
///
/// @param sent what the server sent: the bytes of the document, or those in another order
public record ValueAt(JsonDocument document, NodePath path, GrowingBytes sent) {
  /// So many characters of a string tell whether it is a secret.
  static final int TELLING = 10_000;

  /// Longer ones are not compared with.
  private static final int LONGEST_LITERAL = 200;

  private static final int PIECE = 64 << 10;

  /// The name of the member whose value it is; empty for an element and for the outermost value.
  public Optional<String> key() {
    List<Step> steps = path.steps();
    return !steps.isEmpty() && steps.getLast() instanceof Named(String name)
        ? Optional.of(name)
        : Optional.empty();
  }

  /// Whether it is an object or an array.
  public boolean isContainer() {
    return document.values().isContainer(path.place());
  }

  /// The elements that are alike in it, as an expression; empty where that says nothing, or would
  /// write down a secret.
  public Optional<String> alike(Secrecy secrecy) {
    return isSecret(secrecy)
        ? Optional.empty()
        : NodePath.literal(document.values(), path.place(), LONGEST_LITERAL).flatMap(path::alike);
  }

  /// Its text to be copied: of a string its characters, of a container its pretty lines.
  ///
  /// @throws BoundedText.TooLong when the clipboard cannot bear it
  public Taken value(Secrecy secrecy) throws IOException {
    Values values = document.values();
    long place = path.place();
    boundedLength(values);
    if (values.isContainer(place)) {
      ByteArrayOutputStream pretty = new ByteArrayOutputStream();
      ValuePrinter printer = new ValuePrinter(document, pretty, false, false, false);
      printer.print(place);
      printer.flush();
      return taken(pretty.toString(StandardCharsets.UTF_8).stripTrailing(), secrecy);
    }
    boolean string = values.kind(place) == Values.Kind.STRING;
    return taken(string ? values.text(place).rest() : original(), secrecy);
  }

  /// Its bytes as they were sent, as text.
  ///
  /// @throws BoundedText.TooLong when the clipboard cannot bear them
  public Taken original(Secrecy secrecy) throws IOException, PathFault {
    boundedLength(document.values());
    return taken(sent == document.source() ? original() : inOrder(), secrecy);
  }

  /// All of what is copied, in UTF-8; finished, to be closed by whoever asked.
  GrowingBytes whole() throws IOException {
    Values values = document.values();
    long place = path.place();
    return switch (values.kind(place)) {
      case STRING -> sent.another(whole -> characters(values.text(place), whole));
      case OBJECT, ARRAY -> sent.another(this::print);
      case NUMBER, TRUE, FALSE, NULL -> sent.another(this::bytes);
    };
  }

  /// All of its bytes as they were sent; finished, to be closed by whoever asked.
  GrowingBytes wholeOriginal() throws IOException, PathFault {
    if (sent == document.source()) {
      return sent.another(this::bytes);
    }
    try (JsonDocument first = JsonDocument.of(sent)) {
      return sent.another(in(first)::bytes);
    }
  }

  private static void characters(Text text, GrowingBytes whole) throws IOException {
    Encoded encoded = new Encoded(whole);
    for (String next = text.characters(PIECE); !next.isEmpty(); next = text.characters(PIECE)) {
      encoded.append(next);
    }
    encoded.finish();
  }

  private void print(GrowingBytes whole) throws IOException {
    ValuePrinter printer = new ValuePrinter(document, new Appending(whole), false, false, false);
    printer.print(path.place());
    printer.flush();
  }

  private void bytes(GrowingBytes whole) throws IOException {
    byte[] piece = new byte[PIECE];
    long end = document.values().end(path.place());
    for (long at = path.place(); at < end; at += piece.length) {
      int length = (int) Math.min(piece.length, end - at);
      document.bytes().read(at, piece, 0, length);
      whole.append(piece, 0, length);
    }
  }

  private String inOrder() throws PathFault {
    try (JsonDocument first = JsonDocument.of(sent)) {
      return in(first).original();
    }
  }

  /// The same value in what was sent.
  private ValueAt in(JsonDocument first) throws PathFault {
    first.advance(Long.MAX_VALUE);
    PathSearch search =
        new PathSearch(first, PathQuery.parse(path.normalized()), Duration.ofMinutes(1));
    search.run();
    if (search.count() == 0) {
      throw new IllegalStateException("It was not found in what was sent.");
    }
    NodePath there = new NodePath(path.steps(), search.match(0).from(), path.shadowed());
    return new ValueAt(first, there, sent);
  }

  private String original() {
    return new String(document.values().bytes(path.place()), StandardCharsets.UTF_8);
  }

  private void boundedLength(Values values) throws IOException {
    if (values.end(path.place()) - path.place() > Copying.MOST_COPIED) {
      throw new BoundedText.TooLong(Copying.MOST_COPIED);
    }
  }

  private Taken taken(String text, Secrecy secrecy) {
    return new Taken(text, isSecret(secrecy) || secrecy.isIn(text));
  }

  /// Whether it is a secret by its name, by what stands beside it, or by its look.
  boolean isSecret(Secrecy secrecy) {
    Values values = document.values();
    long place = path.place();
    return values.kind(place) == Values.Kind.STRING
        && secrecy.isOne(
            key().orElse(""), values.text(place).characters(TELLING), isBesideTokenId(values));
  }

  private boolean isBesideTokenId(Values values) {
    if (!key().equals(Optional.of("value"))) {
      return false;
    }
    long parent = values.root();
    for (Step step : path.steps().subList(0, path.steps().size() - 1)) {
      Members members = values.members(parent);
      long next = -1;
      while (next < 0 && members.next()) {
        boolean inside = members.value() <= path.place() && path.place() < end(values, members);
        next = inside ? members.value() : -1;
      }
      parent = next;
    }
    Members members = values.members(parent);
    boolean found = false;
    while (!found && members.next()) {
      found = values.text(members.name()).rest().equals("full-tokenid");
    }
    return found;
  }

  private static long end(Values values, Members members) {
    return values.end(members.value());
  }
}
