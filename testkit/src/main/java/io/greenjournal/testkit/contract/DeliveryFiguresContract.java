package io.greenjournal.testkit.contract;

import static io.greenjournal.core.message.DeliveryStatus.DELIVERED;
import static io.greenjournal.core.message.DeliveryStatus.FAILED;
import static io.greenjournal.core.message.DeliveryStatus.NO_ACCOUNT;
import static io.greenjournal.core.message.DeliveryStatus.PENDING;
import static io.greenjournal.core.message.DeliveryStatus.READ;
import static io.greenjournal.core.message.DeliveryStatus.SENT;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static io.greenjournal.testkit.memory.Records.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.delivery.DeliveryBucket;
import io.greenjournal.core.delivery.DeliveryCounts;
import io.greenjournal.core.delivery.DeliveryFilter;
import io.greenjournal.core.delivery.DeliveryReport;
import io.greenjournal.core.delivery.Durations;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.port.DeliveryFigures;
import io.greenjournal.core.port.JournalStore;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every DeliveryFigures promises. */
public interface DeliveryFiguresContract {
  /** The two sides of one cache. */
  record Figured(JournalStore store, DeliveryFigures figures) {}

  Window TWO_WEEKS = Window.last(Duration.ofDays(14), NOW);
  Instant MIDNIGHT = NOW.truncatedTo(ChronoUnit.DAYS);

  /** An empty cache that looks after {@code INSTANCE}, {@code OTHER} and {@code MAX}. */
  Figured emptyFigures();

  @Test
  default void a_message_counts_once_with_its_highest_status() {
    var cache = emptyFigures();
    advance(cache, "A1", NOW.minusSeconds(900), SENT, 0, DELIVERED, 10, READ, 70);
    advance(cache, "A2", NOW.minusSeconds(900), SENT, 0, DELIVERED, 20);
    advance(cache, "A3", NOW.minusSeconds(900), PENDING, 0, FAILED, 5);
    advance(cache, "A4", NOW.minusSeconds(900), NO_ACCOUNT, 0);
    merge(cache, incoming("B1").build());
    merge(cache, post("C1").withStatus(READ).build());

    DeliveryReport report = report(cache, TWO_WEEKS);

    assertThat(report.total().byStatus())
        .containsOnlyKeys(FAILED, NO_ACCOUNT, DELIVERED, READ)
        .containsEntry(READ, 1L);
    assertThat(report.total().total()).isEqualTo(4);
    assertThat(report.total().failures()).containsOnlyKeys(FAILED, NO_ACCOUNT);
    assertThat(report.exact()).isTrue();
  }

  @Test
  default void durations_count_from_when_a_message_was_first_known_to_be_on_its_way() {
    var cache = emptyFigures();
    advance(cache, "A1", NOW.minusSeconds(900), PENDING, 0, SENT, 2, DELIVERED, 5, READ, 12);
    advance(cache, "A2", NOW.minusSeconds(900), SENT, 0, DELIVERED, 7);
    advance(cache, "A3", NOW.minusSeconds(900), SENT, 0, READ, 9);
    // First seen as delivered: nobody knows how long that took.
    advance(cache, "A4", NOW.minusSeconds(900), DELIVERED, 0, READ, 3);

    DeliveryReport report = report(cache, TWO_WEEKS);

    assertThat(report.total().toDelivered().count()).isEqualTo(2);
    assertThat(report.total().toDelivered().medianSeconds()).hasValue(5);
    assertThat(report.total().toDelivered().p90Seconds()).hasValue(7);
    assertThat(report.total().toRead().count()).isEqualTo(2);
    assertThat(report.total().toRead().medianSeconds()).hasValue(9);
    assertThat(report.total().toRead().p90Seconds()).hasValue(12);
  }

