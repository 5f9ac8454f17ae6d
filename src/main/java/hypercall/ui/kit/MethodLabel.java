package hypercall.ui.kit;

import java.util.Locale;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// The method word in its colour: GET green, POST amber, PUT blue, DELETE red and shortened to DEL.
public final class MethodLabel extends Label {
  private static final Set<String> COLOURED = Set.of("get", "post", "put", "delete");

  public MethodLabel(String method) {
    getStyleClass().add("method");
    show(method);
  }

  /// A label that follows a method while it is edited.
  public MethodLabel(ObservableValue<String> method) {
    getStyleClass().add("method");
    method.subscribe(this::show);
  }

  private void show(String method) {
    setText(method.equals("DELETE") ? "DEL" : method);
    setAccessibleText(method);
    String lower = method.toLowerCase(Locale.ROOT);
    for (String name : COLOURED) {
      pseudoClassStateChanged(PseudoClass.getPseudoClass(name), name.equals(lower));
    }
  }
}
