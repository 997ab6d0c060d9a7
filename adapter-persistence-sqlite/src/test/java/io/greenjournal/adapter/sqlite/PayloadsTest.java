package io.greenjournal.adapter.sqlite;

import static io.greenjournal.adapter.sqlite.PayloadCache.PICTURE;
import static io.greenjournal.adapter.sqlite.PayloadCache.chatter;
import static io.greenjournal.adapter.sqlite.PayloadCache.picture;
import static io.greenjournal.adapter.sqlite.PayloadCache.with;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Observation;
import io.greenjournal.core.journal.Payload.Fidelity;
import io.greenjournal.core.message.DeliveryStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payloads are compressed and made whole again, and whoever reads them does not notice. */
class PayloadsTest {
  private PayloadCache kept;

  @BeforeEach
  void cacheIn(@TempDir Path directory) {
    kept = new PayloadCache(directory);
  }

  @AfterEach
  void close() {
    kept.close();
  }

  @Test
  void a_dictionary_is_made_of_the_first_payloads_and_older_rows_are_brought_to_it() {
    kept.open(ThumbnailRule.DEFAULT);
    List<JournalRecord> before = chatter(0, PayloadTraining.ENOUGH - 1);
    kept.merge(before);
    kept.cache().awaitUpkeep();
    assertThat(kept.codecs("message")).containsExactly(0, 1);

    kept.merge(picture(incoming("X1"), PICTURE));
    kept.cache().awaitUpkeep();
    kept.merge(picture(incoming("X2"), PICTURE));

    assertThat(kept.codecs("message")).containsExactly(2, 3);
    for (JournalRecord record : before) {
      assertThat(kept.read(record)).isEqualTo(record.payload());
    }
    assertThat(kept.read(picture(incoming("X2"), PICTURE)).text()).contains(PICTURE);
    long stored = kept.cache()
        .database()
        .read(sql ->
            sql.first("SELECT avg(length(payload)) AS n FROM message", row -> row.getLong("n")))
        .orElseThrow();
    assertThat(stored).isLessThan(before.get(1).payload().size() / 3);
  }

