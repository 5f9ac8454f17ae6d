package hypercall.ui.connect;

import hypercall.http.Call;
import hypercall.pve.Connection;
import hypercall.pve.HalfTicket;
import hypercall.pve.OtherProduct;
import hypercall.pve.Product;
import hypercall.pve.SecondFactorAsked;
import hypercall.secret.Secret;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One sign-in on its way: what it asks for next, and what it finds out about the server.
final class Entering {
  private volatile @Nullable Product found;

  /// Signs in and keeps the connection.
  ///
  /// @param kept what of the connection goes on disk
  /// @return the second factor it asks for, if any
  Optional<HalfTicket> run(
      ConnectCore.SignIn step,
      Connection wanted,
      Secret secret,
      Call call,
      ConnectCore.Keep save,
      Connection kept)
      throws IOException {
    try {
      step.with(wanted, secret, call);
    } catch (SecondFactorAsked asked) {
      return Optional.of(asked.half());
    } catch (OtherProduct other) {
      found = other.found();
      throw other;
    }
    save.connection(kept);
    return Optional.empty();
  }

  /// A server that turned out to be another product is taken for it, unless a person said
  /// otherwise.
  void learn(ProductChoice product, Attempt attempt, String why) {
    Product other = found;
    if (other != null) {
      product.told(other);
      attempt.fail(
          why
              + (product.get() == other
                  ? " That is put right now: connect again."
                  : " Change “Product”, and connect again."));
    }
  }
}
