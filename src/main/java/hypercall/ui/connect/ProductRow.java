package hypercall.ui.connect;

import hypercall.pve.Connection;
import hypercall.pve.Product;
import hypercall.ui.kit.Whole;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Which of Proxmox's products it is, how that is known, and the server's own word where it is
/// another.
final class ProductRow extends VBox {
  private final ConnectModel model;
  private final ProductChoice choice;
  private final ComboBox<Product> products = new ComboBox<>();
  private final Label note = Whole.onHover(new Label());
  private final StringProperty doubt = new SimpleStringProperty("");
  private boolean showing;

  ProductRow(ConnectModel model) {
    this.model = model;
    this.choice = model.form().product();
    getStyleClass().add("product");
    products.setAccessibleText("Product");
    products.setConverter(new Titles());
    products.valueProperty().subscribe(this::picked);
    note.getStyleClass().add("muted");
    // Where room is short the note stands below.
    FlowPane line = new FlowPane(10, 4, products, note);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    line.prefWrapLengthProperty().bind(widthProperty());
    note.maxWidthProperty().bind(line.widthProperty());
    products.maxWidthProperty().bind(line.widthProperty());
    getChildren().addAll(line, warning());
    choice.productProperty().subscribe(_ -> shown());
    choice.byProperty().subscribe(_ -> shown());
    model.form().portProperty().subscribe(_ -> shown());
    choice.contraryProperty().subscribe(_ -> shown());
    model.selectedProperty().subscribe(_ -> shown());
  }

  /// Whether the keyboard is here.
  boolean hasKeyboard() {
    return products.isFocused();
  }

  @Override
  public void requestFocus() {
    products.requestFocus();
  }

  private void picked(@Nullable Product now) {
    if (now != null && !showing && now != choice.get()) {
      model.choose(now);
    }
  }

  private void shown() {
    showing = true;
    List<Product> offered =
        Stream.of(Product.values()).filter(p -> p.isProven() || !isPractice()).toList();
    if (!products.getItems().equals(offered)) {
      products.getItems().setAll(offered);
    }
    products.setValue(choice.get());
    note.setText(words());
    doubt.set(doubt(choice.get(), choice.contraryProperty().get()));
    products.setAccessibleHelp((note.getText() + " " + doubt.get()).strip());
    showing = false;
  }

  /// What is not proven is not played either.
  private boolean isPractice() {
    Connection selected = model.selectedProperty().get();
    return selected != null && PracticeOffer.isPractice(selected.id());
  }

  private String words() {
    if (isPractice()) {
      return "Choose one to practise on.";
    }
    return switch (choice.byProperty().get()) {
      case PORT -> choice.isUsualPort() ? "Assumed from the port." : "Assumed until it answers.";
      case SERVER -> "The server says so.";
      case PERSON -> "";
    };
  }

  /// What the server says otherwise, or that nobody has tried this product yet.
  private HBox warning() {
    Label words = Whole.onHover(new Label());
    words.getStyleClass().add("warning");
    words.textProperty().bind(doubt);
    Button agree = new Button("Take its word");
    agree.getStyleClass().add("link");
    agree.setMinWidth(USE_PREF_SIZE);
    agree
        .accessibleTextProperty()
        .bind(choice.contraryProperty().map(p -> "Take its word: " + p.title()));
    agree.visibleProperty().bind(choice.contraryProperty().map(_ -> true).orElse(false));
    agree.managedProperty().bind(agree.visibleProperty());
    agree.setOnAction(
        _ -> {
          choice.agree();
          products.requestFocus();
        });
    HBox line = new HBox(10, words, agree);
    line.setAlignment(Pos.CENTER_LEFT);
    line.visibleProperty().bind(doubt.isNotEmpty());
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  private static String doubt(Product now, @Nullable Product contrary) {
    if (contrary != null) {
      return "The server says it is a " + contrary.title() + ".";
    }
    return now.isProven() ? "" : "Unproven: made from its sources, never tried on a real server.";
  }

  /// Their names; what is not proven says so in the list, too.
  private static final class Titles extends StringConverter<Product> {
    @Override
    public String toString(@Nullable Product product) {
      return product == null ? "" : product.brief() + (product.isProven() ? "" : " · unproven");
    }

    @Override
    public @Nullable Product fromString(String text) {
      return null;
    }
  }
}
