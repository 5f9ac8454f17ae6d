package hypercall.store;

/// Where the window stood; in screen pixels.
public record WindowPlace(
    double x,
    double y,
    double width,
    double height,
    boolean maximised,
    double sidebarWidth,
    double split) {}
