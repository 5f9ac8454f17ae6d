/// The response pane: what came back, as pretty JSON, as raw text, with its headers, or what went
/// wrong instead.
///
/// It stands right of the core, whose exchanges and problems it shows, and of `ui.kit`, whose
/// viewer it fills; it knows no other pane. What is to be done about a problem it tells the
/// workbench.
@org.jspecify.annotations.NullMarked
package hypercall.ui.response;
