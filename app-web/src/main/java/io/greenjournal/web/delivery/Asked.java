package io.greenjournal.web.delivery;

import io.greenjournal.core.delivery.DeliveryBucket;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.shell.Times;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the address of the page asks for.
 *
 * @param instances empty for all
 */
record Asked(
    PageQuery query,
    Period period,
    Set<InstanceId> instances,
    DeliveryBucket bucket,
    Measure measure,
    Sorting sorting) {
  static final List<String> PARAMETERS =
      List.of("period", "from", "to", "instance", "bucket", "heat", "sort");

  private static final Duration HOURS_BY_THEMSELVES = Duration.ofHours(50);
  private static final Duration MOST_HOURS = Duration.ofDays(15);
  private static final Duration MOST_DAYS = Duration.ofDays(401);

  /** @throws BadValueException when the address holds a value that its parameter cannot have */
  static Asked of(PageQuery query, Times times) {
    Period period = Period.of(query, times);
    return new Asked(
        query,
        period,
        query.all("instance").stream()
            .map(id -> Optional.of(id)
                .filter(InstanceId::isValid)
                .map(InstanceId::new)
                .orElseThrow(() -> bad(query, "instance", List.of())))
            .collect(Collectors.toSet()),
        bucket(query, period),
        one(query, "heat", Measure.MESSAGES, Measure.values()),
        Sorting.of(query.first("sort")).orElseThrow(() -> bad(query, "sort", Sorting.words())));
  }

  /** More bars than can be told apart are not drawn. */
  static boolean allowsHours(Period period) {
    return period.window().length().compareTo(MOST_HOURS) <= 0;
  }

  boolean isTooLong() {
    return period.window().length().compareTo(MOST_DAYS) > 0;
  }

  private static DeliveryBucket bucket(PageQuery query, Period period) {
    DeliveryBucket usual = period.window().length().compareTo(HOURS_BY_THEMSELVES) <= 0
        ? DeliveryBucket.HOUR
        : DeliveryBucket.DAY;
    DeliveryBucket asked = one(query, "bucket", usual, DeliveryBucket.values());
    return allowsHours(period) ? asked : DeliveryBucket.DAY;
  }

  private static <E extends Enum<E>> E one(PageQuery query, String name, E usual, E[] all) {
    String word = query.first(name);
    return word.isEmpty()
        ? usual
        : Arrays.stream(all)
            .filter(e -> word(e).equals(word))
            .findFirst()
            .orElseThrow(
                () -> bad(query, name, Arrays.stream(all).map(Asked::word).toList()));
  }

  /** As it stands in the address. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }

  static BadValueException bad(PageQuery query, String name, List<String> allowed) {
    return new BadValueException(name, allowed, query.without(name).uri());
  }
}
