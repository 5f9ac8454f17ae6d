package hypercall.ui.kit;

import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// What is marked in a text of JSON besides its colours: the first fault, and the brackets at the
/// caret.
final class JsonMarks {
  private static final String BRACKET = "json-punctuation";

  private final CodeArea area;
  private int faultParagraph = -1;
  private JsonBrackets.@Nullable Pair marked;

  JsonMarks(CodeArea area) {
    this.area = area;
  }

  /// The text was coloured anew: its marks are gone.
  void forget() {
    markFault(-1);
    marked = null;
  }

  /// At the end of the text there is no character to underline: the last one stands for it.
  void underline(JsonCheck.Place fault, String now) {
    markFault(fault.line());
    int from = Math.clamp(fault.offset(), 0, now.length() - 1);
    area.setStyle(from, from + 1, List.of("json-fault"));
  }

  /// The pair at the caret.
  ///
  /// @param longest length beyond which none is looked for
  void brackets(int longest) {
    String now = area.getText();
    if (marked != null) {
      ink(marked, List.of(BRACKET), now);
      marked = null;
    }
    if (now.length() <= longest) {
      marked = JsonBrackets.at(now, area.getCaretPosition()).orElse(null);
      if (marked != null) {
        ink(marked, List.of(BRACKET, "json-bracket"), now);
      }
    }
  }

  /// Only brackets are inked: after an edit the places may be others until the text is checked.
  private void ink(JsonBrackets.Pair pair, List<String> classes, String now) {
    for (int place : new int[] {pair.open(), pair.close()}) {
      boolean there = place < now.length() && "{}[]".indexOf(now.charAt(place)) >= 0;
      if (there && !area.getStyleOfChar(place).contains("json-fault")) {
        area.setStyle(place, place + 1, classes);
      }
    }
  }

  private void markFault(int paragraph) {
    if (faultParagraph >= 0 && faultParagraph < area.getParagraphs().size()) {
      area.setParagraphStyle(faultParagraph, List.of());
    }
    if (paragraph >= 0 && paragraph < area.getParagraphs().size()) {
      area.setParagraphStyle(paragraph, List.of("fault-line"));
    }
    faultParagraph = paragraph;
  }
}
