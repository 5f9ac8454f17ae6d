package hypercall.ui.connect;

import hypercall.pve.Product;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Which product the form's server is, and how that is known: assumed from its port, told by the
/// server, or chosen by a person, who has the last word.
public final class ProductChoice {
  private final StringProperty port;

  // Properties

  private final ReadOnlyObjectWrapper<Product> product = new ReadOnlyObjectWrapper<>(Product.PVE);
  private final ReadOnlyObjectWrapper<By> by = new ReadOnlyObjectWrapper<>(By.PORT);
  private final ReadOnlyObjectWrapper<@Nullable Product> contrary = new ReadOnlyObjectWrapper<>();

  /// Who says so.
  public enum By {
    PORT,
    SERVER,
    PERSON
  }

  ProductChoice(StringProperty host, StringProperty port) {
    this.port = port;
    host.subscribe((_, _) -> serverEdited());
    port.subscribe((_, _) -> serverEdited());
  }

  public ReadOnlyObjectProperty<Product> productProperty() {
    return product.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<By> byProperty() {
    return by.getReadOnlyProperty();
  }

  /// What the server says it is, where a person said otherwise; else null.
  public ReadOnlyObjectProperty<@Nullable Product> contraryProperty() {
    return contrary.getReadOnlyProperty();
  }

  Product get() {
    return product.get();
  }

  // Commands

  /// A person says so, or what they pasted. A port that was only the former product's usual one
  /// goes along.
  void choose(Product now) {
    if (now == product.get()) {
      return;
    }
    boolean usual = isUsualPort();
    by.set(By.PERSON);
    product.set(now);
    if (usual) {
      port.set(Integer.toString(now.port()));
    }
    contrary.set(null);
  }

  /// Takes the server's word after all.
  void agree() {
    Product found = contrary.get();
    if (found != null) {
      contrary.set(null);
      product.set(found);
      by.set(By.SERVER);
    }
  }

  /// The server says so; a person is not overruled, but told.
  void told(Product found) {
    if (found == product.get()) {
      by.set(by.get() == By.PORT ? By.SERVER : by.get());
      contrary.set(null);
    } else if (by.get() == By.PERSON) {
      contrary.set(found);
    } else {
      product.set(found);
      by.set(By.SERVER);
    }
  }

  /// That of a saved connection, or with null as for a new one.
  void show(@Nullable Product saved) {
    by.set(saved == null ? By.PORT : By.PERSON);
    product.set(saved == null ? assumed() : saved);
    contrary.set(null);
  }

  /// Whether the port is the one the product usually has.
  boolean isUsualPort() {
    return port.get().strip().equals(Integer.toString(product.get().port()));
  }

  /// What another server said counts no longer.
  private void serverEdited() {
    contrary.set(null);
    if (by.get() != By.PERSON) {
      by.set(By.PORT);
      product.set(assumed());
    }
  }

  private Product assumed() {
    String typed = port.get().strip();
    return typed.matches("\\d{1,5}") ? Product.ofPort(Integer.parseInt(typed)) : Product.PVE;
  }
}
