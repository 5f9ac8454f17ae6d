package hypercall.ui.response;

import hypercall.http.Response;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;

/// How the raw bytes of a tab's answers are looked at: as it fits each, until a person chooses.
final class RawModel {
  /// A way to look at bytes.
  enum Way {
    TEXT("Text"),
    HEX("Hex"),
    IMAGE("Image");

    private final String title;

    Way(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  private final ObjectProperty<Optional<Way>> chosen = new SimpleObjectProperty<>(Optional.empty());

  /// @param look where the choice is kept
  RawModel(Look look) {
    StringProperty kept = look.text("raw.way");
    kept.subscribe(name -> chosen.set(named(name)));
    chosen.subscribe((_, way) -> kept.set(way.map(Way::name).orElse("")));
  }

  private static Optional<Way> named(String name) {
    for (Way way : Way.values()) {
      if (way.name().equals(name)) {
        return Optional.of(way);
      }
    }
    return Optional.empty();
  }

  /// What a person chose; empty until then.
  ObjectProperty<Optional<Way>> chosenProperty() {
    return chosen;
  }

  /// The way to look at an answer: the chosen one where the answer can be looked at like that.
  Way way(Response response) {
    BodyKind kind = BodyKind.of(response);
    return chosen
        .get()
        .filter(way -> way != Way.IMAGE || kind == BodyKind.IMAGE)
        .orElseGet(() -> fitting(kind));
  }

  private static Way fitting(BodyKind kind) {
    return switch (kind) {
      case TEXT -> Way.TEXT;
      case IMAGE -> Way.IMAGE;
      case BINARY -> Way.HEX;
    };
  }
}
