package hypercall.ui.connect;

import java.time.InstantSource;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// The line below a pasted ticket that reads out what may be seen of it.
final class TicketLine extends Label {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  private final InstantSource clock;

  TicketLine(InstantSource clock) {
    this.clock = clock;
    getStyleClass().addAll("muted", "ticket-line");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    read("");
  }

  void read(CharSequence typed) {
    TicketWords words = TicketWords.of(typed, clock.instant());
    setText(words.text());
    pseudoClassStateChanged(BAD, !words.isGood());
  }
}
