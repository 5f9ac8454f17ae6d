package hypercall.ui.request;

import hypercall.pve.Signature;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What goes with the request though nobody typed it, and what of it is switched off.
final class Given {
  private final ObjectProperty<Signature> signature =
      new SimpleObjectProperty<>(new Signature(List.of()));
  private final Set<String> switchedOff = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final ObservableList<GivenRow> headers = FXCollections.observableArrayList();
  private final ObservableList<GivenRow> cookies = FXCollections.observableArrayList();

  ObjectProperty<Signature> signatureProperty() {
    return signature;
  }

  ObservableList<GivenRow> headers() {
    return headers;
  }

  ObservableList<GivenRow> cookies() {
    return cookies;
  }

  Set<String> switchedOff() {
    return Set.copyOf(switchedOff);
  }

  /// Whether this changed anything.
  boolean withhold(String header, boolean off) {
    return off ? switchedOff.add(header) : switchedOff.remove(header);
  }

  void forgetSwitchedOff() {
    switchedOff.clear();
  }

  /// Names of headers, in any case, by which a session proves itself.
  Set<String> sessionHeaders() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(GivenRows.SESSION_HEADERS);
    signature.get().added().forEach(added -> names.add(added.header().name()));
    return names;
  }

  /// Works the rows out anew beside what is typed.
  ///
  /// @param contentType what the body goes as by itself; empty for none
  void follow(List<RowModel> typedHeaders, List<RowModel> typedCookies, String contentType) {
    GivenRows rows =
        new GivenRows(signature.get(), switchedOff, typedHeaders, typedCookies, contentType);
    headers.setAll(rows.headers());
    cookies.setAll(rows.cookies());
  }
}
