package hypercall.ui.kit;

import java.util.function.DoubleConsumer;

/// What a [TreeModel] tells who shows it.
///
/// @param changed there is something else to be painted
/// @param chosen another row was chosen and is to be seen
/// @param placed one is to be at this first row, as before
public record TreeListener(Runnable changed, Runnable chosen, DoubleConsumer placed) {}
