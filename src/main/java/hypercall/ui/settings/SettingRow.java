package hypercall.ui.settings;

import java.util.List;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A setting's words on the left and what is chosen on the right.
final class SettingRow extends HBox {
  /// As many choices stand side by side; more are a list.
  private static final int SIDE_BY_SIDE = 4;

  SettingRow(Setting setting) {
    getStyleClass().add("setting-row");
    Label title = new Label(setting.title());
    title.setWrapText(true);
    VBox words = new VBox(title);
    if (!setting.help().isEmpty()) {
      Label help = new Label(setting.help());
      help.getStyleClass().addAll("muted", "setting-help");
      help.setWrapText(true);
      help.setMinHeight(USE_PREF_SIZE);
      words.getChildren().add(help);
    }
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(words, control(setting));
  }

  private static Node control(Setting setting) {
    return switch (setting) {
      case Setting.OneOf<?> one -> oneOf(one);
      case Setting.Switch onOff -> onOff(onOff);
      case Setting.Amount amount -> amount(amount);
      case Setting.Folder folder -> folder(folder);
    };
  }

  private static <T> Node oneOf(Setting.OneOf<T> one) {
    return one.options().size() > SIDE_BY_SIDE ? list(one) : sideBySide(one);
  }

  private static <T> Node sideBySide(Setting.OneOf<T> one) {
    ToggleGroup group = new ToggleGroup();
    HBox row = new HBox();
    row.getStyleClass().add("segmented");
    row.setMaxHeight(USE_PREF_SIZE);
    for (Setting.Option<T> option : one.options()) {
      ToggleButton button = new ToggleButton(option.words());
      button.setAccessibleText(one.title() + ": " + option.words());
      button.setMinWidth(USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setOnAction(
          _ -> {
            one.chosen().setValue(option.value());
            button.setSelected(true);
          });
      one.chosen().subscribe(now -> button.setSelected(option.value().equals(now)));
      row.getChildren().add(button);
    }
    return row;
  }

  private static <T> Node list(Setting.OneOf<T> one) {
    ComboBox<Setting.Option<T>> box = new ComboBox<>();
    box.setAccessibleText(one.title());
    box.getItems().setAll(one.options());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Setting.@Nullable Option<T> option) {
            return option == null ? String.valueOf(one.chosen().getValue()) : option.words();
          }

          @Override
          public Setting.@Nullable Option<T> fromString(String words) {
            return null;
          }
        });
    one.chosen().subscribe(now -> box.setValue(option(one.options(), now)));
    box.valueProperty()
        .subscribe(
            (_, now) -> {
              if (now != null) {
                one.chosen().setValue(now.value());
              }
            });
    box.setMinWidth(USE_PREF_SIZE);
    return box;
  }

  private static <T> Setting.@Nullable Option<T> option(List<Setting.Option<T>> all, T value) {
    return all.stream().filter(o -> o.value().equals(value)).findFirst().orElse(null);
  }

  private static Node onOff(Setting.Switch setting) {
    CheckBox box = new CheckBox();
    box.setAccessibleText(setting.title());
    box.setSelected(setting.on().getValue());
    box.selectedProperty().subscribe((_, now) -> setting.on().setValue(now));
    setting.on().subscribe(box::setSelected);
    return box;
  }

  private static Node amount(Setting.Amount setting) {
    TextField field = new TextField();
    field.getStyleClass().add("setting-amount");
    field.setAccessibleText(setting.title() + ", in " + setting.unit());
    Label trouble = new Label();
    trouble.getStyleClass().add("setting-trouble");
    trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
    trouble.managedProperty().bind(trouble.visibleProperty());
    setting.value().subscribe(now -> follow(field, setting.value()));
    field
        .textProperty()
        .subscribe(
            (_, text) -> {
              trouble.setText(setting.trouble(text));
              if (trouble.getText().isEmpty()) {
                setting.value().setValue(Integer.valueOf(text.strip()));
              }
            });
    // What was no number is not kept: the field shows again what counts.
    field
        .focusedProperty()
        .subscribe(
            (_, in) -> {
              if (!in) {
                field.setText(setting.value().getValue().toString());
              }
            });
    Label unit = new Label(setting.unit());
    unit.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(trouble, field, unit);
    row.getStyleClass().add("setting-controls");
    return row;
  }

  private static void follow(TextField field, Property<Integer> value) {
    if (!field.getText().strip().equals(value.getValue().toString())) {
      field.setText(value.getValue().toString());
    }
  }

  private static Node folder(Setting.Folder folder) {
    TextField path = new TextField(folder.path());
    path.setEditable(false);
    path.getStyleClass().addAll("mono", "setting-path");
    path.setAccessibleText(folder.title());
    Button open = new Button("Open");
    open.setAccessibleText("Open the folder");
    open.setOnAction(_ -> folder.open().run());
    Button copy = new Button("Copy path");
    copy.setOnAction(_ -> folder.copy().run());
    for (Button button : List.of(open, copy)) {
      button.setMinWidth(USE_PREF_SIZE);
    }
    HBox row = new HBox(path, open, copy);
    row.getStyleClass().add("setting-controls");
    return row;
  }
}
