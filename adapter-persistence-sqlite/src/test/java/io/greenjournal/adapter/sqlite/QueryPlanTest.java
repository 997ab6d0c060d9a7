package io.greenjournal.adapter.sqlite;

import static io.greenjournal.adapter.sqlite.Caches.merge;
import static io.greenjournal.testkit.memory.Records.CHAT;
import static io.greenjournal.testkit.memory.Records.GROUP;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.delivery.DeliveryBucket;
import io.greenjournal.core.delivery.DeliveryFilter;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.LeftOut;
import io.greenjournal.core.journal.ReceivedFilter;
import io.greenjournal.core.journal.RunFilter;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.sync.SyncPart;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No question to the cache becomes slower as it grows: each walks along an index and sorts nothing. */
class QueryPlanTest {
  private static final LeftOut LEFT_OUT =
      new LeftOut(Set.of("imageMessage"), Set.of("read", ""), Set.of(GROUP), Set.of(CHAT));

  @TempDir
  Path directory;

  private SqliteCache cache;
  private final JournalRecord record = outgoing("A1").build();
  private final JournalRecord answer = incoming("A2")
      .in(new ChatId("155508384256027@lid"))
      .from(CHAT)
      .withType("quotedMessage")
      .with("\"stanzaId\":\"A1\"")
      .build();

  @BeforeEach
  void open() {
    cache = Caches.open(directory);
    merge(cache, incoming("A0").saying("parcel").build());
    merge(cache, record);
    merge(cache, answer);
    merge(cache, incoming("B1").of(OTHER).in(GROUP).build());
    cache.syncJobs().add("noa", NOW, List.of(SyncPart.waiting(INSTANCE, Journal.INCOMING)));
    for (int i = 10; i < 20; i++) {
      merge(cache, incoming("C1").of(new InstanceId("11010009" + i)).build());
    }
  }

  @AfterEach
  void close() {
    cache.close();
  }

  @Test
  void no_question_reads_all_messages_or_sorts_them() {
    askEverything();

    Map<String, List<String>> plans = plans();

    assertThat(plans).hasSizeGreaterThan(25);
    plans.forEach((sql, plan) -> {
      assertThat(plan)
          .as(sql)
          .noneMatch(step ->
              step.matches("SCAN (m|message|o|e|t|h|c|sender|s|p|f|figure|chat|relation|r|alias|a"
                  + "|notification|waiting_status|saved_view|journal_layout)( .*)?"));
      if (!sortsFew(sql)) {
        assertThat(plan).as(sql).noneMatch(step -> step.contains("USE TEMP B-TREE"));
      }
    });
  }

  /** Exceptions: some hundred rows at most, however large the cache is. The index gives instances no order by name. */
  private static boolean sortsFew(String sql) {
    return sql.contains("FROM registration");
  }

  @Test
  void a_journal_in_the_order_of_the_vendor_is_one_walk_along_an_index() {
    cache
        .received()
        .page(
            AccessScope.everything(),
            ReceivedFilter.journal(INSTANCE, Journal.OUTGOING, Caches.TWO_WEEKS),
            Optional.empty(),
            50);

    assertThat(plans().entrySet().stream().filter(e -> e.getKey().contains("INDEXED BY m_a")))
        .singleElement()
        .satisfies(e -> assertThat(e.getValue())
            .containsExactly(
                "SEARCH m USING INDEX m_a (inst=? AND dir=? AND acted>? AND acted<?)"));
  }

  @Test
  void a_page_of_messages_takes_no_more_statements_than_one_message() {
    List<MessageKey> page = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      JournalRecord message = outgoing("P" + i).saying("number " + i).build();
      merge(cache, message);
      page.add(message.key());
    }
    List<MessageKey> one = List.of(record.key());

    long ofOne = runs(() -> cache.threads().threads(AccessScope.everything(), one))
        + runs(() -> cache.search().histories(AccessScope.everything(), one));
    long ofPage = runs(() -> cache.threads().threads(AccessScope.everything(), page))
        + runs(() -> cache.search().histories(AccessScope.everything(), page));

