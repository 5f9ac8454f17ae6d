package hypercall.http;

import hypercall.http.NoResponse.Reason;
import hypercall.secret.Redactor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.BasicHttpTransportMetrics;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;
import org.jspecify.annotations.Nullable;

/// The head of an answer, read and understood; its bytes stay in the link's [HeadTap].
record Answer(
    String version, int status, String reason, Headers headers, SessionInputBufferImpl buffer) {
  private static final int BUFFER = 8 * 1024;
  private static final int RAW_SHOWN = 4 * 1024;
  private static final int MOST_INTERIM = 20;

  /// Reads heads until one is final; interim ones (1xx) are kept in the raw head and otherwise
  /// ignored.
  static Answer read(Link link, Attempt attempt, Redactor redactor) throws NoResponse {
    HeadTap tap = link.in();
    tap.startAnswer(attempt::firstByte);
    int maxHead = attempt.limits().maxHead();
    // Any number of headers: the head is limited as a whole.
    Http1Config config =
        Http1Config.custom().setMaxLineLength(maxHead).setMaxHeaderCount(0).build();
    SessionInputBufferImpl buffer =
        new SessionInputBufferImpl(
            new BasicHttpTransportMetrics(),
            BUFFER,
            BUFFER,
            maxHead,
            // Without a decoder of its own it makes `?` of control bytes, and so of halves of UTF-8
            // letters.
            StandardCharsets.ISO_8859_1.newDecoder());
    DefaultHttpResponseParser parser = new DefaultHttpResponseParser(config);
    try {
      for (int i = 0; i < MOST_INTERIM; i++) {
        ClassicHttpResponse parsed = parser.parse(buffer, tap);
        if (parsed == null && tap.isHeadEmpty()) {
          throw empty(attempt);
        }
        if (parsed == null || !tap.isHeadWhole()) {
          throw malformed(attempt, tap, redactor, "it ended in the middle of its headers", null);
        }
        if (!isInterim(parsed.getCode())) {
          attempt.headDone();
          return of(parsed, buffer, attempt, tap, redactor);
        }
        tap.startHead();
      }
      throw malformed(attempt, tap, redactor, "it holds too many interim answers", null);
    } catch (NoResponse told) {
      throw told;
    } catch (HeadTap.HeadTooLarge e) {
      String most = Sizes.limit(maxHead);
      throw Failures.failure(
          attempt, Reason.TOO_BIG, "The headers of the answer are larger than " + most + ".", e);
    } catch (HttpException | MessageConstraintException | IllegalArgumentException e) {
      throw malformed(attempt, tap, redactor, "its status line or headers are malformed", e);
    } catch (IOException e) {
      throw Failures.unanswered(attempt, e, link.wasAskedForCertificate() && tap.isHeadEmpty());
    }
  }

  private static boolean isInterim(int status) {
    return status >= 100 && status < 200 && status != 101;
  }

  private static Answer of(
      ClassicHttpResponse parsed,
      SessionInputBufferImpl buffer,
      Attempt attempt,
      HeadTap tap,
      Redactor redactor)
      throws NoResponse {
    if (tap.headAsLatin().indexOf(0) >= 0) {
      throw malformed(attempt, tap, redactor, "its headers hold a NUL byte", null);
    }
    if (parsed.getVersion().getMajor() != 1 || parsed.getCode() < 100 || parsed.getCode() > 999) {
      throw malformed(attempt, tap, redactor, "its version or status is none of HTTP/1.1", null);
    }
    List<Header> lines = new ArrayList<>();
    for (org.apache.hc.core5.http.Header line : parsed.getHeaders()) {
      lines.add(new Header(line.getName(), text(line.getValue())));
    }
    return new Answer(
        parsed.getVersion().toString(),
        parsed.getCode(),
        text(parsed.getReasonPhrase()),
        new Headers(lines),
        buffer);
  }

  /// The parser makes each byte a character.
  private static String text(@Nullable String latin) {
    return latin == null ? "" : HeadText.of(latin.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static NoResponse empty(Attempt attempt) {
    return Failures.failure(
        attempt,
        Reason.EMPTY,
        Visible.of(attempt.origin().toString()) + " closed the connection without answering.",
        null);
  }

  static NoResponse malformed(
      Attempt attempt, HeadTap tap, Redactor redactor, String what, @Nullable Exception cause) {
    String raw = tap.headAsLatin();
    String shown = redactor.redact(raw.substring(0, Math.min(raw.length(), RAW_SHOWN)));
    return new NoResponse(
        Reason.PROTOCOL,
        attempt.phase(),
        attempt.mayHaveRun(),
        "The answer is not valid HTTP: " + what + ".",
        null,
        cause,
        Visible.of(shown));
  }
}
