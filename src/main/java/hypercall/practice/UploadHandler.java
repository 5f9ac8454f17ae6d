package hypercall.practice;

import hypercall.schema.ParameterValue;
import hypercall.schema.Verb;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes uploads in, which go past the usual limits: no CSRF token is needed, the body may be as
/// long as it likes, and permission is asked for before it is read (wire-facts 7, upload).
final class UploadHandler {
  private static final Pattern PATH = Pattern.compile("/nodes/[^/]+/storage/[^/]+/upload");
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)multipart/form-data;\\s*boundary=\"?([^\";]+)\"?.*");

  /// Beyond so many bytes a refused upload gets no answer: the socket is closed while it comes.
  private static final long ANSWERED_REFUSAL = 520_000;

  private final Authenticator authenticator;
  private final Dispatcher dispatcher;
  private final Uploads uploads;

  UploadHandler(Authenticator authenticator, Dispatcher dispatcher, Uploads uploads) {
    this.authenticator = authenticator;
    this.dispatcher = dispatcher;
    this.uploads = uploads;
  }

  /// Whether a request is an upload.
  static boolean isUpload(Verb verb, String place) {
    return verb == Verb.POST && PATH.matcher(place).matches();
  }

  /// What came of an upload: the method's outcome, or an answer that is given without asking it.
  sealed interface Taken {
    record Asked(Dispatcher.Outcome outcome) implements Taken {}

    /// @param late whether the answer is delayed as all failures of credentials are
    record Refused(Reply reply, boolean late) implements Taken {}
  }

  /// Takes the file in and calls the method that puts it in its place.
  ///
  /// @throws Authenticator.Refused when the credentials are no good
  Taken take(RequestHead head, String place, InputStream in)
      throws IOException, Authenticator.Refused {
    Caller caller = authenticator.authenticate(head, Verb.GET);
    long length = head.length();
    Optional<ApiFailure> refusal = dispatcher.refusal(Verb.POST, place, caller);
    if (refusal.isPresent()) {
      Reply answer =
          length > ANSWERED_REFUSAL
              ? Reply.none(Reply.Trait.CUT)
              : Reply.bare(refusal.get().status(), Reply.firstLine(refusal.get().text()));
      return new Taken.Refused(answer, length <= ANSWERED_REFUSAL);
    }
    String type = head.header("Content-Type");
    Matcher boundary = BOUNDARY.matcher(type == null ? "" : type);
    if (!boundary.matches() || length <= 0) {
      return new Taken.Refused(Reply.none(Reply.Trait.SILENCE), false);
    }
    MultipartReader reader = new MultipartReader(in, length, boundary.group(1));
    Map<String, ParameterValue> given = new LinkedHashMap<>(FormDecoder.decode(head.query()));
    given.remove("_dc");
    String kept = "";
    try {
      reader.read();
      reader.texts().forEach((name, text) -> given.put(name, ParameterValue.of(text)));
      if (reader.fileName() != null) {
        kept = uploads.keep(new Uploads.Upload(reader.size(), reader.sum()));
        given.put("filename", ParameterValue.of(reader.fileName()));
        given.put("tmpfilename", ParameterValue.of(kept));
      }
      return new Taken.Asked(dispatcher.dispatch(Verb.POST, place, given, caller));
    } catch (MultipartReader.Broken broken) {
      return new Taken.Refused(Reply.plain(501, broken.getMessage() + "\n"), false);
    } finally {
      uploads.drop(kept);
    }
  }
}
