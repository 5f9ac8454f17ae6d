package hypercall.ui.kit;

import hypercall.json.JsonDocument;
import hypercall.json.path.NodePath;

/// A value, and where it is in its document.
public record ValueAt(JsonDocument document, NodePath path) {}
