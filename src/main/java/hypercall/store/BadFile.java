package hypercall.store;

/// A file whose content is not what it should be; the message is a sentence with the place of the
/// fault, and never quotes the content, which may be secret.
final class BadFile extends Exception {
  BadFile(String why) {
    super(why);
  }
}
