/// The workbench: puts the panes together; the one place where intents become calls of the core.
@org.jspecify.annotations.NullMarked
package hypercall.ui;
