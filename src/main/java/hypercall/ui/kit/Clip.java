package hypercall.ui.kit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/// The system's clipboard, for text.
public final class Clip {
  /// What a button says once it has copied a secret.
  public static final String SECRET_COPIED =
      "Copied; cleared in " + ForgetfulClip.AFTER.toSeconds() + " s";

  /// What tells clipboard managers to keep no history of it: those of KDE and the like, of macOS,
  /// and of Windows, whose own history and cloud want a number. All go along everywhere, since
  /// nobody minds those of the others.
  private static final Map<String, byte[]> MARKS =
      Map.of(
          "x-kde-passwordManagerHint", "secret".getBytes(StandardCharsets.US_ASCII),
          "org.nspasteboard.ConcealedType", new byte[1],
          "ExcludeClipboardContentFromMonitorProcessing", new byte[4],
          "CanIncludeInClipboardHistory", new byte[4],
          "CanUploadToCloudClipboard", new byte[4]);

  private Clip() {}

  /// Puts text on the clipboard; on the FX thread.
  public static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /// Puts a secret on the clipboard, marked as one, and has the window clear it again after a
  /// while.
  ///
  /// @param from in the window it is copied in
  public static void secret(Node from, String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    MARKS.forEach((name, value) -> content.put(format(name), ByteBuffer.wrap(value)));
    Clipboard.getSystemClipboard().setContent(content);
    from.fireEvent(new SecretCopied(text));
  }

  /// One name is one format, made once in a run.
  private static DataFormat format(String name) {
    DataFormat known = DataFormat.lookupMimeType(name);
    return known == null ? new DataFormat(name) : known;
  }
}
