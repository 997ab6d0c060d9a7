package io.greenjournal.adapter.sqlite;

import static io.greenjournal.adapter.sqlite.Caches.merge;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.message.DeliveryStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
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
  void an_unchanged_batch_moves_only_the_progress_of_its_journal() {
    JournalRecord[] records = new JournalRecord[200];
    for (int i = 0; i < records.length; i++) {
      records[i] = outgoing("A" + i).saying("words of message " + i).build();
    }
    merge(cache, records);
    List<String> before = contents();
    long rowsBefore = rowsEverWritten();

    MergeOutcome outcome = merge(cache, records);

    assertThat(outcome).isEqualTo(new MergeOutcome(0, 0, 200));
    // Its state twice (success, watermark), the run and the count of its calls; its span is the
    // same.
    assertThat(rowsEverWritten() - rowsBefore).isEqualTo(4);
    assertThat(contents()).isEqualTo(before).isNotEmpty();
  }

  @Test
  void an_earlier_payload_that_comes_again_writes_nothing() {
    JournalRecord sent = outgoing("A1").withStatus(DeliveryStatus.SENT).build();
    merge(cache, sent);
    merge(cache, outgoing("A1").at(NOW).withStatus(DeliveryStatus.READ).build());
    List<String> before = contents();

    assertThat(merge(cache, sent)).isEqualTo(new MergeOutcome(0, 0, 1));

    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void payloads_are_kept_byte_for_byte_even_when_they_are_no_text() {
    byte[] odd = "{ /* note */ \"a\": \"\\ud800\", } \r\n\0".getBytes(StandardCharsets.UTF_8);
    byte[] invalid = {'{', (byte) 0xff, (byte) 0xfe, 0, (byte) 0x80, '}'};
    JournalRecord first = with(incoming("ODD").build(), Payload.of(odd));
    JournalRecord second = with(incoming("INVALID").build(), Payload.of(invalid));

    merge(cache, first, second);

    assertThat(history(first).record().record().payload().bytes()).isEqualTo(odd);
    assertThat(history(second).observations().get(0).payload().bytes()).isEqualTo(invalid);
  }

  @Test
  void a_second_may_hold_more_records_than_it_has_numbers() {
    List<JournalRecord> records = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      records.add(incoming("A" + i).at(NOW.minusSeconds(60)).build());
    }
    JournalRecord later = incoming("LATER").at(NOW.minusSeconds(50)).build();
    merge(cache, later);

    assertThat(merge(cache, records.toArray(JournalRecord[]::new)).added()).isEqualTo(2_500);

    assertThat(merge(cache, records.toArray(JournalRecord[]::new)).unchanged()).isEqualTo(2_500);
    assertThat(Caches.found(cache, JournalFilter.messages()).get(0)).isEqualTo("LATER");
  }

  @Test
  void a_batch_that_fails_leaves_nothing_behind_and_the_next_one_succeeds() {
    JournalRecord good = incoming("A1").withType("neverSeenBefore").build();
    JournalRecord foreign = outgoing("A2").build();
    Batch broken =
        Batch.of(INSTANCE, Journal.INCOMING, Caches.TWO_WEEKS, NOW, List.of(good, foreign));
    List<String> before = contents();

    assertThatThrownBy(() -> cache.journalStore().merge(broken, NOW))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(contents()).isEqualTo(before);
    assertThat(merge(cache, good)).isEqualTo(new MergeOutcome(1, 0, 0));
    assertThat(history(good).record().record().typeMessage()).isEqualTo("neverSeenBefore");
  }

  @Test
  void a_status_without_a_rank_is_kept_as_it_is_spelled() {
    JournalRecord record =
        outgoing("A1").withStatus(new DeliveryStatus("Téléporté")).build();

    merge(cache, record);

    assertThat(history(record).record().record().status())
        .contains(new DeliveryStatus("Téléporté"));
    assertThat(history(record).timeline()).hasSize(1);
  }

  @Test
  void an_edit_is_found_by_its_new_words_and_no_longer_by_the_old_ones() {
    merge(cache, incoming("A1").saying("meet at seven").build());
    assertThat(Caches.search(cache, "seven")).containsExactly("A1");

    merge(cache, incoming("A1").at(NOW).saying("meet at eight").build());

    assertThat(Caches.search(cache, "eight")).containsExactly("A1");
    assertThat(Caches.search(cache, "seven")).isEmpty();
  }

  private io.greenjournal.core.journal.RecordHistory history(JournalRecord record) {
    return cache
        .search()
        .history(AccessScope.everything(), record.journal(), record.key())
        .orElseThrow();
  }

  private static JournalRecord with(JournalRecord r, Payload payload) {
    return new JournalRecord(
        r.journal(),
        r.key(),
        r.timestamp(),
        r.typeMessage(),
        r.status(),
        r.sentByApi(),
        r.sender(),
        r.text(),
        payload);
  }

  private long rowsEverWritten() {
    Optional<Long> changes = cache
        .database()
        .write(sql -> sql.first("SELECT total_changes() AS n", row -> row.getLong("n")));
    return changes.orElseThrow();
  }

  private List<String> contents() {
    return Contents.of(
        cache,
        List.of(
            "message",
            "observation",
            "status_event",
            "fts_data",
            "fts_docsize",
            "figure",
            "kind",
            "delivery_status",
            "chat",
            "sender"));
  }
}
