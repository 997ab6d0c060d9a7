package io.greenjournal.web.delivery;

import io.greenjournal.core.journal.Window;
import io.greenjournal.core.search.TypedTime;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.shell.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The time that the page is about: whole days of the calendar, or what was typed.
 *
 * @param word in the address; {@code ""} when its ends were typed
 */
record Period(String word, Window window) {
  static final List<String> WORDS = List.of("today", "yesterday", "7d", "30d");

  private static final String USUAL = "7d";
  private static final List<String> EXAMPLES =
      List.of("2026-11-03", "2026-11-03T09:30", "2026-11-03T09:30:00Z", "2d");

  static Period of(PageQuery query, Times times) {
    if (!query.first("from").isEmpty() || !query.first("to").isEmpty()) {
      return new Period("", typed(query, times));
    }
    String word = query.first("period").isEmpty() ? USUAL : query.first("period");
    LocalDate today = LocalDate.ofInstant(times.now(), times.zone());
    return new Period(
        word,
        switch (word) {
          case "today" -> days(today, today, times.zone());
          case "yesterday" -> days(today.minusDays(1), today.minusDays(1), times.zone());
          case "7d" -> days(today.minusDays(6), today, times.zone());
          case "30d" -> days(today.minusDays(29), today, times.zone());
          default -> throw Asked.bad(query, "period", WORDS);
        });
  }

  private static Window typed(PageQuery query, Times times) {
    LocalDate today = LocalDate.ofInstant(times.now(), times.zone());
    Instant to = end(query, "to", times)
        .map(TypedTime::end)
        .orElseGet(() -> days(today, today, times.zone()).to());
    Instant from = end(query, "from", times)
        .map(TypedTime::start)
        .orElseGet(() -> LocalDate.ofInstant(to.minusSeconds(1), times.zone())
            .minusDays(6)
            .atStartOfDay(times.zone())
            .toInstant());
    if (!from.isBefore(to)) {
      throw Asked.bad(query, query.first("from").isEmpty() ? "to" : "from", EXAMPLES);
    }
    return new Window(from, to);
  }

  private static Optional<TypedTime> end(PageQuery query, String name, Times times) {
    String text = query.first(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<TypedTime> typed = TypedTime.of(text, times.zone(), times.now());
    if (typed.isEmpty()) {
      throw Asked.bad(query, name, EXAMPLES);
    }
    return typed;
  }

  private static Window days(LocalDate first, LocalDate last, ZoneId zone) {
    return new Window(Window.day(first, zone).from(), Window.day(last, zone).to());
  }

  /** What a list has for its {@code from} to begin here: a day where a day begins. */
  static String fromText(Instant at, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    return day.atStartOfDay(zone).toInstant().equals(at) ? day.toString() : at.toString();
  }

  /** What a list has for its {@code to} to end here: the last day where a day ends. */
  static String toText(Instant at, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    return day.atStartOfDay(zone).toInstant().equals(at)
        ? day.minusDays(1).toString()
        : at.toString();
  }
}
