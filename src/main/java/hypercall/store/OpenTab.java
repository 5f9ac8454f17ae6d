package hypercall.store;

/// A tab as it survives a restart.
///
/// @param savedId id of the saved request it came from; empty when never saved
/// @param draft what is in the editor (secret rows without their values)
/// @param edited whether the draft differs from what is saved
public record OpenTab(String savedId, SavedRequest draft, boolean edited) {}
