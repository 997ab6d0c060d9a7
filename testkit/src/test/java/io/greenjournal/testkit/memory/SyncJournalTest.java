package io.greenjournal.testkit.memory;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.Poll;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.core.usecase.SyncJournal;
import io.greenjournal.core.usecase.SyncOutcome;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SyncJournalTest {
  private static final Instance SHOP = new Instance(
      INSTANCE, "Shop", Messenger.WHATSAPP, URI.create("https://api.example"), Pace.LIVE, "");

  private final InMemoryCache cache = new InMemoryCache(Set.of(INSTANCE));
  private final JournalQueryPort source = mock();
  private final SyncJournal sync = new SyncJournal(source, cache, cache, () -> NOW);

  @Test
  void what_the_source_gives_is_in_the_cache_afterwards() {
    gives(Reading.whole(
        List.of(incoming("A1").build()), Freshness.of(NOW, NOW.minusSeconds(9_999_999))));

    var outcome = sync.sync(SHOP, Journal.INCOMING);

    assertThat(outcome).isEqualTo(new SyncOutcome.Synced(new MergeOutcome(1, 0, 0), 0));
    assertThat(new InMemorySearch(cache)
            .find(AccessScope.everything(), JournalFilter.messages(), Optional.empty(), 9)
            .items())
        .hasSize(1);
    assertThat(cache.state(INSTANCE, Journal.INCOMING).freshness().asOf()).contains(NOW);
  }

  @Test
  void a_loss_on_the_way_does_not_move_the_watermark() {
    gives(new Reading<>(List.of(incoming("A1").build()), Freshness.of(NOW, NOW), 2, true));

    var outcome = sync.sync(SHOP, Journal.INCOMING);

    assertThat(outcome).isEqualTo(new SyncOutcome.Synced(new MergeOutcome(1, 0, 0), 2));
    assertThat(cache.state(INSTANCE, Journal.INCOMING).freshness()).isEqualTo(Freshness.NEVER);
  }

  @Test
  void a_full_journal_is_complete_only_as_far_as_it_reaches() {
    Instant oldest = NOW.minusSeconds(600);
    gives(Reading.whole(List.of(incoming("A1").build()), Freshness.of(NOW, oldest)));

    sync.sync(SHOP, Journal.INCOMING);

    assertThat(cache.state(INSTANCE, Journal.INCOMING).freshness())
        .isEqualTo(Freshness.of(NOW, oldest));
  }

  @Test
  void the_source_is_told_what_the_cache_has_and_may_leave_it_out() {
    var polls = new SyncJournal(
        (instance, journal, window, seen) -> {
          var record = incoming("A1").build();
          boolean known = seen.holds(record.payload().hash(seen.seed()));
          return new Poll(
              Reading.whole(known ? List.of() : List.of(record), Freshness.of(NOW, window.from())),
              known ? 1 : 0,
              Optional.empty());
        },
        cache,
        cache,
        () -> NOW);

    assertThat(polls.sync(SHOP, Journal.INCOMING))
        .isEqualTo(new SyncOutcome.Synced(new MergeOutcome(1, 0, 0), 0));
    assertThat(polls.sync(SHOP, Journal.INCOMING))
        .isEqualTo(new SyncOutcome.Synced(new MergeOutcome(0, 0, 1), 0));
  }

  @Test
  void a_failure_parks_the_journal_and_no_other() {
    when(source.records(any(), any(), any(), any()))
        .thenThrow(new JournalSourceException(new SourceFailure.Unauthorized()));

    var outcome = sync.sync(SHOP, Journal.INCOMING);

    assertThat(outcome).isEqualTo(new SyncOutcome.Failed(new SourceFailure.Unauthorized()));
    assertThat(cache.state(INSTANCE, Journal.INCOMING).parkedUntil()).contains(NOW.plusSeconds(60));
    assertThat(cache.state(INSTANCE, Journal.OUTGOING).parkedUntil()).isEmpty();
  }

  @Test
  void the_cached_journals_can_stand_in_for_the_live_ones() {
    var live = new InMemoryCache(Set.of(INSTANCE));
    var second =
        new SyncJournal(new InMemoryJournals(live, new TinyReader()), cache, cache, () -> NOW);

    assertThat(second.sync(SHOP, Journal.OUTGOING)).isInstanceOf(SyncOutcome.Synced.class);
  }

  private void gives(Reading<io.greenjournal.core.journal.JournalRecord> reading) {
    when(source.records(any(), any(), any(), any())).thenReturn(reading);
  }
}
