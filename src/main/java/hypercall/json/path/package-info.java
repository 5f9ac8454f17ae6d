/// JSONPath as RFC 9535 defines it, asked of the bytes of a document of any size.
///
/// It stands beside `json` and not in it, since a language with its own grammar is an idea of its
/// own; it reaches the bytes through [hypercall.json.Values] only, and `json` does not know it.
///
/// From the text to the answer: `PathParser` (with `FilterParser`, on `PathText`) makes a
/// [hypercall.json.path.PathQuery] out of an expression, a [hypercall.json.path.PathSearch] runs it
/// with `Walker` (which values a step selects) and `Judge` (which of them a filter lets pass). The
/// other direction is [hypercall.json.path.NodePath]: the path of a place.
@org.jspecify.annotations.NullMarked
package hypercall.json.path;