    assertThat(ofPage).isEqualTo(ofOne).isLessThan(20);
    assertThat(cache.threads().threads(AccessScope.everything(), page)).hasSize(50);
  }

  private long runs(Runnable question) {
    long before = runs();
    question.run();
    return runs() - before;
  }

  private long runs() {
    AtomicLong all = new AtomicLong();
    cache.database().eachReader(reader -> all.addAndGet(reader.runs()));
    return all.get();
  }

  private void askEverything() {
    var all = JournalFilter.messages();
    var midnight = Optional.of(NOW.truncatedTo(ChronoUnit.DAYS));
    var filters = List.of(
        all,
        all.withInstances(Set.of(INSTANCE)),
        all.withJournals(Set.of(Journal.INCOMING)),
        JournalFilter.of(Set.of(Journal.OUTGOING_STATUSES)),
        all.withTypes(Set.of("textMessage", "imageMessage")),
        all.withTypes(Set.of("textMessage"))
            .withStatuses(Set.of("sent"))
            .withSentByApi(Optional.of(true)),
        all.withStatuses(Set.of("sent", "read")),
        all.withStatuses(Set.of("")),
        all.withChats(Set.of(CHAT, GROUP)),
        all.withChats(Set.of(CHAT)).withTypes(Set.of("textMessage")),
        all.withSenders(Set.of(CHAT)),
        all.withSenders(Set.of(CHAT)).withChats(Set.of(GROUP)).withTypes(Set.of("textMessage")),
        all.withSenders(Set.of(CHAT)).withText("parcel"),
        all.leavingOut(LEFT_OUT),
        all.withInstances(Set.of(INSTANCE)).leavingOut(LEFT_OUT),
        all.withText("parcel").leavingOut(LEFT_OUT),
        all.withChats(Set.of(CHAT)).leavingOut(LEFT_OUT),
        all.withSentByApi(Optional.of(true)).withPeriod(midnight, Optional.of(NOW)),
        all.withPeriod(midnight, Optional.empty()),
        all.withText("parcel"),
        all.withText("parcel").withPeriod(midnight, Optional.empty()),
        all.withText("parc* -lost \"a phrase\"")
            .withInstances(Set.of(INSTANCE))
            .withTypes(Set.of("textMessage")),
        all.withText("parcel").withChats(Set.of(CHAT)).withStatuses(Set.of("sent")));
    for (AccessScope scope : List.of(
        AccessScope.everything(),
        AccessScope.only(Set.of(INSTANCE)),
        new AccessScope(Optional.empty(), Set.of(OTHER)))) {
      for (JournalFilter filter : filters) {
        cache.search().find(scope, filter, Optional.empty(), 50);
        cache.search().facets(scope, filter);
        cache.search().completeness(scope, filter, Caches.TWO_WEEKS);
      }
      cache.search().history(scope, Journal.OUTGOING, record.key());
      for (JournalFilter filter : filters) {
        if (filter.text().isBlank()) {
          cache.search().neighbours(scope, filter, Journal.OUTGOING, record.key(), 50, 50);
        }
      }
      cache.search().hours(scope, Caches.TWO_WEEKS);
      for (Set<InstanceId> instances : List.of(Set.<InstanceId>of(), Set.of(INSTANCE))) {
        cache
            .delivery()
            .report(
                scope,
                new DeliveryFilter(
                    instances, Caches.TWO_WEEKS, DeliveryBucket.HOUR, ZoneOffset.UTC));
        cache.chats().chats(scope, instances, Optional.empty(), 50);
        cache.chats().chats(scope, instances, Set.of(CHAT, GROUP), 50);
        cache.people().named(scope, instances, "no* dana", 20);
      }
      cache.threads().thread(scope, record.key());
      cache.threads().thread(scope, answer.key());
      cache.threads().threads(scope, List.of(record.key(), answer.key()));
      cache.search().histories(scope, List.of(record.key(), answer.key()));
      cache.people().aliases(scope, INSTANCE, CHAT);
      cache.journals().messages(scope, INSTANCE, Direction.INCOMING, Caches.TWO_WEEKS);
      cache.messages().message(scope, record.key());
      cache.messages().chatHistory(scope, INSTANCE, CHAT, 100);
      cache.statuses().posts(scope, INSTANCE, Direction.OUTGOING, Caches.TWO_WEEKS);
      cache.syncLog().states(scope);
      cache.syncLog().coverage(scope, INSTANCE, Journal.INCOMING, Caches.TWO_WEEKS);
      cache.syncLog().coverage(scope, Caches.TWO_WEEKS);
      cache.syncLog().holes(scope, Caches.TWO_WEEKS);
      cache.syncLog().runs(scope, Optional.empty(), 50);
      cache.syncLog().runs(scope, Optional.of(INSTANCE), 50);
      for (Optional<Journal> journal :
          List.of(Optional.<Journal>empty(), Optional.of(Journal.INCOMING))) {
        for (boolean failedOnly : List.of(true, false)) {
          for (Optional<InstanceId> one :
              List.of(Optional.<InstanceId>empty(), Optional.of(INSTANCE))) {
            cache
                .syncLog()
                .runs(scope, new RunFilter(one, journal, failedOnly), Optional.empty(), 50);
          }
        }
      }
      cache.syncLog().calls(INSTANCE, Journal.INCOMING, YearMonth.of(2026, 11));
      cache.syncLog().failedRuns(scope, Caches.TWO_WEEKS);
      cache.syncJobs().find(scope, 1);
      cache.syncJobs().latest(scope, 5);
      cache.syncJobs().open();
      cache.registry().all(scope);
      cache.facts().facts(scope);
      cache.facts().changes(scope, INSTANCE, 50);
      cache.declared().all(scope);
      cache.syncLog().lastFailures(scope, INSTANCE);
      for (ReceivedFilter wanted : List.of(
          ReceivedFilter.journal(INSTANCE, Journal.OUTGOING, Caches.TWO_WEEKS),
          ReceivedFilter.chat(INSTANCE, CHAT, Caches.TWO_WEEKS))) {
        cache.received().page(scope, wanted, Optional.empty(), 50);
      }
      cache.received().message(scope, INSTANCE, CHAT, record.key().id());
      cache.mirrorTokens().of(scope, INSTANCE);
      cache.savedViews().seenBy(7);
      cache.savedViews().find(7, 1);
      cache.journalLayouts().of(7);
      cache.push().figures(scope, INSTANCE, NOW);
      cache.pushSecrets().find(INSTANCE);
    }
  }

  /** Of every statement that any reader has prepared. */
  private Map<String, List<String>> plans() {
    Map<String, List<String>> plans = new LinkedHashMap<>();
    Set<String> statements = new TreeSet<>();
    cache.database().eachReader(reader -> statements.addAll(reader.statements()));
    for (String sql : statements) {
      if (sql.startsWith("SELECT")) {
        plans.put(
            sql,
            cache
                .database()
                .read(reader ->
                    reader.list("EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail"))));
      }
    }
    return plans;
  }
}
