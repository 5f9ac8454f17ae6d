package hypercall.ui.connect;

import hypercall.http.Authority;
import hypercall.http.Certificate;
import hypercall.http.Trust;
import hypercall.ui.kit.Whole;
import java.io.File;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows whose certificate the server has, and what a person can do about it.
final class CertificateBox extends VBox {
  private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.systemDefault());

  private final TrustModel model;
  private final Runnable onward;
  private final CaFileRow file;

  /// @param caFile lets a person choose a PEM file; null when they chose none
  /// @param onward where the keyboard goes on once a person has decided
  CertificateBox(TrustModel model, Supplier<@Nullable File> caFile, Runnable onward) {
    this.model = model;
    this.onward = onward;
    this.file = new CaFileRow(model, caFile, () -> choose(false));
    getStyleClass().add("certificate");
    setMaxWidth(Double.MAX_VALUE);
    model.certificateProperty().subscribe(this::show);
  }

  private void show(CertificateState state) {
    pseudoClassStateChanged(WARN, state instanceof CertificateState.Unknown);
    pseudoClassStateChanged(
        BAD,
        state instanceof CertificateState.Changed || state instanceof CertificateState.Unreachable);
    boolean held = isFocusWithin();
    setFocusTraversable(held && state instanceof CertificateState.Checking);
    if (isFocusTraversable()) {
      requestFocus();
    }
    getChildren()
        .setAll(
            switch (state) {
              case CertificateState.Unchecked s ->
                  List.<Node>of(muted("Checked before anything is sent."), again("Check now"));
              case CertificateState.Checking s ->
                  List.<Node>of(muted("Looking at the server's certificate…"));
              case CertificateState.Trusted t -> trusted(t);
              case CertificateState.Unknown u -> unknown(u);
              case CertificateState.Changed c -> changed(c);
              case CertificateState.Unreachable u -> unreachable(u);
            });
    if (held && !isFocusTraversable()) {
      giveOn(state instanceof CertificateState.Trusted);
    }
  }

  /// What had the keyboard is gone: it goes on when trust is settled, else to what can be done.
  private void giveOn(boolean settled) {
    applyCss();
    if (settled) {
      onward.run();
    } else if (lookup(".link") instanceof Button first) {
      first.requestFocus();
    }
  }

  /// A CA file that has gone or expired can be replaced here.
  private List<Node> unreachable(CertificateState.Unreachable unreachable) {
    return model.usesCaFile()
        ? List.of(
            text(unreachable.why()),
            new FlowPane(4, 0, again("Try again"), link("Use a CA file…", () -> choose(true))))
        : List.of(text(unreachable.why()), again("Try again"));
  }

  private List<Node> trusted(CertificateState.Trusted trusted) {
    List<Node> all = new ArrayList<>();
    all.add(text("✓ " + trusted.how()));
    trusted.authority().ifPresent(a -> all.add(authority(a)));
    all.add(
        new FingerprintBox(
            trusted.authority().isPresent() ? "The server's certificate" : "",
            trusted.certificate().fingerprint(),
            16));
    if (!model.isOurs()) {
      all.add(choices(trusted.by()));
    }
    return all;
  }

  /// Which authority stands in the CA file.
  private static Node authority(Authority authority) {
    Certificate c = authority.certificate();
    return new VBox(
        3,
        muted(c.subject() + " · valid to " + day(c.notAfter()) + "\n" + authority.file()),
        new FingerprintBox("The authority's certificate", c.fingerprint(), 16));
  }

  private Node choices(Trust by) {
    Button file = link("Use a CA file…", () -> choose(true));
    Button pin = link("Pin this certificate", () -> onward(model::pin));
    return switch (by) {
      case Trust.System _ -> new FlowPane(4, 0, pin, file);
      case Trust.Pinned _ ->
          new FlowPane(4, 0, link("Forget this certificate", () -> onward(model::forget)), file);
      case Trust.CaFile _ ->
          new FlowPane(4, 0, link("Forget this CA file", () -> onward(model::forget)), pin);
    };
  }

  private List<Node> unknown(CertificateState.Unknown unknown) {
    Certificate c = unknown.certificate();
    Button good = link("Trust this certificate", () -> onward(() -> model.trust(true)));
    Button session = link("Only for this session", () -> onward(() -> model.trust(false)));
    Button ca = link("Use a CA file…", () -> choose(true));
    return List.of(
        title(c.selfSigned() ? "First contact: self-signed certificate" : "First contact"),
        text(unknown.why()),
        new FingerprintBox("SHA-256", c.fingerprint(), 16),
        facts(c),
        compare(),
        new FlowPane(4, 0, good, session, ca));
  }

  /// Opens the line for a CA file below what is shown, or closes it.
  private void choose(boolean on) {
    getChildren().remove(file);
    if (on) {
      getChildren().add(file);
      file.requestFocus();
    }
  }

  private List<Node> changed(CertificateState.Changed changed) {
    TextField typed = new TextField();
    typed.setPromptText("its first 8 digits");
    typed.setAccessibleText("First eight digits of the new fingerprint");
    typed.getStyleClass().add("mono");
    Button accept = new Button("Replace the pin");
    accept.setAccessibleText(accept.getText());
    accept.setOnAction(_ -> replace(typed.getText()));
    typed.setOnAction(_ -> replace(typed.getText()));
    typed.setPrefColumnCount(22);
    HBox row = new HBox(8, typed, accept);
    row.setAlignment(Pos.CENTER_LEFT);
    return List.of(
        title("The certificate has changed. Nothing was sent."),
        text(
            "Another server may be answering in its place, or the node got a new certificate."
                + " Ask whoever runs it before you go on."),
        new FlowPane(
            24,
            4,
            new FingerprintBox("Trusted until now", changed.pinned(), 8),
            new FingerprintBox("Shown now", changed.certificate().fingerprint(), 8)),
        facts(changed.certificate()),
        compare(),
        row);
  }

  private static Node facts(Certificate c) {
    Label label =
        muted(
            "for "
                + String.join(", ", c.names())
                + "\n"
                + c.subject()
                + " · valid "
                + day(c.notBefore())
                + " to "
                + day(c.notAfter())
                + "\nissued by "
                + c.issuer());
    label.setWrapText(true);
    return label;
  }

  private static String day(Instant instant) {
    return DAY.format(instant);
  }

  private Node compare() {
    Label code = Whole.onHover(new Label(model.fingerprintCommand()));
    code.getStyleClass().add("mono");
    HBox line = new HBox(4, muted("Compare with"), code, muted("on the server."));
    line.setAlignment(Pos.BASELINE_LEFT);
    return line;
  }

  private Button again(String words) {
    return link(words, model::check);
  }

  private static Button link(String words, Runnable action) {
    Button button = new Button(words);
    button.getStyleClass().add("link");
    button.setAccessibleText(words);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static Label title(String words) {
    Label label = text(words);
    label.getStyleClass().add("strong");
    return label;
  }

  private static Label text(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static Label muted(String words) {
    Label label = text(words);
    label.getStyleClass().add("muted");
    return label;
  }

  private void onward(Runnable decision) {
    decision.run();
    onward.run();
  }

  private void replace(String digits) {
    if (model.acceptChanged(digits)) {
      onward.run();
    }
  }
}
