/// Bytes as text: which charset they are in, who says so, and their characters one by one.
///
/// It stands beside the bytes that grow, since text is read while it comes; JSON has its own way
/// through UTF-8 in `hypercall.json`, and comes there as that.
@org.jspecify.annotations.NullMarked
package hypercall.bytes.text;
