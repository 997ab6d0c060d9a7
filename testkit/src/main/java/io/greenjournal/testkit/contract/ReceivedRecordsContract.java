package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.CHAT;
import static io.greenjournal.testkit.memory.Records.GROUP;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static io.greenjournal.testkit.memory.Records.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.ReceivedFilter;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.ReceivedRecords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every ReceivedRecords promises. */
public interface ReceivedRecordsContract {
  Window TWO_WEEKS = Window.last(Duration.ofDays(14), NOW);
  AccessScope ALL = AccessScope.everything();

  /** Both sides of one cache. */
  record Both(JournalStore store, ReceivedRecords received) {
    void merge(JournalRecord... records) {
      JournalRecord first = records[0];
      store.merge(
          Batch.of(first.key().instance(), first.journal(), TWO_WEEKS, NOW, List.of(records)), NOW);
    }

    List<Payload> all(ReceivedFilter filter) {
      return received.page(ALL, filter, Optional.empty(), 1_000).items();
    }
  }

  /** An empty cache of the instances {@code INSTANCE}, {@code OTHER} and {@code MAX}. */
  Both emptyBoth();

  @Test
  default void a_journal_is_ordered_by_the_time_of_the_last_action() {
    Both cache = emptyBoth();
    JournalRecord early = out("A1", 300, DeliveryStatus.SENT);
    JournalRecord late = out("A2", 200, DeliveryStatus.SENT);
    cache.merge(late, early);
    assertThat(cache.all(outgoingJournal())).containsExactly(late.payload(), early.payload());

    JournalRecord read = out("A1", 100, DeliveryStatus.READ);
    cache.merge(read);

    assertThat(cache.all(outgoingJournal())).containsExactly(read.payload(), late.payload());
  }

  @Test
  default void the_window_goes_by_the_last_action_too() {
    Both cache = emptyBoth();
    cache.merge(out("A1", 3_000, DeliveryStatus.SENT), out("A2", 2_000, DeliveryStatus.SENT));
    JournalRecord read = out("A1", 100, DeliveryStatus.READ);
    cache.merge(read);

    assertThat(cache.all(outgoingJournal(NOW.minusSeconds(1_000), NOW)))
        .containsExactly(read.payload());
    assertThat(cache.all(outgoingJournal(NOW.minusSeconds(1_000), NOW.minusSeconds(100))))
        .isEmpty();
    assertThat(cache.all(outgoingJournal(NOW.minusSeconds(100), NOW))).hasSize(1);
  }

  private static ReceivedFilter outgoingJournal(java.time.Instant from, java.time.Instant to) {
    return ReceivedFilter.journal(INSTANCE, Journal.OUTGOING, new Window(from, to));
  }

  @Test
  default void payloads_are_handed_on_byte_for_byte() {
    Both cache = emptyBoth();
    JournalRecord sloppy = incoming("A1").saying("Привет, שלום 😄").sloppy().build();
    cache.merge(sloppy);

    assertThat(cache.all(incomingJournal())).containsExactly(sloppy.payload());
    assertThat(cache.received().message(ALL, INSTANCE, CHAT, new MessageId("A1")))
        .contains(sloppy.payload());
  }

  @Test
  default void a_record_without_a_usable_time_counts_at_the_moment_it_was_first_seen() {
    Both cache = emptyBoth();
    JournalRecord zero = incoming("ZERO").withTimestamp(0).build();
    JournalRecord millis = incoming("MS").withTimestamp(NOW.toEpochMilli()).build();
    JournalRecord old = incoming("OLD").at(NOW.minus(Duration.ofHours(5))).build();
    cache.merge(zero, millis, old);

    List<Payload> all = cache.all(incomingJournal());

    assertThat(all).hasSize(3).endsWith(old.payload()).contains(zero.payload(), millis.payload());
    assertThat(cache.all(ReceivedFilter.journal(
            INSTANCE, Journal.INCOMING, Window.last(Duration.ofHours(1), NOW))))
        .containsExactlyInAnyOrder(zero.payload(), millis.payload());
  }

  @Test
  default void journals_and_instances_are_kept_apart() {
    Both cache = emptyBoth();
    JournalRecord mine = incoming("IN").build();
    JournalRecord post = post("POST").build();
    cache.merge(mine);
    cache.merge(outgoing("OUT").build());
    cache.merge(post);
    cache.merge(incoming("THEIRS").of(OTHER).build());

    assertThat(cache.all(incomingJournal())).containsExactly(mine.payload());
    assertThat(cache.all(ReceivedFilter.journal(INSTANCE, Journal.OUTGOING_STATUSES, TWO_WEEKS)))
        .containsExactly(post.payload());
  }

  @Test
  default void pages_give_every_record_once_whatever_their_size() {
    Both cache = emptyBoth();
    JournalRecord[] many = IntStream.range(0, 25)
        .mapToObj(i -> incoming("A" + i).at(NOW.minusSeconds(i / 3)).build())
        .toArray(JournalRecord[]::new);
    cache.merge(many);
    List<Payload> whole = cache.all(incomingJournal());
    assertThat(whole).hasSize(25).doesNotHaveDuplicates();

    for (int limit : new int[] {1, 2, 7, 25, 26}) {
      assertThat(paged(cache.received(), incomingJournal(), limit)).isEqualTo(whole);
      assertThat(paged(cache.received(), chat(CHAT), limit)).hasSize(25).doesNotHaveDuplicates();
    }
  }

