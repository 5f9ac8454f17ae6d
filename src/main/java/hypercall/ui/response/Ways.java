package hypercall.ui.response;

import hypercall.http.Exchange;
import hypercall.json.Spot;
import hypercall.pve.Links;
import hypercall.ui.kit.Leads;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Where the values of the answer on show lead, and who goes there.
public final class Ways {
  private static final String BASE = "/api2/json";

  private final Supplier<Optional<Exchange>> shown;
  private BiFunction<String, Spot, Optional<String>> where = (_, _) -> Optional.empty();
  private Consumer<String> open = _ -> {};

  Ways(Supplier<Optional<Exchange>> shown) {
    this.shown = shown;
  }

  /// @param where the path that a value leads to, by the path whose answer it stands in
  /// @param open opens a path
  public void set(BiFunction<String, Spot, Optional<String>> where, Consumer<String> open) {
    this.where = where;
    this.open = open;
  }

  /// The path that a value of the answer on show leads to.
  public Optional<String> of(Spot spot) {
    return shown.get().flatMap(exchange -> where.apply(path(exchange), spot));
  }

  /// Opens a path that a value leads to.
  public void go(String path) {
    open.accept(path);
  }

  Leads leads() {
    return new Leads(Links::mayLead, this::of, this::go);
  }

  private static String path(Exchange exchange) {
    String path = exchange.request().address().getRawPath();
    return path.startsWith(BASE) ? path.substring(BASE.length()) : path;
  }
}
