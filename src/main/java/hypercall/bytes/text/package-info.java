/// Bytes as text: which charset they are in, who says so, and their characters one by one.
///
/// It stands beside the bytes that grow, since text is read while it comes; JSON, which is UTF-8
/// and nothing else, has its own way in `hypercall.json`.
@org.jspecify.annotations.NullMarked
package hypercall.bytes.text;
