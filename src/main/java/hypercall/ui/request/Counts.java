package hypercall.ui.request;

import java.util.List;

/// How much goes with the request, for the badges of the tabs.
///
/// @param params placeholders and query parameters that count
/// @param headers that are sent, given and typed
/// @param cookies that are sent
/// @param body `form 2`, `JSON`, or nothing
record Counts(int params, int headers, int cookies, String body) {
  static final Counts NONE = new Counts(0, 0, 0, "");

  static Counts of(RequestModel model) {
    int form = model.body().form().countProperty().get();
    return new Counts(
        model.path().values().size() + model.query().countProperty().get(),
        sent(model.given().headers()) + typedHeaders(model),
        sent(model.given().cookies()) + model.cookies().countProperty().get(),
        switch (model.body().kindProperty().get()) {
          case NONE -> "";
          case FORM -> form == 0 ? "" : Integer.toString(form);
          case JSON -> "JSON";
          case RAW -> "raw";
          case UPLOAD -> "file";
        });
  }

  private static int typedHeaders(RequestModel model) {
    return model.headers().countProperty().get();
  }

  private static int sent(List<GivenRow> rows) {
    return (int) rows.stream().filter(GivenRow::isSent).count();
  }
}
