package io.greenjournal.web.mirror;

import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.micronaut.http.HttpParameters;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Which part of a journal is wanted: the vendor's {@code minutes}, or our {@code from} and {@code to}, and our
 * {@code chatId} and {@code limit}. What else is given is ignored, as the vendor does.
 *
 * @param limit at most so many records
 */
record Wish(Window window, Optional<ChatId> chat, long limit) {
  private static final long A_DAY = 1_440;
  private static final String TIMES = "an ISO-8601 time, a date or UNIX seconds";

  /** @throws Refusal for a value that cannot be one */
  static Wish of(HttpParameters given, Instant now) {
    Optional<Instant> from = one(given, "from").map(text -> time("from", text));
    Optional<Instant> to = one(given, "to").map(text -> time("to", text));
    Optional<String> minutes = one(given, "minutes");
    Instant begin = from.orElseGet(
        () -> minutes.isEmpty() && to.isPresent() ? Instant.EPOCH : back(minutes, now));
    Instant end = to.orElse(Instant.MAX);
    return new Wish(
        new Window(begin, end.isBefore(begin) ? begin : end),
        one(given, "chatId").map(ChatId::new),
        one(given, "limit").map(Wish::limit).orElse(Long.MAX_VALUE));
  }

  /** No number of minutes is too large: there are no records from before the epoch. */
  private static Instant back(Optional<String> minutes, Instant now) {
    BigInteger wanted =
        minutes.map(text -> number("minutes", text)).orElse(BigInteger.valueOf(A_DAY));
    BigInteger most = BigInteger.valueOf(now.getEpochSecond() / 60);
    long back = wanted.max(most.negate()).min(most).longValue() * 60;
    return Instant.ofEpochSecond(now.getEpochSecond() - back);
  }

  private static long limit(String text) {
    BigInteger limit = number("limit", text);
    if (limit.signum() < 1) {
      throw Refusal.mustBe("limit", "positive");
    }
    return limit.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
  }

  private static BigInteger number(String name, String text) {
    if (!text.matches("[+-]?[0-9]{1,40}")) {
      throw Refusal.mustBe(name, "a number");
    }
    return new BigInteger(text);
  }

  private static Instant time(String name, String text) {
    try {
      if (text.matches("[0-9]{1,11}")) {
        return Instant.ofEpochSecond(Long.parseLong(text));
      }
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw Refusal.mustBe(name, TIMES);
    }
  }

  private static Optional<String> one(HttpParameters given, String name) {
    return Optional.ofNullable(given.get(name)).filter(text -> !text.isEmpty());
  }
}