  @Test
  void every_payload_comes_back_byte_for_byte_with_and_without_a_dictionary() {
    kept.open(ThumbnailRule.DEFAULT);
    List<JournalRecord> hostile = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(3_000)];
      random.nextBytes(bytes);
      hostile.add(with(incoming("H" + i).saying("h").build(), bytes));
    }
    byte[] large = new byte[1 << 20];
    random.nextBytes(large);
    byte[] largeAndEven = new byte[1 << 20];
    Arrays.fill(largeAndEven, (byte) 'x');
    hostile.add(with(incoming("L1").build(), large));
    hostile.add(with(incoming("L2").build(), largeAndEven));
    hostile.add(with(incoming("E1").build(), new byte[0]));
    hostile.add(with(incoming("E2").build(), new byte[] {0}));

    kept.merge(hostile);
    hostile.forEach(record -> assertThat(kept.read(record)).isEqualTo(record.payload()));

    kept.train();
    hostile.forEach(record -> assertThat(kept.read(record)).isEqualTo(record.payload()));

    List<JournalRecord> again = hostile.stream()
        .map(record -> with(
            incoming("N" + record.key().id().value()).build(), record.payload().bytes()))
        .toList();
    kept.merge(again);
    again.forEach(record -> assertThat(kept.read(record)).isEqualTo(record.payload()));
    assertThat(kept.all()).allMatch(r -> r.payload().fidelity() == Fidelity.AS_RECEIVED);
  }

  @Test
  void every_observation_comes_back_byte_for_byte() {
    kept.open(ThumbnailRule.DEFAULT);
    List<JournalRecord> life = List.of(
        picture(outgoing("O1").withStatus(DeliveryStatus.SENT), PICTURE),
        picture(outgoing("O1").withStatus(DeliveryStatus.DELIVERED), PICTURE),
        picture(outgoing("O1").withStatus(DeliveryStatus.READ), ThumbnailCutsTest.base64(900)));
    life.forEach(kept::merge);
    assertObserved(life);

    kept.train();

    assertThat(kept.codecs("observation")).containsExactly(3);
    assertObserved(life);
  }

  private void assertObserved(List<JournalRecord> life) {
    assertThat(kept.cache()
            .search()
            .history(
                AccessScope.everything(), life.get(0).journal(), life.get(0).key())
            .orElseThrow()
            .observations())
        .extracting(Observation::payload)
        .containsExactlyInAnyOrderElementsOf(
            life.stream().map(JournalRecord::payload).toList());
    assertThat(kept.thumbnails("message")).isGreaterThanOrEqualTo(1);
  }

  @Test
  void a_damaged_payload_harms_no_other() {
    kept.open(ThumbnailRule.DEFAULT);
    kept.train();
    JournalRecord sound = picture(incoming("S1").at(NOW.minusSeconds(2)), PICTURE);
    JournalRecord spoilt = picture(incoming("S2").at(NOW.minusSeconds(1)), PICTURE);
    JournalRecord lost = picture(incoming("S3").at(NOW), PICTURE);
    kept.merge(sound, spoilt, lost);
    kept.cache()
        .database()
        .write(
            sql -> sql.update(
                "UPDATE message SET payload = CAST(substr(hex(payload), 1, 40) AS BLOB) WHERE id_message = 'S2'"));
    kept.cache()
        .database()
        .write(sql -> sql.update("UPDATE message SET codec = 98 WHERE id_message = 'S3'"));

    List<JournalRecord> page = kept.all();

    assertThat(page).hasSize(1000);
    assertThat(kept.read(spoilt).fidelity()).isEqualTo(Fidelity.DAMAGED);
    assertThat(kept.read(lost).fidelity()).isEqualTo(Fidelity.DAMAGED);
    assertThat(kept.read(lost).text()).isEqualTo("{}");
    assertThat(kept.read(sound)).isEqualTo(sound.payload());
    assertThat(page)
        .filteredOn(r -> r.key().equals(spoilt.key()))
        .singleElement()
        .satisfies(r -> {
          assertThat(r.text()).isEqualTo("Hello");
          assertThat(r.sender()).isPresent();
        });
  }

  @Test
  void any_flipped_bit_of_a_compressed_payload_is_noticed() throws Exception {
    kept.open(ThumbnailRule.DEFAULT);
    kept.train();
    byte[] payload = picture(incoming("F1"), PICTURE).payload().bytes();
    StoredPayload stored = kept.cache().payloads().writerWithoutCuts().store(1, 1, payload);
    kept.cache().database().read(sql -> {
      for (int bit = 0; bit < stored.bytes().length * 8; bit += 3) {
        byte[] flipped = stored.bytes().clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        try {
          byte[] read = sql.payloads().uncompressed(Codec.of(stored.codec()), flipped);
          assertThat(read).isEqualTo(payload);
        } catch (UnreadablePayloadException e) {
          assertThat(e).hasMessageContaining("it ");
        }
      }
      assertThat(sql.payloads().read(1, stored.codec(), stored.bytes()).bytes()).isEqualTo(payload);
      return sql;
    });
  }

  @Test
  void rows_of_an_earlier_version_are_compressed_and_cut_in_the_background() {
    kept.open(ThumbnailRule.DEFAULT);
    List<JournalRecord> records = new ArrayList<>(chatter(0, PayloadTraining.ENOUGH - 1));
    kept.merge(records);
    kept.cache().database().write(sql -> {
      for (JournalRecord record : records) {
        sql.update(
            "UPDATE message SET payload = ?, codec = 0 WHERE id_message = ?",
            record.payload().bytes(),
            record.key().id().value());
      }
      return sql;
    });
    kept.cache()
        .payloads()
        .thumbnails()
        .database()
        .write(sql -> sql.update("DELETE FROM thumbnail"));

    kept.merge(incoming("X1").build());
    kept.cache().awaitUpkeep();

    assertThat(kept.codecs("message")).containsExactly(2, 3);
    assertThat(kept.thumbnails("id")).isEqualTo(200);
    records.forEach(record -> assertThat(kept.read(record)).isEqualTo(record.payload()));
  }

  @Test
  void what_a_stop_interrupted_is_gone_on_with() {
    kept.open(ThumbnailRule.DEFAULT);
    List<JournalRecord> records = chatter(0, PayloadTraining.ENOUGH + 1);
    kept.merge(records);
    kept.cache().awaitUpkeep();
    kept.cache().database().write(sql -> {
      JournalRecord last = records.get(records.size() - 1);
      sql.update("UPDATE payload_upkeep SET message = (SELECT min(id) FROM message)");
      return sql.update(
          "UPDATE message SET payload = ?, codec = 0 WHERE id_message = ?",
          last.payload().bytes(),
          last.key().id().value());
    });

    kept.reopen(ThumbnailRule.DEFAULT);
    kept.cache().awaitUpkeep();

    assertThat(kept.codecs("message")).containsExactly(2, 3);
    JournalRecord last = records.get(records.size() - 1);
    assertThat(kept.read(last)).isEqualTo(last.payload());
  }

  @Test
  void a_restart_reads_and_writes_with_the_same_dictionary() {
    kept.open(ThumbnailRule.DEFAULT);
    kept.train();

    kept.reopen(ThumbnailRule.DEFAULT);
    JournalRecord fresh = picture(incoming("T1"), PICTURE);
    kept.merge(fresh);

    assertThat(kept.read(fresh)).isEqualTo(fresh.payload());
    assertThat(kept.codecs("message")).containsExactly(2, 3);
    List<Integer> dictionaries = kept.cache()
        .database()
        .read(sql -> sql.list("SELECT id FROM payload_dictionary", row -> row.getInt("id")));
    assertThat(dictionaries).containsExactly(1);
  }
}
