package hypercall.ui.connect;

import hypercall.pve.Product;
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
    read("", Product.PVE);
  }

  /// @param product what the server is
  void read(CharSequence typed, Product product) {
    TicketWords words = TicketWords.of(typed, product, clock.instant());
    setText(words.text());
    pseudoClassStateChanged(BAD, !words.isGood());
  }
}
