package hypercall.pve;

/// What answered is another of Proxmox's products than the connection says.
public final class OtherProduct extends SignInFailed {
  private static final long serialVersionUID = 1;

  private final Product found;

  public OtherProduct(Product found, Product expected) {
    super(
        "What answered is a "
            + found.title()
            + ", by its own ticket; the connection says "
            + expected.title()
            + ".");
    this.found = found;
  }

  /// What it says it is.
  public Product found() {
    return found;
  }
}
