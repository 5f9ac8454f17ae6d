/// Small JavaFX things every pane uses.
@org.jspecify.annotations.NullMarked
package hypercall.ui.kit;
