package io.greenjournal.web.delivery;

import io.greenjournal.web.delivery.DeliveryView.Cell;
import io.greenjournal.web.delivery.DeliveryView.Figure;
import io.greenjournal.web.delivery.DeliveryView.Heat;
import io.greenjournal.web.delivery.DeliveryView.Link;
import io.greenjournal.web.delivery.DeliveryView.Row;
import io.greenjournal.web.delivery.Figures.WeekHour;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.shell.Words;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws the hours of the week. A share of nothing is not drawn as a low one. */
final class HeatDrawer {
  private static final int STEP = 20;
  private static final int HOURS = 24;
  private static final int LEVELS = 5;
  /** Shares of fewer messages say little. */
  private static final long ENOUGH = 10;

  private final Measure measure;
  private final Map<WeekHour, Outcome> outcomes;
  private final Words t;
  private final Locale locale;

  HeatDrawer(Measure measure, Map<WeekHour, Outcome> outcomes, Words t) {
    this.measure = measure;
    this.outcomes = outcomes;
    this.t = t;
    this.locale = Locale.forLanguageTag(t.language().tag());
  }

  Heat draw(PageQuery query) {
    double most = outcomes.values().stream().mapToDouble(this::value).max().orElse(0);
    List<DayOfWeek> days = days();
    List<Cell> cells = new ArrayList<>();
    for (int y = 0; y < days.size(); y++) {
      for (int hour = 0; hour < HOURS; hour++) {
        WeekHour at = new WeekHour(days.get(y), hour);
        Outcome outcome = outcome(at);
        cells.add(new Cell(
            String.valueOf(hour * STEP),
            String.valueOf(y * STEP),
            level(outcome, most),
            name(at, TextStyle.SHORT_STANDALONE) + ": " + said(outcome)));
      }
    }
    return new Heat(
        Arrays.stream(Measure.values()).map(m -> link(m, query)).toList(),
        measure == Measure.FAILED ? "bad" : "",
        t.of("delivery.heat.low." + Asked.word(measure)),
        t.of("delivery.heat.high." + Asked.word(measure)),
        days.stream()
            .map(d -> d.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
            .toList(),
        IntStream.range(0, HOURS).mapToObj("%02d"::formatted).toList(),
        cells,
        days.stream().map(this::row).toList(),
        best());
  }

  /** As the calendars of the language begin the week. */
  private List<DayOfWeek> days() {
    DayOfWeek first = t.language() == Language.HEBREW ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY;
    return Stream.iterate(first, day -> day.plus(1)).limit(7).toList();
  }

  private Link link(Measure to, PageQuery query) {
    String word = Asked.word(to);
    return new Link(
        t.of("delivery.heat." + word), query.with("heat", word).uri() + "#heat", to == measure);
  }

  private Outcome outcome(WeekHour at) {
    return Optional.ofNullable(outcomes.get(at)).orElse(Outcome.NONE);
  }

  private double value(Outcome o) {
    return switch (measure) {
      case MESSAGES -> o.total();
      case READ -> Svg.part(o.read(), o.followed(), 1);
      case FAILED -> Svg.part(o.failed(), o.followed(), 1);
    };
  }

  private String level(Outcome outcome, double most) {
    if (measure != Measure.MESSAGES && outcome.followed() == 0) {
      return "none";
    }
    double whole = measure == Measure.READ ? 1 : most;
    double value = value(outcome);
    return value == 0 ? "0" : String.valueOf((int) Math.ceil(LEVELS * value / whole));
  }

  private String figure(Outcome o) {
    return switch (measure) {
      case MESSAGES -> t.number(o.total());
      case READ -> t.percent(o.read(), o.followed());
      case FAILED -> t.percent(o.failed(), o.followed());
    };
  }

  private String said(Outcome o) {
    return measure == Measure.MESSAGES
        ? t.of("delivery.heat.said", o.total())
        : t.of("delivery.heat.share", figure(o), o.followed());
  }

  private Row row(DayOfWeek day) {
    return new Row(
        day.getDisplayName(TextStyle.FULL_STANDALONE, locale),
        IntStream.range(0, HOURS)
            .mapToObj(hour -> new Figure(figure(outcome(new WeekHour(day, hour))), ""))
            .toList());
  }

  private String best() {
    return outcomes.entrySet().stream()
        .filter(e -> measure == Measure.MESSAGES || e.getValue().followed() >= ENOUGH)
        .filter(e -> value(e.getValue()) > 0)
        .max(Comparator.<Map.Entry<WeekHour, Outcome>>comparingDouble(e -> value(e.getValue()))
            .thenComparing(e -> e.getValue().total())
            .thenComparing(
                e -> -e.getKey().day().getValue() * HOURS - e.getKey().hour()))
        .map(e -> t.of(
            "delivery.heat.best." + Asked.word(measure),
            name(e.getKey(), TextStyle.FULL_STANDALONE),
            said(e.getValue())))
        .orElseGet(() -> t.of("delivery.heat.best.none", ENOUGH));
  }

  private String name(WeekHour at, TextStyle style) {
    return at.day().getDisplayName(style, locale) + " \u2068%02d:00\u2069".formatted(at.hour());
  }
}
