/// Bytes to pretty, coloured, foldable lines without building a tree.
///
/// It stands right after `bytes`, which is all it knows (with `bytes.text`, for what is not in
/// UTF-8): the viewer, the command line and later the tables read the same index, whoever fetched
/// the bytes. Nothing here decodes a whole body or keeps a value; a [hypercall.json.JsonDocument]
/// keeps one entry per 4 KiB and reads the bytes again for what is looked at.
///
/// From the inside out: `Words` (eight bytes at a time), `Scanner` and `FastLane` (the strict
/// lexer), `Blocks` and `Index` (what it leaves behind), `Tokens` and `LineWalk` (the way back to
/// tokens and lines), and on these `LineBuilder`, `PrettyWriter`, `Finder` and `FoldedLines`.
/// `Values` (with `Ends`, `Members`, `Text`) goes from value to value instead of from line to line;
/// the room `hypercall.json.path` asks its questions through it.
@org.jspecify.annotations.NullMarked
package hypercall.json;
