package hypercall.ui.ticket;

import hypercall.pve.TicketReading;
import hypercall.pve.TicketReading.Piece;
import hypercall.secret.Redactor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The ticket as it stands, its parts in colours, the place of a fault underlined; what is secret
/// is dots until it is asked for.
final class TicketStrip extends TextFlow {
  private final TicketModel model;

  TicketStrip(TicketModel model) {
    this.model = model;
    getStyleClass().addAll("mono", "ticket-strip");
    setAccessibleRole(AccessibleRole.TEXT);
    model.readingProperty().subscribe(_ -> show());
    model.revealedProperty().subscribe(_ -> show());
  }

  private void show() {
    Optional<TicketReading> read = model.readingProperty().get();
    List<Piece> pieces = read.map(TicketReading::pieces).orElse(List.of());
    getChildren().setAll(pieces.stream().map(this::text).toList());
    StringBuilder spoken = new StringBuilder("The ticket: ");
    pieces.forEach(
        piece -> spoken.append(shown(piece)).append(piece.wrong() ? ", wrong here, " : ""));
    setAccessibleText(spoken.toString());
  }

  private Text text(Piece piece) {
    Text text = new Text(shown(piece));
    text.getStyleClass().add("part-" + piece.part().name().toLowerCase(Locale.ROOT));
    if (piece.wrong()) {
      text.getStyleClass().add("part-wrong");
    }
    return text;
  }

  private String shown(Piece piece) {
    if (piece.text().isEmpty()) {
      return "[missing]";
    }
    String visible = piece.open() || model.revealedProperty().get() ? piece.text() : Redactor.MASK;
    // What cannot be seen is not where it goes wrong.
    return visible.isBlank() ? "␣" : visible.replaceAll("\\p{Cntrl}", "?");
  }
}
