package io.greenjournal.adapter.http.wire;

import io.greenjournal.adapter.http.limit.Lane;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.partner.PartnerConnection;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One call: where to, what, and how its answer is read. A call may wait for its turn, so whatever depends on
 * the time is made of the moment at which it is sent.
 *
 * @param query {@code ""} or what follows the path, from the question mark on
 * @param json {@code ""} for a GET, otherwise the body of a POST
 * @param otherwise the result in spite of a failure; empty where the failure is one
 */
public record Ask<T>(
    Place place,
    ApiMethod method,
    Function<Instant, String> query,
    String json,
    Reader<T> reader,
    Function<SourceFailure, Optional<T>> otherwise) {

  /**
   * Reads the answer, handed over with the moment at which the call was sent; throws {@link
   * io.greenjournal.core.journal.JournalSourceException} when it cannot.
   */
  sealed interface Reader<T> {
    /** From all of its bytes. */
    record Whole<T>(BiFunction<byte[], Instant, T> reads) implements Reader<T> {
      @Override
      public <R> Reader<R> then(Function<T, R> maker) {
        return new Whole<>(reads.andThen(maker));
      }
    }

    /** While it comes, on a thread that may block. */
    record Streamed<T>(BiFunction<InputStream, Instant, T> reads) implements Reader<T> {
      @Override
      public <R> Reader<R> then(Function<T, R> maker) {
        return new Streamed<>(reads.andThen(maker));
      }
    }

    <R> Reader<R> then(Function<T, R> maker);
  }

  /** A GET. */
  public static <T> Ask<T> get(
      Connection connection, ApiMethod method, BiFunction<byte[], Instant, T> reads) {
    return of(connection, method, "", new Reader.Whole<>(reads));
  }

  /** A GET whose answer does not depend on the time. */
  public static <T> Ask<T> get(Connection connection, ApiMethod method, Function<byte[], T> reads) {
    return get(connection, method, (body, sentAt) -> reads.apply(body));
  }

  /** A GET for a partner, whose answer does not depend on the time. */
  public static <T> Ask<T> get(
      PartnerConnection connection, ApiMethod method, Function<byte[], T> reads) {
    Reader<T> reader = new Reader.Whole<>((body, sentAt) -> reads.apply(body));
    return of(Place.of(connection), method, "", reader);
  }

  /** A POST with a JSON body. */
  public static <T> Ask<T> post(
      Connection connection, ApiMethod method, String json, BiFunction<byte[], Instant, T> reads) {
    return of(connection, method, json, new Reader.Whole<>(reads));
  }

  /** A POST whose answer does not depend on the time. */
  public static <T> Ask<T> post(
      Connection connection, ApiMethod method, String json, Function<byte[], T> reads) {
    return post(connection, method, json, (body, sentAt) -> reads.apply(body));
  }

  /** A GET whose answer is read while it comes, on a thread that may block. */
  public static <T> Ask<T> stream(
      Connection connection, ApiMethod method, BiFunction<InputStream, Instant, T> reads) {
    return of(connection, method, "", new Reader.Streamed<>(reads));
  }

  private static <T> Ask<T> of(
      Connection connection, ApiMethod method, String json, Reader<T> reader) {
    return of(Place.of(connection), method, json, reader);
  }

  private static <T> Ask<T> of(Place place, ApiMethod method, String json, Reader<T> reader) {
    return new Ask<>(place, method, sentAt -> "", json, reader, failure -> Optional.empty());
  }

  /** Whose limits it counts against. */
  Lane lane() {
    return new Lane(
        place.owner(),
        method.word(),
        place.host(),
        method.perSecond(place.messenger()),
        method.isSentOnce());
  }

  /** The same with a query parameter. */
  public Ask<T> with(String parameter, String value) {
    return with(parameter, sentAt -> value);
  }

  /** The same with a query parameter that depends on the moment of sending. */
  public Ask<T> with(String parameter, Function<Instant, String> value) {
    return new Ask<>(
        place,
        method,
        sentAt -> and(query.apply(sentAt), parameter, value.apply(sentAt)),
        json,
        reader,
        otherwise);
  }

  /** The same with a result for failures that are none to whoever asks. */
  public Ask<T> or(Function<SourceFailure, Optional<T>> result) {
    return new Ask<>(place, method, query, json, reader, result);
  }

  /** The same with something made of the result. */
  public <R> Ask<R> then(Function<T, R> maker) {
    return new Ask<>(
        place,
        method,
        query,
        json,
        reader.then(maker),
        failure -> otherwise.apply(failure).map(maker));
  }

  private static String and(String before, String parameter, String value) {
    return before + (before.isEmpty() ? "?" : "&") + parameter + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