  @Test
  default void medians_and_percentiles_lie_within_a_sixteenth() {
    var cache = emptyFigures();
    for (int i = 1; i <= 100; i++) {
      advance(cache, "A" + i, NOW.minusSeconds(3_000), SENT, 0, DELIVERED, i * 20);
    }

    Durations durations = report(cache, TWO_WEEKS).total().toDelivered();

    assertThat(durations.count()).isEqualTo(100);
    assertThat(durations.medianSeconds().orElseThrow()).isCloseTo(1_000, within(1_000L / 16));
    assertThat(durations.p90Seconds().orElseThrow()).isCloseTo(1_800, within(1_800L / 16));
  }

  @Test
  default void an_earlier_time_that_comes_late_moves_the_duration() {
    var cache = emptyFigures();
    merge(cache, outgoing("A1").at(NOW.minusSeconds(100)).withStatus(SENT).build());
    merge(cache, outgoing("A1").at(NOW.minusSeconds(88)).withStatus(DELIVERED).build());
    assertThat(report(cache, TWO_WEEKS).total().toDelivered().medianSeconds()).hasValue(12);

    merge(cache, outgoing("A1").at(NOW.minusSeconds(92)).withStatus(DELIVERED).build());

    assertThat(report(cache, TWO_WEEKS).total().toDelivered().medianSeconds()).hasValue(8);
    assertThat(report(cache, TWO_WEEKS).total().toDelivered().count()).isEqualTo(1);
  }

  @Test
  default void merging_twice_counts_once() {
    var cache = emptyFigures();
    advance(cache, "A1", NOW.minusSeconds(900), SENT, 0, DELIVERED, 5);
    DeliveryReport once = report(cache, TWO_WEEKS);

    advance(cache, "A1", NOW.minusSeconds(900), SENT, 0, DELIVERED, 5);

    assertThat(report(cache, TWO_WEEKS)).isEqualTo(once);
  }

  @Test
  default void buckets_follow_the_hour_the_day_and_the_hour_of_the_week() {
    var cache = emptyFigures();
    // Saturday, 21 November 2026
    advance(cache, "A1", MIDNIGHT.plusSeconds(100), SENT, 0);
    advance(cache, "A2", MIDNIGHT.plusSeconds(3_700), SENT, 0);
    advance(cache, "A3", MIDNIGHT.minusSeconds(100), SENT, 0);
    advance(cache, "A4", MIDNIGHT.minus(Duration.ofDays(7)).plusSeconds(100), SENT, 0);

    DeliveryReport hours = report(cache, TWO_WEEKS);
    DeliveryReport days = cache
        .figures()
        .report(
            AccessScope.everything(),
            new DeliveryFilter(Set.of(), TWO_WEEKS, DeliveryBucket.DAY, ZoneOffset.UTC));

    assertThat(hours.slots())
        .extracting(slot -> slot.start())
        .containsExactly(
            MIDNIGHT.minus(Duration.ofDays(7)),
            MIDNIGHT.minusSeconds(3_600),
            MIDNIGHT,
            MIDNIGHT.plusSeconds(3_600));
    assertThat(days.slots()).extracting(slot -> slot.counts().total()).containsExactly(1L, 1L, 2L);
    assertThat(hours.weekdays())
        .extracting(slot -> slot.day() + " " + slot.hour() + " " + slot.counts().total())
        .containsExactly(
            DayOfWeek.FRIDAY + " 23 1", DayOfWeek.SATURDAY + " 0 2", DayOfWeek.SATURDAY + " 1 1");
  }

  @Test
  default void days_are_those_of_the_zone() {
    var cache = emptyFigures();
    advance(cache, "A1", MIDNIGHT.plusSeconds(100), SENT, 0);
    advance(cache, "A2", MIDNIGHT.minusSeconds(100), SENT, 0);

    DeliveryReport report = days(cache, ZoneId.of("Asia/Jerusalem"));
    assertThat(report.slots()).hasSize(1);
    assertThat(report.slots().get(0).start()).isEqualTo(MIDNIGHT.minus(Duration.ofHours(2)));
    assertThat(report.exact()).isTrue();
    assertThat(days(cache, ZoneId.of("Asia/Kolkata")).exact())
        .as("hours are counted by those of UTC")
        .isFalse();
  }

