package hypercall.ui.kit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.converter.PaintConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// A region whose font and inks come from the style sheet, for what is painted by hand.
class InkedRegion extends Region {
  private static final FontCssMetaData<InkedRegion> FONT =
      new FontCssMetaData<>("-fx-font", Font.font("JetBrains Mono", 12.5)) {
        @Override
        public boolean isSettable(InkedRegion region) {
          return !region.font.isBound();
        }

        @Override
        public StyleableProperty<Font> getStyleableProperty(InkedRegion region) {
          return region.font;
        }
      };

  private static final Map<Ink, CssMetaData<InkedRegion, @Nullable Paint>> INKS = inkMetaData();
  private static final List<CssMetaData<? extends Styleable, ?>> META_DATA = metaData();

  private final StyleableObjectProperty<Font> font =
      new SimpleStyleableObjectProperty<>(FONT, this, "font", Font.font("JetBrains Mono", 12.5));
  private final Map<Ink, StyleableObjectProperty<@Nullable Paint>> inks = new EnumMap<>(Ink.class);

  InkedRegion() {
    for (Ink ink : Ink.values()) {
      StyleableObjectProperty<@Nullable Paint> property =
          new SimpleStyleableObjectProperty<>(INKS.get(ink), this, ink.property(), Color.GRAY);
      property.subscribe(this::requestLayout);
      inks.put(ink, property);
    }
    font.subscribe(this::requestLayout);
  }

  final StyleableObjectProperty<Font> fontProperty() {
    return font;
  }

  final @Nullable Paint paint(Ink ink) {
    return inks.get(ink).get();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return META_DATA;
  }

  private static Map<Ink, CssMetaData<InkedRegion, @Nullable Paint>> inkMetaData() {
    Map<Ink, CssMetaData<InkedRegion, @Nullable Paint>> all = new EnumMap<>(Ink.class);
    for (Ink ink : Ink.values()) {
      all.put(
          ink,
          new CssMetaData<>(ink.property(), PaintConverter.getInstance(), Color.GRAY) {
            @Override
            public boolean isSettable(InkedRegion region) {
              return !region.inks.get(ink).isBound();
            }

            @Override
            public StyleableProperty<@Nullable Paint> getStyleableProperty(InkedRegion region) {
              return region.inks.get(ink);
            }
          });
    }
    return all;
  }

  private static List<CssMetaData<? extends Styleable, ?>> metaData() {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
    all.add(FONT);
    all.addAll(INKS.values());
    return List.copyOf(all);
  }
}
