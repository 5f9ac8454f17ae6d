package hypercall.http;

import java.util.List;

/// What a request carries.
public sealed interface Body {
  Body NONE = new None();

  /// Nothing, and no Content-Type.
  record None() implements Body {}

  /// `application/x-www-form-urlencoded`: fields in order, percent-encoded as Proxmox needs it
  /// (wire-facts 1.4: `= ; & + %` always encoded).
  record Form(List<Field> fields) implements Body {
    public Form {
      fields = List.copyOf(fields);
    }
  }

  /// One form field, not encoded. `secret` fields are masked wherever the exchange is kept.
  record Field(String name, String value, boolean secret) {
    public Field(String name, String value) {
      this(name, value, false);
    }

    @Override
    public String toString() {
      return "Field[" + name + "=" + (secret ? "•••" : value) + "]";
    }
  }

  /// `multipart/form-data`: the fields in order, the file last and streamed from disk (wire-facts,
  /// Upload: what follows the file is not read).
  record Upload(List<Field> fields, FilePart file) implements Body {
    public Upload {
      fields = List.copyOf(fields);
    }
  }

  /// Text as typed, sent as UTF-8; without a Content-Type when that is empty.
  record Text(String contentType, String text) implements Body {
    /// Without the text: it may hold a password.
    @Override
    public String toString() {
      return "Text[" + contentType + ", " + text.length() + " characters]";
    }
  }
}
