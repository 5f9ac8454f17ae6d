package hypercall.ui.kit;

import javafx.scene.Node;

/// Text that was taken out of an answer to be put on the clipboard.
///
/// @param secret whether it holds a secret: the clipboard forgets it after a while
public record Taken(String text, boolean secret) {
  /// Puts it on the clipboard; on the FX thread.
  ///
  /// @param from in the window it is copied in
  public void put(Node from) {
    if (secret) {
      Clip.secret(from, text);
    } else {
      Clip.put(text);
    }
  }

  /// What to say about it.
  ///
  /// @param otherwise when there is nothing special
  public String said(String otherwise) {
    return secret
        ? "Copied. It holds a secret: the clipboard is cleared in %d s."
            .formatted(ForgetfulClip.AFTER.toSeconds())
        : otherwise;
  }

  @Override
  public String toString() {
    return "Taken[" + (secret ? "•••" : text.length() + " characters") + "]";
  }
}
