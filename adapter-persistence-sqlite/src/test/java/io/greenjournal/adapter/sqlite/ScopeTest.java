package io.greenjournal.adapter.sqlite;

import static io.greenjournal.adapter.sqlite.Caches.merge;
import static io.greenjournal.testkit.memory.Records.CHAT;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Observation;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.message.Direction;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever may not see an instance sees nothing of it, whatever they ask. */
class ScopeTest {
  private static final AccessScope THEIRS = AccessScope.only(Set.of(OTHER));
  private static final AccessScope MASKED = new AccessScope(Optional.empty(), Set.of(INSTANCE));

  @TempDir
  Path directory;

  private SqliteCache cache;
  private final JournalRecord mine = incoming("MINE").saying("secret words").build();

  @BeforeEach
  void open() {
    cache = Caches.open(directory);
    merge(cache, mine);
    merge(cache, outgoing("MY-OUT").build());
    merge(cache, incoming("THEIRS").of(OTHER).build());
    cache.facts().saveState(INSTANCE, new InstanceState("authorized"), NOW);
  }

  @AfterEach
  void close() {
    cache.close();
  }

  @Test
  void no_filter_reaches_beyond_the_scope() {
    var all = JournalFilter.messages();
    var filters = java.util.List.of(
        all,
        all.withInstances(Set.of(INSTANCE)),
        all.withChats(Set.of(CHAT)),
        all.withTypes(Set.of("textMessage")),
        all.withStatuses(Set.of("sent")),
        all.withStatuses(Set.of("")),
        all.withText("secret"),
        all.withText("-nothing"));

    for (JournalFilter filter : filters) {
      assertThat(Caches.found(cache, filter)).containsAnyOf("MINE", "MY-OUT");
      assertThat(Caches.found(cache, THEIRS, filter)).isSubsetOf("THEIRS");
    }
  }

  @Test
  void no_other_question_reaches_beyond_the_scope() {
    assertThat(cache.registry().all(THEIRS)).hasSize(1);
    assertThat(cache.registry().find(THEIRS, INSTANCE)).isEmpty();
    assertThat(cache.facts().facts(AccessScope.everything())).hasSize(1);
    assertThat(cache.facts().facts(THEIRS)).isEmpty();
    assertThat(cache.syncLog().coverage(THEIRS, INSTANCE, Journal.INCOMING, Caches.TWO_WEEKS))
        .isEmpty();
    assertThat(cache.syncLog().runs(THEIRS, Optional.of(INSTANCE), 9)).isEmpty();
    assertThat(cache.syncLog().runs(THEIRS, Optional.empty(), 9)).hasSize(1);
    assertThat(cache.search().facets(THEIRS, JournalFilter.messages()).byInstance())
        .containsOnlyKeys(OTHER.value());
    assertThat(cache.search().hours(THEIRS, Caches.TWO_WEEKS)).hasSize(1);
  }

  @Test
  void a_masked_instance_is_counted_but_its_words_stay_inside() {
    var page = cache
        .search()
        .find(
            MASKED, JournalFilter.messages().withInstances(Set.of(INSTANCE)), Optional.empty(), 9);

    assertThat(page.items()).hasSize(2);
    for (CachedRecord cached : page.items()) {
      assertThat(cached.record().text()).isEmpty();
      assertThat(cached.record().payload()).isEqualTo(Payload.of("{}"));
      cached.record().sender().ifPresent(sender -> assertThat(sender.name()).isEmpty());
    }
    assertThat(cache
            .search()
            .history(MASKED, Journal.INCOMING, mine.key())
            .orElseThrow()
            .observations())
        .extracting(Observation::payload)
        .containsExactly(Payload.of("{}"));
    assertThat(cache
            .journals()
            .records(MASKED, INSTANCE, Journal.INCOMING, Caches.TWO_WEEKS)
            .items())
        .extracting(JournalRecord::text)
        .containsExactly("");
    assertThat(cache.messages().message(MASKED, mine.key()).orElseThrow().toString())
        .doesNotContain("secret");
    assertThat(cache.messages().chatHistory(MASKED, INSTANCE, CHAT, 9).items().toString())
        .doesNotContain("secret");
    assertThat(Caches.found(cache, MASKED, JournalFilter.messages().withText("secret")))
        .isEmpty();
    assertThat(Caches.found(cache, MASKED, JournalFilter.messages().withText("-nothing")))
        .containsExactly("THEIRS");
  }

  @Test
  void a_page_is_as_fresh_as_the_poorest_journal_that_it_reads() {
    var find = cache.search();
    var mineOnly = JournalFilter.messages().withInstances(Set.of(INSTANCE));

    assertThat(
            find.find(AccessScope.everything(), mineOnly, Optional.empty(), 1).freshness())
        .isEqualTo(Freshness.of(NOW, Caches.TWO_WEEKS.from()));
    // The outgoing journal of the other instance was never read.
    assertThat(find.find(AccessScope.everything(), JournalFilter.messages(), Optional.empty(), 1)
            .freshness())
        .isEqualTo(Freshness.NEVER);
    assertThat(cache
            .messages()
            .chatHistory(AccessScope.everything(), OTHER, CHAT, 1)
            .freshness())
        .isEqualTo(Freshness.NEVER);
    assertThat(cache
            .journals()
            .messages(AccessScope.everything(), OTHER, Direction.INCOMING, Caches.TWO_WEEKS)
            .freshness()
            .asOf())
        .contains(NOW);
  }
}
