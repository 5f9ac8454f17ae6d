package hypercall.ui.kit;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/// What a [TreeModel] tells who shows it.
///
/// @param changed there is something else to be painted
/// @param chosen another row was chosen and is to be seen
/// @param placed one is to be at this first row, as before
/// @param keeping runs what opens or closes much, so that what is seen stays in sight
public record TreeListener(
    Runnable changed, Runnable chosen, DoubleConsumer placed, Consumer<Runnable> keeping) {}
