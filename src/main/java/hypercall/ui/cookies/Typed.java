package hypercall.ui.cookies;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;

/// What the fields of a cookie being edited say, to tell later whether somebody typed.
record Typed(List<String> words) {
  static final Typed NOTHING = new Typed(List.of());

  static Typed of(CookieDraft draft) {
    return new Typed(
        Stream.of(
                draft.nameProperty(),
                draft.valueProperty(),
                draft.domainProperty(),
                draft.pathProperty(),
                draft.expiresProperty(),
                draft.lineProperty())
            .map(StringProperty::get)
            .toList());
  }

  @Override
  public String toString() {
    return "Typed[" + words.size() + " fields]";
  }
}
