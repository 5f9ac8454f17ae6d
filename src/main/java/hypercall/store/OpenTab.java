package hypercall.store;

/// A tab as it survives a restart.
///
/// @param savedId id of the saved request it came from; empty when never saved
/// @param draft what is in the editor (secret rows without their values)
/// @param edited whether the draft differs from what is saved
/// @param basis the [Workspace#fingerprint] of what was saved when the editing began; empty when
///   that is not known
public record OpenTab(String savedId, SavedRequest draft, boolean edited, String basis) {
  public OpenTab(String savedId, SavedRequest draft, boolean edited) {
    this(savedId, draft, edited, "");
  }

  OpenTab withoutSecrets() {
    return new OpenTab(savedId, draft.withoutSecrets(), edited, basis);
  }
}
