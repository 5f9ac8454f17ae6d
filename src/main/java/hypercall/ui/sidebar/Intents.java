package hypercall.ui.sidebar;

import hypercall.store.Contents;
import hypercall.store.Deleted;
import hypercall.store.SavedRequest;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What a person asks for.
///
/// @param open a request, pinned (true) or as preview (false)
/// @param duplicate opens an independent copy that is not saved
/// @param change keeps what the first was changed into
/// @param newId an id for a new line of this name
/// @param create an empty request that is not saved
/// @param deleted what was deleted of late, the last first
public record Intents(
    BiConsumer<SavedRequest, Boolean> open,
    Consumer<SavedRequest> duplicate,
    BiConsumer<Contents, Contents> change,
    UnaryOperator<String> newId,
    Runnable create,
    Supplier<List<Deleted>> deleted) {}