  @Test
  default void what_arrives_while_paging_is_no_part_of_the_rest() {
    Both cache = emptyBoth();
    cache.merge(
        incoming("A1").at(NOW.minusSeconds(50)).build(),
        incoming("A2").at(NOW.minusSeconds(40)).build());
    Page<Payload> first = cache.received().page(ALL, incomingJournal(), Optional.empty(), 1);

    cache.merge(incoming("A3").at(NOW.minusSeconds(10)).build());
    Page<Payload> second = cache.received().page(ALL, incomingJournal(), first.next(), 1);

    assertThat(second.items()).hasSize(1).isNotEqualTo(first.items());
    assertThat(second.next()).isEmpty();
  }

  @Test
  default void a_page_of_very_large_records_is_cut_short_and_loses_none() {
    Both cache = emptyBoth();
    String large = "x".repeat(900_000);
    JournalRecord[] many = IntStream.range(0, 8)
        .mapToObj(
            i -> incoming("A" + i).at(NOW.minusSeconds(i)).saying(large + i).build())
        .toArray(JournalRecord[]::new);
    cache.merge(many);

    assertThat(paged(cache.received(), incomingJournal(), 100)).hasSize(8).doesNotHaveDuplicates();
  }

  @Test
  default void a_chat_holds_both_directions_and_nothing_else() {
    Both cache = emptyBoth();
    JournalRecord in = incoming("A1").at(NOW.minusSeconds(30)).build();
    JournalRecord out = out("A2", 20, DeliveryStatus.SENT);
    cache.merge(in, incoming("ELSEWHERE").in(GROUP).build());
    cache.merge(out);

    assertThat(cache.all(chat(CHAT))).containsExactly(out.payload(), in.payload());
    assertThat(cache.all(incomingJournal().withChat(Optional.of(CHAT))))
        .containsExactly(in.payload());
    assertThat(cache.all(chat(new ChatId("nobody@c.us")))).isEmpty();
  }

  @Test
  default void a_message_is_found_in_its_chat_alone() {
    Both cache = emptyBoth();
    JournalRecord out = outgoing("A1").build();
    cache.merge(out);
    cache.merge(post("POST").build());

    assertThat(cache.received().message(ALL, INSTANCE, CHAT, new MessageId("A1")))
        .contains(out.payload());
    assertThat(cache.received().message(ALL, INSTANCE, GROUP, new MessageId("A1")))
        .isEmpty();
    assertThat(cache.received().message(ALL, OTHER, CHAT, new MessageId("A1"))).isEmpty();
    assertThat(cache.received().message(ALL, INSTANCE, CHAT, new MessageId("POST")))
        .isEmpty();
  }

  @Test
  default void outside_the_scope_there_is_nothing_and_masked_payloads_are_withheld() {
    Both cache = emptyBoth();
    cache.merge(incoming("A1").build());
    AccessScope foreign = AccessScope.only(Set.of(OTHER));
    AccessScope masked = new AccessScope(Optional.empty(), Set.of(INSTANCE));
    MessageId id = new MessageId("A1");

    Page<Payload> page = cache.received().page(foreign, incomingJournal(), Optional.empty(), 10);

    assertThat(page.items()).isEmpty();
    assertThat(page.freshness()).isEqualTo(Freshness.NEVER);
    assertThat(cache.received().message(foreign, INSTANCE, CHAT, id)).isEmpty();
    assertThat(cache
            .received()
            .page(masked, incomingJournal(), Optional.empty(), 10)
            .items())
        .containsExactly(Payload.of("{}"));
    assertThat(cache.received().message(masked, INSTANCE, CHAT, id)).contains(Payload.of("{}"));
  }

  @Test
  default void a_page_says_what_it_rests_on() {
    Both cache = emptyBoth();
    cache.merge(incoming("A1").build());

    assertThat(
            cache.received().page(ALL, incomingJournal(), Optional.empty(), 10).freshness())
        .isEqualTo(Freshness.of(NOW, TWO_WEEKS.from()));
    assertThat(
            cache.received().page(ALL, outgoingJournal(), Optional.empty(), 10).freshness())
        .isEqualTo(Freshness.NEVER);
  }

  @Test
  default void a_size_or_cursor_that_cannot_be_is_refused() {
    ReceivedRecords received = emptyBoth().received();

    for (int limit : new int[] {0, -1, 1_001}) {
      assertThatThrownBy(() -> received.page(ALL, incomingJournal(), Optional.empty(), limit))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static List<Payload> paged(ReceivedRecords received, ReceivedFilter filter, int limit) {
    List<Payload> all = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Page<Payload> page = received.page(ALL, filter, after, limit);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private static JournalRecord out(String id, int secondsAgo, DeliveryStatus status) {
    return outgoing(id).at(NOW.minusSeconds(secondsAgo)).withStatus(status).build();
  }

  private static ReceivedFilter incomingJournal() {
    return ReceivedFilter.journal(INSTANCE, Journal.INCOMING, TWO_WEEKS);
  }

  private static ReceivedFilter outgoingJournal() {
    return ReceivedFilter.journal(INSTANCE, Journal.OUTGOING, TWO_WEEKS);
  }

  private static ReceivedFilter chat(ChatId chat) {
    return ReceivedFilter.chat(INSTANCE, chat, TWO_WEEKS);
  }
}
