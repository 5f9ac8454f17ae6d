package hypercall.ui.request;

import hypercall.store.SavedRequest.BodyKind;
import hypercall.store.SavedRequest.Content;
import hypercall.store.SavedRequest.Row;
import hypercall.ui.kit.Background;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Everything typed into the body tab; what does not belong to the chosen kind waits there.
final class BodyModel {
  private static final Runnable NOTHING = () -> {};

  private final ObjectProperty<BodyKind> kind = new SimpleObjectProperty<>(BodyKind.NONE);
  private final Rows form;
  private final StringProperty json = new SimpleStringProperty(this, "json", "");
  private final StringProperty rawType = new SimpleStringProperty(this, "rawType", "");
  private final StringProperty raw = new SimpleStringProperty(this, "raw", "");
  private final StringProperty file = new SimpleStringProperty(this, "file", "");
  private final ReadOnlyObjectWrapper<UploadFile> look =
      new ReadOnlyObjectWrapper<>(UploadFile.of(""));
  private final Background background;
  private int looks;

  /// Path of the file whose name was heeded last.
  private String heeded;

  private Runnable next = NOTHING;
  private Runnable filled = NOTHING;

  /// @param changed told after every change
  /// @param background where the file is looked at
  BodyModel(Content content, Runnable changed, Background background) {
    this.background = background;
    kind.set(content.kind());
    form = new Rows(content.form(), changed);
    json.set(content.json());
    rawType.set(content.rawType());
    raw.set(content.raw());
    file.set(content.file());
    heeded = UploadFile.plainPath(content.file());
    kind.subscribe((_, _) -> changed.run());
    json.subscribe((_, _) -> changed.run());
    rawType.subscribe((_, _) -> changed.run());
    raw.subscribe((_, _) -> changed.run());
    file.subscribe((_, _) -> changed.run());
    file.subscribe(_ -> lookAgain());
  }

  ObjectProperty<BodyKind> kindProperty() {
    return kind;
  }

  /// Fields of the form, also those that go before an uploaded file.
  Rows form() {
    return form;
  }

  StringProperty jsonProperty() {
    return json;
  }

  /// Media type of the raw text; empty for none.
  StringProperty rawTypeProperty() {
    return rawType;
  }

  StringProperty rawProperty() {
    return raw;
  }

  /// The file to upload, as it was typed.
  StringProperty fileProperty() {
    return file;
  }

  /// What is found where the file should be.
  ReadOnlyObjectProperty<UploadFile> lookProperty() {
    return look.getReadOnlyProperty();
  }

  Content content() {
    return new Content(
        kind.get(), form.rows(), json.get(), rawType.get().strip(), raw.get(), file.get().strip());
  }

  /// Another content in place of this one.
  void show(Content content) {
    form.replace(content.form());
    json.set(content.json());
    rawType.set(content.rawType());
    raw.set(content.raw());
    heeded = UploadFile.plainPath(content.file());
    file.set(content.file());
    kind.set(content.kind());
  }

  /// The Content-Type that goes along by itself; empty for none.
  String contentType() {
    return switch (kind.get()) {
      case NONE -> "";
      case FORM -> Assembly.FORM_TYPE;
      case JSON -> Assembly.JSON_TYPE;
      case RAW -> rawType.get().strip();
      case UPLOAD -> "multipart/form-data; boundary=…";
    };
  }

  /// Who is told that fields came here from elsewhere.
  void whenFilled(Runnable told) {
    filled = told;
  }

  /// Takes fields that came with an address or a command.
  void fill(List<Row> fields) {
    kind.set(BodyKind.FORM);
    form.add(fields);
    filled.run();
  }

  /// Takes a file that was chosen or dropped.
  void choose(String path) {
    kind.set(BodyKind.UPLOAD);
    file.set(path);
  }

  /// Says what Proxmox should take a new file for, when its name tells: unless a field says
  /// something else than the name of the file before told.
  private void heed(String path) {
    if (kind.get() != BodyKind.UPLOAD || path.equals(heeded)) {
      return;
    }
    String before = UploadFile.contentByName(heeded);
    String now = UploadFile.contentByName(path);
    heeded = path;
    Optional<RowModel> said =
        form.items().stream().filter(row -> row.name().equals("content")).findFirst();
    if (said.isEmpty() && !now.isEmpty()) {
      form.add(new Row("content", now));
    }
    said.map(RowModel::valueProperty)
        .filter(value -> value.get().isBlank() || value.get().equals(before))
        .ifPresent(value -> value.set(now));
  }

  /// Looks at the file again: it may have changed. A look that is no longer the newest tells
  /// nothing.
  void lookAgain() {
    String typed = file.get();
    int turn = ++looks;
    background.run(
        () -> UploadFile.of(typed),
        found -> looked(turn, found),
        _ -> looked(turn, new UploadFile(Optional.empty(), "It cannot be read.")));
  }

  private void looked(int turn, UploadFile found) {
    if (turn == looks) {
      look.set(found);
      found.part().map(part -> part.path().toString()).ifPresent(this::heed);
      Runnable waiting = next;
      next = NOTHING;
      waiting.run();
    }
  }

  /// Goes on once the file to upload was looked at; at once when there is none to upload.
  void whenLooked(Runnable then) {
    if (kind.get() == BodyKind.UPLOAD) {
      next = then;
      lookAgain();
    } else {
      then.run();
    }
  }

  /// The form's rows become query parameters, for methods that take no body.
  void moveFormTo(Rows query) {
    form.moveTo(query);
    kind.set(BodyKind.NONE);
  }
}
