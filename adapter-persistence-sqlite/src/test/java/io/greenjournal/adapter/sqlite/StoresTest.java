package io.greenjournal.adapter.sqlite;

import static io.greenjournal.adapter.sqlite.Caches.instance;
import static io.greenjournal.adapter.sqlite.Caches.merge;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.AskedSettings;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Terms;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.message.DeliveryStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoresTest {
  private static final InstanceId NEW = new InstanceId("4400000004");

  @TempDir
  Path directory;

  private SqliteCache cache;

  @BeforeEach
  void open() {
    cache = Caches.open(directory);
  }

  @AfterEach
  void close() {
    cache.close();
  }

  @Test
  void removing_an_instance_leaves_nothing_of_it_and_all_of_the_others() {
    merge(cache, incoming("THEIRS").of(OTHER).saying("their parcel").build());
    List<String> before =
        Contents.of(cache, List.of("message", "chat", "sender", "figure", "registration"));
    cache.registry().put(instance(NEW, Messenger.WHATSAPP));
    merge(cache, incoming("A1").of(NEW).saying("my parcel").build());
    merge(cache, outgoing("A2").of(NEW).build());
    merge(cache, outgoing("A2").of(NEW).at(NOW).withStatus(DeliveryStatus.READ).build());
    cache.facts().saveState(NEW, new InstanceState("authorized"), NOW);
    cache.facts().saveSettings(NEW, new InstanceSettings(Map.of("webhookUrl", "")), NOW);
    cache.facts().saveAsked(NEW, new AskedSettings(Map.of("a", "b"), NOW, Optional.empty()));
    cache.facts().saveTerms(NEW, new Terms("MONTH", Optional.empty(), false, NOW));
    cache.declared().declare(Set.of(NEW), NOW);
    cache.journalStore().failed(failure(NEW), Optional.empty());
    assertThat(cache.mirrorTokens().add(NEW, "hash", "abcd", NOW)).isPresent();
    assertThat(rowsOf(numberOf(NEW))).isGreaterThan(10);
    long number = numberOf(NEW);

    assertThat(cache.registry().remove(NEW)).isTrue();
    assertThat(cache.registry().remove(NEW)).isFalse();

    assertThat(rowsOf(number)).isZero();
    assertThat(Contents.of(cache, List.of("observation", "status_event", "mirror_token")))
        .isEmpty();
    assertThat(Contents.of(cache, List.of("message", "chat", "sender", "figure", "registration")))
        .isEqualTo(before);
    assertThat(Caches.search(cache, "parcel")).containsExactly("THEIRS");
    assertThat(cache.registry().connection(NEW)).isEmpty();
  }

  @Test
  void an_answer_that_comes_after_the_removal_brings_nothing_back() {
    cache.registry().remove(INSTANCE);

    assertThat(merge(cache, incoming("LATE").build())).isEqualTo(MergeOutcome.NOTHING);
    cache.facts().saveState(INSTANCE, new InstanceState("authorized"), NOW);
    assertThat(Caches.found(cache, JournalFilter.messages())).isEmpty();
    assertThat(cache.facts().facts(AccessScope.everything())).isEmpty();

    cache.registry().put(instance(INSTANCE, Messenger.WHATSAPP));
    assertThat(merge(cache, incoming("NEW").build()).added()).isEqualTo(1);
  }

  private long numberOf(InstanceId id) {
    return cache.database().read(sql -> Instances.number(sql, id)).orElseThrow();
  }

  private long rowsOf(long inst) {
    return cache
        .database()
        .read(sql -> Contents.tables(cache).stream()
            .filter(table -> sql.first(
                    "SELECT 1 FROM pragma_table_info(?) WHERE name = 'inst'", row -> true, table)
                .isPresent())
            .mapToLong(table -> sql.first(
                    "SELECT count(*) AS n FROM " + table + " WHERE inst = ?",
                    row -> row.getLong("n"),
                    inst)
                .orElseThrow())
            .sum());
  }

  @Test
  void the_state_of_an_instance_dates_from_when_it_began() {
    cache.facts().saveState(INSTANCE, new InstanceState("authorized"), NOW);
    cache.facts().saveState(INSTANCE, new InstanceState("authorized"), NOW.plusSeconds(60));
    cache
        .facts()
        .saveSettings(INSTANCE, new InstanceSettings(Map.of("outgoingWebhook", "yes")), NOW);

    var facts = cache.facts().facts(AccessScope.everything()).get(0);
    assertThat(facts.stateSince()).contains(NOW);
    assertThat(facts.stateAsOf()).contains(NOW.plusSeconds(60));
    assertThat(facts.tracksDelivery()).contains(true);

    cache.facts().saveState(INSTANCE, new InstanceState("notAuthorized"), NOW.plusSeconds(120));
    assertThat(cache.facts().facts(AccessScope.everything()).get(0).stateSince())
        .contains(NOW.plusSeconds(120));
  }

  @Test
  void the_latest_runs_are_kept_and_failures_are_not_pushed_out() {
    cache.journalStore().failed(failure(), Optional.empty());
    for (int i = 0; i < 900; i++) {
      merge(cache, incoming("A1").build());
    }

    List<SyncRun> runs =
        cache.syncLog().runs(AccessScope.everything(), Optional.of(INSTANCE), 10_000);

    assertThat(runs).hasSizeBetween(501, 700);
    assertThat(runs.get(runs.size() - 1).failureCode()).isEqualTo("unreachable");
  }

  private static SyncRun failure() {
    return failure(INSTANCE);
  }

  private static SyncRun failure(InstanceId instance) {
    return new SyncRun(
        instance,
        Journal.INCOMING,
        Caches.TWO_WEEKS,
        NOW,
        NOW,
        MergeOutcome.NOTHING,
        0,
        "unreachable",
        "");
  }
}
