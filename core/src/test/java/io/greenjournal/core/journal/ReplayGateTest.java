package io.greenjournal.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReplayGateTest {
  private static final long SEED = 77;
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final InstanceId ONE = new InstanceId("1101000001");
  private static final InstanceId OTHER = new InstanceId("1101000002");
  private static final Duration NARROW = Duration.ofMinutes(11);
  private static final Duration WIDE = Duration.ofDays(1);
  private static final BodyMark MARK = new BodyMark(2, 5);

  private final ReplayGate gate = new ReplayGate(SEED);

  @Test
  void it_knows_what_was_committed_and_nothing_else() {
    commit(gate, batch(NOW, NARROW, "a"));

    assertThat(holds(ONE, Journal.INCOMING, "a")).isTrue();
    assertThat(holds(ONE, Journal.INCOMING, "b")).isFalse();
    assertThat(holds(ONE, Journal.OUTGOING, "a")).isFalse();
    assertThat(holds(OTHER, Journal.INCOMING, "a")).isFalse();
  }

  @Test
  void an_answer_is_known_by_its_mark_with_all_of_its_records() {
    before(NOW, NARROW);
    Batch batch = batch(NOW, NARROW, "a", "b");
    commit(gate, known(batch, 3, Optional.of(MARK)));

    assertThat(before(NOW, NARROW).records(MARK)).hasValue(5);
    assertThat(before(NOW, NARROW).records(new BodyMark(3, 5))).isEmpty();
    assertThat(gate.before(ONE, Journal.OUTGOING, Window.last(NARROW, NOW)).records(MARK))
        .isEmpty();
  }

  @Test
  void an_answer_of_which_something_was_lost_is_not_known() {
    Batch batch = known(batch(NOW, NARROW, "a"), 3, Optional.of(MARK));
    commit(
        gate,
        Batch.of(ONE, Journal.INCOMING, batch.window(), NOW, batch.records())
            .withUnreadable(1)
            .withKnown(3, batch.mark()));

    assertThat(before(NOW, NARROW).records(MARK)).isEmpty();
    assertThat(holds(ONE, Journal.INCOMING, "a")).isTrue();
  }

  @Test
  void the_last_narrow_answer_and_the_last_wide_one_are_known_side_by_side() {
    BodyMark wide = new BodyMark(9, 9);
    commit(gate, known(batch(NOW, WIDE, "a", "b"), 0, Optional.of(wide)));
    commit(gate, known(batch(NOW, NARROW, "b"), 0, Optional.of(MARK)));

    assertThat(before(NOW, NARROW).records(MARK)).hasValue(1);
    assertThat(before(NOW, NARROW).records(wide)).hasValue(2);
  }

  @Test
  void a_wide_answer_is_read_as_a_whole_once_a_day() {
    assertThat(before(NOW, WIDE)).satisfies(seen -> {
      assertThat(seen.seed()).isEqualTo(SEED);
      assertThat(seen.holds(payload("a").hash(SEED))).isFalse();
    });
    commit(gate, known(batch(NOW, WIDE, "a"), 0, Optional.of(MARK)));

    Instant soon = NOW.plus(Duration.ofHours(23));
    assertThat(before(soon, WIDE).holds(payload("a").hash(SEED))).isTrue();
    commit(gate, known(batch(soon, WIDE), 1, Optional.of(MARK)));

    Instant nextDay = NOW.plus(Duration.ofHours(25));
    assertThat(before(nextDay, WIDE).holds(payload("a").hash(SEED))).isFalse();
    assertThat(before(nextDay, WIDE).records(MARK)).isEmpty();
    assertThat(before(nextDay, NARROW).holds(payload("a").hash(SEED))).isTrue();
  }

  @Test
  void what_was_not_seen_for_two_days_is_forgotten() {
    commit(gate, batch(NOW, NARROW, "a", "b"));
    commit(gate, batch(NOW.plus(Duration.ofDays(1)), NARROW, "c"));
    assertThat(holds(ONE, Journal.INCOMING, "a")).isTrue();

    commit(gate, batch(NOW.plus(Duration.ofDays(2)), NARROW, "d"));

    assertThat(holds(ONE, Journal.INCOMING, "a")).isTrue();
    assertThat(holds(ONE, Journal.INCOMING, "b")).isFalse();
    assertThat(holds(ONE, Journal.INCOMING, "c")).isTrue();
  }

  @Test
  void its_memory_has_a_limit() {
    ReplayGate small = new ReplayGate(SEED, 100);
    String[] texts = new String[1_000];
    Arrays.setAll(texts, i -> "text " + i);
    commit(small, batch(NOW, NARROW, texts));

    SeenBefore seen = small.before(ONE, Journal.INCOMING, Window.last(NARROW, NOW));

    assertThat(Arrays.stream(texts)
            .filter(text -> seen.holds(payload(text).hash(SEED)))
            .count())
        .isBetween(100L, 200L);
  }

  @Test
  void an_instance_that_comes_back_begins_anew() {
    commit(gate, known(batch(NOW, NARROW, "a"), 0, Optional.of(MARK)));
    SeenBefore underWay = before(NOW, NARROW);
    Batch leftOut = known(batch(NOW, NARROW), 1, Optional.of(MARK));
    assertThat(gate.enter(leftOut).vouched().isWhole()).isTrue();

    gate.forget(ONE);

    assertThat(gate.enter(leftOut).vouched().isWhole()).isFalse();
    assertThat(holds(ONE, Journal.INCOMING, "a")).isFalse();
    assertThat(before(NOW, NARROW).records(MARK)).isEmpty();
    commit(gate, batch(NOW, NARROW, "b"));
    assertThat(underWay.holds(payload("b").hash(SEED))).isFalse();
  }

  @Test
  void everything_can_be_forgotten_at_any_time() {
    commit(gate, known(batch(NOW, NARROW, "a"), 0, Optional.of(MARK)));

    gate.clear();

    assertThat(holds(ONE, Journal.INCOMING, "a")).isFalse();
    assertThat(before(NOW, NARROW).records(MARK)).isEqualTo(OptionalInt.empty());
  }

  private static void commit(ReplayGate gate, Batch batch) {
    gate.enter(batch).committed();
  }

  private SeenBefore before(Instant now, Duration length) {
    return gate.before(ONE, Journal.INCOMING, Window.last(length, now));
  }

  private boolean holds(InstanceId instance, Journal journal, String text) {
    return gate.before(instance, journal, Window.last(NARROW, NOW))
        .holds(payload(text).hash(SEED));
  }

  private static Batch known(Batch b, int known, Optional<BodyMark> mark) {
    return Batch.of(b.instance(), b.journal(), b.window(), b.askedAt(), b.records())
        .withKnown(known, mark);
  }

  private static Batch batch(Instant at, Duration length, String... texts) {
    List<JournalRecord> records =
        Arrays.stream(texts).map(ReplayGateTest::record).toList();
    return Batch.of(ONE, Journal.INCOMING, Window.last(length, at), at, records);
  }

  private static JournalRecord record(String text) {
    MessageKey key = new MessageKey(
        ONE, Direction.INCOMING, new ChatId("79001234567@c.us"), new MessageId(text));
    return new JournalRecord(
        Journal.INCOMING,
        key,
        OptionalLong.empty(),
        "textMessage",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        text,
        payload(text));
  }

  private static Payload payload(String text) {
    return Payload.of("{\"textMessage\":\"" + text + "\"}");
  }
}
