package hypercall.ui.connect;

import hypercall.http.Certificate;
import java.io.File;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
  private final Supplier<@Nullable File> caFile;

  /// @param caFile lets a person choose a PEM file; null when they chose none
  CertificateBox(TrustModel model, Supplier<@Nullable File> caFile) {
    this.model = model;
    this.caFile = caFile;
    getStyleClass().add("certificate");
    setMaxWidth(Double.MAX_VALUE);
    model.certificateProperty().subscribe(this::show);
  }

  private void show(CertificateState state) {
    pseudoClassStateChanged(WARN, state instanceof CertificateState.Unknown);
    pseudoClassStateChanged(
        BAD,
        state instanceof CertificateState.Changed || state instanceof CertificateState.Unreachable);
    setFocusTraversable(false);
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
              case CertificateState.Unreachable u ->
                  List.<Node>of(text(u.why()), again("Try again"));
            });
  }

  private List<Node> trusted(CertificateState.Trusted trusted) {
    return List.of(
        text("✓ " + trusted.how()), fingerprint("SHA-256 ", trusted.certificate().fingerprint()));
  }

  private List<Node> unknown(CertificateState.Unknown unknown) {
    Certificate c = unknown.certificate();
    Button good = link("Trust this certificate", () -> model.trust(true));
    Button session = link("Only for this session", () -> model.trust(false));
    Button ca =
        link(
            "Use a CA file…",
            () -> {
              File file = caFile.get();
              if (file != null) {
                model.useCaFile(file.toPath());
              }
            });
    return List.of(
        title(c.selfSigned() ? "First contact: self-signed certificate" : "First contact"),
        text(unknown.why()),
        fingerprint("SHA-256 ", c.fingerprint()),
        facts(c),
        compare(),
        new FlowPane(4, 0, good, session, ca));
  }

  private List<Node> changed(CertificateState.Changed changed) {
    TextField typed = new TextField();
    typed.setPromptText("first 8 digits of the new one");
    typed.setAccessibleText("First eight digits of the new fingerprint");
    typed.getStyleClass().add("mono");
    Button accept = new Button("Replace the pin");
    accept.setOnAction(e -> model.acceptChanged(typed.getText()));
    typed.setOnAction(e -> model.acceptChanged(typed.getText()));
    HBox row = new HBox(8, typed, accept);
    row.setAlignment(Pos.CENTER_LEFT);
    return List.of(
        title("The certificate has changed. Nothing was sent."),
        text(
            "Another server may be answering in its place, or the node got a new certificate."
                + " Ask whoever runs it before you go on."),
        fingerprint("trusted ", changed.pinned()),
        fingerprint("now     ", changed.certificate().fingerprint()),
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

  private static Node compare() {
    Label code = new Label("pvenode cert info");
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
    button.setOnAction(e -> action.run());
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

  private static Node fingerprint(String before, String value) {
    TextField field = new TextField(before + value);
    field.setEditable(false);
    field.getStyleClass().addAll("mono", "fingerprint");
    field.setAccessibleText("Fingerprint, " + before + value);
    return field;
  }
}
