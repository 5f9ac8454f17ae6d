package hypercall.ui.request;

/// What the pane asks of the workbench.
record Intents(Runnable send, Runnable cancel, Runnable save) {
  static final Intents NONE = new Intents(() -> {}, () -> {}, () -> {});
}
