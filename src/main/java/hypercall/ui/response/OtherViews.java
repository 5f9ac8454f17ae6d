package hypercall.ui.response;

import hypercall.http.Exchange;
import hypercall.ui.kit.Clip;
import hypercall.ui.kit.FindPane;
import hypercall.ui.kit.NodeTexts;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The views of an answer that do not show its body, with find above each; built when one is first
/// looked at, and then kept, so that the keyboard stays where it is from answer to answer.
final class OtherViews {
  private final ResponseModel model;
  private @Nullable HeadersView headers;
  private @Nullable FindPane headersPane;
  private @Nullable TimelineView timeline;
  private @Nullable FindPane timelinePane;

  OtherViews(ResponseModel model) {
    this.model = model;
  }

  FindPane headers(Exchange exchange) {
    HeadersView view = headers;
    FindPane pane = headersPane;
    if (view == null || pane == null) {
      view = new HeadersView(model, Clip::put);
      pane = new FindPane(view, view.texts(), model.look().find(), "the headers");
      headers = view;
      headersPane = pane;
    }
    view.show(exchange);
    pane.changed();
    return pane;
  }

  FindPane timeline(Exchange exchange, boolean complete) {
    TimelineView view = timeline;
    FindPane pane = timelinePane;
    if (view == null || pane == null) {
      view = new TimelineView(model, Clip::put);
      pane = new FindPane(view, new NodeTexts(view), model.look().find(), "the timeline");
      timeline = view;
      timelinePane = pane;
    }
    view.show(exchange, complete);
    pane.changed();
    return pane;
  }

  /// A view that was made for this once, with find above it.
  FindPane findable(Node view, String where) {
    return new FindPane(view, new NodeTexts(view), model.look().find(), where);
  }

  FindPane cookies(Exchange exchange) {
    return new SetCookiesView(exchange, model::openJar).findable(model.look().find());
  }

  /// There are other answers in the tab, or another of them is on show.
  void answersChanged() {
    if (timeline != null) {
      timeline.showAnswers();
    }
  }
}
