package hypercall.store;

import java.util.UUID;

/// A tab as it survives a restart.
///
/// @param id stable name of this tab, also that of its kept answer; letters and digits
/// @param savedId id of the saved request it came from; empty when never saved
/// @param draft what is in the editor (secret rows without their values)
/// @param edited whether the draft differs from what is saved
/// @param preview whether the next click in the sidebar may take its place
/// @param basis the [Fingerprint] of what was saved when the editing began; empty when that is not
///   known
/// @param originId id of the saved request that this is an unsaved copy of; empty when it is none
/// @param look how its answers are looked at
public record OpenTab(
    String id,
    String savedId,
    SavedRequest draft,
    boolean edited,
    boolean preview,
    String basis,
    String originId,
    ViewState look) {
  /// A tab with a name of its own that nobody had before.
  public OpenTab(String savedId, SavedRequest draft, boolean edited) {
    this(savedId, draft, edited, "");
  }

  /// A tab with a name of its own that nobody had before.
  public OpenTab(String savedId, SavedRequest draft, boolean edited, String basis) {
    this(freshId(), savedId, draft, edited, false, basis, "", ViewState.NONE);
  }

  /// A name for a tab, used by no other.
  public static String freshId() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
  }

  /// Whether this can be the name of a tab, and so of its files.
  static boolean isId(String text) {
    return text.matches("[a-z0-9]{1,40}");
  }

  OpenTab withDraft(SavedRequest other) {
    return new OpenTab(id, savedId, other, edited, preview, basis, originId, look);
  }

  OpenTab withoutSecrets() {
    return new OpenTab(
        id,
        savedId,
        draft.withoutSecrets(),
        edited,
        preview,
        basis,
        originId,
        look.withoutSecrets());
  }
}
