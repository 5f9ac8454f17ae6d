package hypercall.ui.request;

import hypercall.pve.Signature;
import hypercall.store.SavedRequest;
import hypercall.store.SavedRequest.Row;
import java.util.List;

/// How much head a request has, about: the lines typed, those of the session, and the handful that
/// every request carries.
///
/// @param bytes all lines with their ends, without the request line (wire-facts 2)
record HeadSize(int lines, int bytes) {
  /// `Host`, `User-Agent`, `Accept-Encoding` and `Content-Length` with usual values.
  private static final HeadSize USUAL = new HeadSize(4, 110);

  static HeadSize of(SavedRequest draft, Given given) {
    int lines = USUAL.lines;
    int bytes = USUAL.bytes;
    List<Row> headers = draft.headers().stream().filter(Row::enabled).toList();
    for (Row row : headers) {
      lines += row.name().isBlank() ? 0 : 1;
      bytes += row.name().isBlank() ? 0 : length(row.name(), row.value());
    }
    List<Row> cookies = draft.cookies().stream().filter(Row::enabled).toList();
    for (Row row : cookies) {
      bytes += length(row.name(), row.value()) - 1;
    }
    for (GivenRow row : given.headers()) {
      if (row.isSent()) {
        lines++;
        // Typed cookies are counted already; only their line is new.
        boolean typed = row.setBy().equals(GivenRows.TYPED_COOKIES);
        String value = typed ? "" : real(row, given.signatureProperty().get());
        bytes += length(row.name(), value);
      }
    }
    for (Signature.Added cookie : given.signatureProperty().get().jar()) {
      bytes += length("", cookie.header().value());
    }
    return new HeadSize(lines, bytes);
  }

  /// What the session really sends: what is shown is shorter, since it is masked.
  private static String real(GivenRow row, Signature signature) {
    return signature.added().stream()
        .map(Signature.Added::header)
        .filter(header -> header.name().equals(row.header()))
        .map(header -> header.value())
        .findFirst()
        .orElse(row.shown());
  }

  private static int length(String name, String value) {
    return name.length() + value.length() + 4;
  }
}