  @Test
  default void a_period_may_begin_and_end_within_an_hour() {
    var cache = emptyFigures();
    Instant hour = NOW.minus(Duration.ofHours(3));
    for (int minute = 0; minute < 120; minute += 10) {
      advance(cache, "A" + minute, hour.plusSeconds(60L * minute), SENT, 0, READ, 4);
    }

    assertThat(report(cache, new Window(hour.plusSeconds(900), hour.plusSeconds(6_000)))
            .total()
            .total())
        .isEqualTo(8);
    assertThat(report(cache, new Window(hour.plusSeconds(900), hour.plusSeconds(1_900)))
            .total()
            .total())
        .isEqualTo(2);
    DeliveryReport whole = report(cache, new Window(hour, hour.plusSeconds(7_200)));
    assertThat(whole.total().total()).isEqualTo(12);
    assertThat(whole.total().toRead().count()).isEqualTo(12);
    assertThat(whole.byInstance().get(INSTANCE)).isEqualTo(whole.total());
    assertThat(report(cache, new Window(hour, hour)).total().total()).isZero();
  }

  @Test
  default void only_instances_of_the_scope_and_the_filter_count() {
    var cache = emptyFigures();
    merge(cache, outgoing("A1").build());
    merge(cache, outgoing("B1").of(OTHER).build(), outgoing("B2").of(OTHER).build());

    DeliveryReport all = report(cache, TWO_WEEKS);
    assertThat(all.total().total()).isEqualTo(3);
    assertThat(all.byInstance().getOrDefault(OTHER, DeliveryCounts.NOTHING).total())
        .isEqualTo(2);
    assertThat(cache
            .figures()
            .report(AccessScope.only(Set.of(INSTANCE)), hours(Set.of(), TWO_WEEKS))
            .byInstance())
        .containsOnlyKeys(INSTANCE);
    assertThat(cache
            .figures()
            .report(AccessScope.everything(), hours(Set.of(OTHER), TWO_WEEKS))
            .total()
            .total())
        .isEqualTo(2);
    assertThat(cache
            .figures()
            .report(AccessScope.only(Set.of(INSTANCE)), hours(Set.of(OTHER), TWO_WEEKS))
            .total()
            .total())
        .isZero();
  }

  @Test
  default void a_report_says_what_it_rests_on() {
    var cache = emptyFigures();
    assertThat(report(cache, TWO_WEEKS).freshness()).isEqualTo(Freshness.NEVER);

    merge(cache, outgoing("A1").build());

    assertThat(cache
            .figures()
            .report(AccessScope.everything(), hours(Set.of(INSTANCE), TWO_WEEKS))
            .freshness()
            .asOf())
        .contains(NOW);
  }

  private static DeliveryFilter hours(Set<InstanceId> instances, Window period) {
    return new DeliveryFilter(instances, period, DeliveryBucket.HOUR, ZoneOffset.UTC);
  }

  private static DeliveryReport report(Figured cache, Window period) {
    return cache.figures().report(AccessScope.everything(), hours(Set.of(), period));
  }

  private static DeliveryReport days(Figured cache, ZoneId zone) {
    return cache
        .figures()
        .report(
            AccessScope.everything(),
            new DeliveryFilter(Set.of(), TWO_WEEKS, DeliveryBucket.DAY, zone));
  }

  /** Shows a message in one status after the other, each so many seconds after the first. */
  private static void advance(Figured cache, String id, Instant from, Object... steps) {
    for (int i = 0; i < steps.length; i += 2) {
      merge(
          cache,
          outgoing(id)
              .at(from.plusSeconds((int) steps[i + 1]))
              .withStatus((DeliveryStatus) steps[i])
              .build());
    }
  }

  private static void merge(Figured cache, JournalRecord... records) {
    cache
        .store()
        .merge(
            Batch.of(
                records[0].key().instance(),
                records[0].journal(),
                TWO_WEEKS,
                NOW,
                List.of(records)),
            NOW);
  }
}
