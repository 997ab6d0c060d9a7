package io.greenjournal.adapter.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.adapter.http.body.Json;
import io.greenjournal.adapter.http.limit.HeldBytes;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import io.micronaut.http.client.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.timeout.TimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What went wrong with a call, as the domain says it; nowhere else. */
final class Failures {
  private static final SourceFailure BROKEN = new SourceFailure.Unreachable("the connection broke");
  private static final SourceFailure UNKNOWN_HOST =
      new SourceFailure.Unreachable("the host is not known");
  private static final SourceFailure NO_ANSWER =
      new SourceFailure.Unreachable("no connection within 10 seconds");
  private static final SourceFailure REFUSED =
      new SourceFailure.Unreachable("the connection was refused");

  private Failures() {}

  /** The reason of an answer that is no success. The status decides; the body only adds to it. */
  static SourceFailure of(HttpAnswer answer, Redactor redactor) {
    int status = answer.status();
    if (status == 401) {
      return new SourceFailure.Unauthorized();
    }
    if (status == 429) {
      return new SourceFailure.RateLimited(answer.retryAfter());
    }
    JsonNode body = Json.tree(answer.body()).orElse(Json.TREES.missingNode());
    if (status == 466) {
      return quota(body);
    }
    return ofStatus(status, redactor.line(told(body).orElseGet(() -> words(answer.body()))));
  }

  /** Lists and objects without a word for us may be people's messages, whole or broken. */
  private static String words(byte[] body) {
    int start = Answers.start(body);
    boolean data = start < body.length && (body[start] == '[' || body[start] == '{');
    return data ? "" : new String(body, StandardCharsets.UTF_8);
  }

  /**
   * A failure that hides in a success: {@code {"code":401,…}} or {@code {"status":false,"reason":…}}; empty
   * when the object is no such thing.
   */
  static Optional<SourceFailure> inside(ObjectNode body, Redactor redactor) {
    JsonNode code = body.path("code");
    if (code.canConvertToInt() && code.intValue() >= 400) {
      int status = code.intValue();
      if (status == 401) {
        return Optional.of(new SourceFailure.Unauthorized());
      }
      if (status == 429) {
        return Optional.of(new SourceFailure.RateLimited(Optional.empty()));
      }
      return Optional.of(
          status == 466
              ? quota(body)
              : ofStatus(status, redactor.line(told(body).orElse(""))));
    }
    if (body.path("status").isBoolean() && !body.path("status").booleanValue()) {
      String reason =
          body.path("reason").asText(body.path("data").path("reason").asText(""));
      return Optional.of(refused(redactor.line(reason)));
    }
    return Optional.empty();
  }

  /** The reason of a call without an answer. */
  static SourceFailure of(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof JournalSourceException told) {
        return told.failure();
      }
      if (cause instanceof CancellationException) {
        return new SourceFailure.Cancelled();
      }
      if (cause instanceof GuardedResolvers.NotPublicException) {
        return new SourceFailure.AddressRefused("the host is not a public one");
      }
      if (cause instanceof HeldBytes.NoRoomException) {
        return new SourceFailure.TooLarge(
            "larger than one answer, or all of them together, may be");
      }
      if (cause instanceof UnknownHostException) {
        return UNKNOWN_HOST;
      }
      if (cause instanceof SSLException || cause instanceof CertificateException) {
        return new SourceFailure.TlsFailed(cause.getClass().getSimpleName());
      }
      if (cause instanceof ConnectTimeoutException) {
        return NO_ANSWER;
      }
      if (cause instanceof ConnectException) {
        return REFUSED;
      }
      if (cause instanceof ContentLengthExceededException
          || cause instanceof BufferLengthExceededException) {
        return new SourceFailure.TooLarge("more than the limit");
      }
      if (cause instanceof TooLongFrameException) {
        return new SourceFailure.TooLarge("a header over the limit");
      }
      if (cause instanceof DecompressionException) {
        return new SourceFailure.Unreadable("an answer that cannot be unpacked");
      }
      if (isTimeout(cause)) {
        return new SourceFailure.TimedOut();
      }
    }
    return BROKEN;
  }

  private static boolean isTimeout(Throwable cause) {
    return cause instanceof TimeoutException
        || cause instanceof java.util.concurrent.TimeoutException
        || cause instanceof io.micronaut.http.client.exceptions.ReadTimeoutException;
  }

  /** There was no connection at all, so it is the host's fault and not one instance's. */
  static boolean isNoConnection(SourceFailure failure) {
    return failure.equals(UNKNOWN_HOST) || failure.equals(NO_ANSWER) || failure.equals(REFUSED);
  }

  private static SourceFailure ofStatus(int status, String detail) {
    return switch (status) {
      case 400 -> refused(detail);
      case 401 -> new SourceFailure.Unauthorized();
      case 403 -> new SourceFailure.Forbidden(detail);
      case 404, 405 -> new SourceFailure.WrongAddress(detail);
      case 408, 499 -> new SourceFailure.TimedOut();
      case 413 -> new SourceFailure.TooLarge(detail);
      case 469 -> new SourceFailure.ChecksLimited();
      default -> {
        if (status < 400) {
          yield new SourceFailure.Unreadable("status " + status + " instead of an answer");
        }
        yield status < 500
            ? new SourceFailure.BadRequest((status + " " + detail).strip())
            : unreachable(status, detail);
      }
    };
  }

  private static SourceFailure unreachable(int status, String detail) {
    String number = Integer.toString(status);
    return new SourceFailure.Unreachable(
        detail.startsWith(number) ? detail : (number + " " + detail).strip());
  }

  /** What the vendor's words for a refusal mean. */
  private static SourceFailure refused(String reason) {
    String words = reason.toLowerCase(Locale.ROOT);
    if (words.contains("starting process")) {
      return new SourceFailure.Starting();
    }
    if (words.contains("not authorized")) {
      return new SourceFailure.NotLinked();
    }
    if (words.contains("is expired")) {
      return new SourceFailure.Expired();
    }
    if (words.contains("instance is deleted")) {
      return new SourceFailure.Deleted();
    }
    // A fault of the server that some releases dressed as a bad request.
    if (words.contains("internal server error")) {
      return new SourceFailure.Unreachable(reason);
    }
    return new SourceFailure.BadRequest(reason);
  }

  private static SourceFailure quota(JsonNode body) {
    JsonNode exhausted = Stream.of("invokeStatus", "correspondentsStatus")
        .map(body::path)
        .filter(part -> part.path("status").asText("").contains("EXCEEDED"))
        .findFirst()
        .orElse(body.has("invokeStatus") ? body.path("invokeStatus") : body);
    return new SourceFailure.QuotaExhausted(
        number(exhausted.path("used")), number(exhausted.path("total")));
  }

  private static OptionalLong number(JsonNode value) {
    try {
      return OptionalLong.of(Long.parseLong(value.asText("")));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static Optional<String> told(JsonNode body) {
    return Stream.of(
            body.path("invokeStatus").path("description"),
            body.path("description"),
            body.path("message"),
            body.path("error"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
