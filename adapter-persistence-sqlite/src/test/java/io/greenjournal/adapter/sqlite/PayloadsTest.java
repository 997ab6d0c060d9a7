package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Observation;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.Payload.Fidelity;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.testkit.memory.Records;
import io.greenjournal.testkit.memory.TinyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payloads are cut, compressed and made whole again, and whoever reads them does not notice. */
class PayloadsTest {
  private static final String PICTURE = ThumbnailCutsTest.base64(1_200);

  @TempDir
  Path directory;

  private SqliteCache cache;

  private void open(ThumbnailRule rule) {
    cache = SqliteCache.open(
        directory, SqliteCache.keyIn(directory), new TinyReader(), () -> NOW, rule);
    cache
        .registry()
        .put(Caches.instance(INSTANCE, io.greenjournal.core.instance.Messenger.WHATSAPP));
    cache.registry().put(Caches.instance(OTHER, io.greenjournal.core.instance.Messenger.WHATSAPP));
  }

  private void reopen(ThumbnailRule rule) {
    cache.close();
    cache = SqliteCache.open(
        directory, SqliteCache.keyIn(directory), new TinyReader(), () -> NOW, rule);
  }

  @AfterEach
  void close() {
    if (cache != null) {
      cache.close();
    }
  }

  static JournalRecord with(JournalRecord record, byte[] payload) {
    return new JournalRecord(
        record.journal(),
        record.key(),
        record.timestamp(),
        record.typeMessage(),
        record.status(),
        record.sentByApi(),
        record.sender(),
        record.text(),
        Payload.of(payload));
  }

  private static JournalRecord picture(Records record, String picture) {
    JournalRecord made = record.build();
    String json = made.payload().text();
    String more = ",\"jpegThumbnail\":\"" + picture + "\",\"mimeType\":\"image/jpeg\"}";
    return with(made, (json.substring(0, json.length() - 1) + more).getBytes(UTF_8));
  }

  private static List<JournalRecord> chatter(int from, int to) {
    Random random = new Random(from);
    String[] words =
        "where is my parcel it has not come yet please call me back tomorrow спасибо שלום"
            .split(" ", -1);
    return IntStream.range(from, to)
        .mapToObj(i -> {
          StringBuilder text = new StringBuilder();
          for (int w = 0; w < 12; w++) {
            text.append(words[random.nextInt(words.length)]).append(' ');
          }
          return picture(
              incoming("M" + i).at(NOW.minusSeconds(200_000 - i)).saying(text.toString()),
              i % 10 == 0 ? ThumbnailCutsTest.base64(400 + i % 7) : "");
        })
        .toList();
  }

  private void merge(List<JournalRecord> records) {
    JournalRecord first = records.get(0);
    cache
        .journalStore()
        .merge(
            Batch.of(first.key().instance(), first.journal(), Caches.TWO_WEEKS, NOW, records), NOW);
  }

  private void merge(JournalRecord... records) {
    merge(List.of(records));
  }

  /** Enough for a dictionary, which is then there. */
  private void train() {
    merge(chatter(0, PayloadTraining.ENOUGH + 100));
    cache.awaitUpkeep();
    assertThat(cache.payloads().dictionary()).isPositive();
  }

  private Payload read(JournalRecord record) {
    return cache
        .search()
        .history(AccessScope.everything(), record.journal(), record.key())
        .orElseThrow()
        .record()
        .record()
        .payload();
  }

  private List<JournalRecord> all() {
    return cache
        .search()
        .find(AccessScope.everything(), JournalFilter.messages(), Optional.empty(), 1000)
        .items()
        .stream()
        .map(CachedRecord::record)
        .toList();
  }

  private List<Integer> codecs(String table) {
    return cache
        .database()
        .read(sql -> sql.list(
            "SELECT DISTINCT codec FROM " + table + " ORDER BY codec", row -> row.getInt("codec")));
  }

  @Test
  void a_dictionary_is_made_of_the_first_payloads_and_older_rows_are_brought_to_it() {
    open(ThumbnailRule.DEFAULT);
    List<JournalRecord> before = chatter(0, PayloadTraining.ENOUGH - 1);
    merge(before);
    cache.awaitUpkeep();
    assertThat(codecs("message")).containsExactly(0, 1);

    merge(picture(incoming("X1"), PICTURE));
    cache.awaitUpkeep();
    merge(picture(incoming("X2"), PICTURE));

    assertThat(codecs("message")).containsExactly(2, 3);
    for (JournalRecord record : before) {
      assertThat(read(record)).isEqualTo(record.payload());
    }
    assertThat(read(picture(incoming("X2"), PICTURE)).text()).contains(PICTURE);
    long stored = cache
        .database()
        .read(sql ->
            sql.first("SELECT avg(length(payload)) AS n FROM message", row -> row.getLong("n")))
        .orElseThrow();
    assertThat(stored).isLessThan(before.get(1).payload().size() / 3);
  }

  @Test
  void every_payload_comes_back_byte_for_byte_with_and_without_a_dictionary() {
    open(ThumbnailRule.DEFAULT);
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

    merge(hostile);
    hostile.forEach(record -> assertThat(read(record)).isEqualTo(record.payload()));

    train();
    hostile.forEach(record -> assertThat(read(record)).isEqualTo(record.payload()));

    List<JournalRecord> again = hostile.stream()
        .map(record -> with(
            incoming("N" + record.key().id().value()).build(), record.payload().bytes()))
        .toList();
    merge(again);
    again.forEach(record -> assertThat(read(record)).isEqualTo(record.payload()));
    assertThat(all()).allMatch(r -> r.payload().fidelity() == Fidelity.AS_RECEIVED);
  }

  @Test
  void every_observation_comes_back_byte_for_byte() {
    open(ThumbnailRule.DEFAULT);
    List<JournalRecord> life = List.of(
        picture(outgoing("O1").withStatus(DeliveryStatus.SENT), PICTURE),
        picture(outgoing("O1").withStatus(DeliveryStatus.DELIVERED), PICTURE),
        picture(outgoing("O1").withStatus(DeliveryStatus.READ), ThumbnailCutsTest.base64(900)));
    life.forEach(this::merge);
    assertObserved(life);

    train();

    assertThat(codecs("observation")).containsExactly(3);
    assertObserved(life);
  }

  private void assertObserved(List<JournalRecord> life) {
    assertThat(cache
            .search()
            .history(
                AccessScope.everything(), life.get(0).journal(), life.get(0).key())
            .orElseThrow()
            .observations())
        .extracting(Observation::payload)
        .containsExactlyInAnyOrderElementsOf(
            life.stream().map(JournalRecord::payload).toList());
    assertThat(thumbnails("message")).isGreaterThanOrEqualTo(1);
  }

  private long thumbnails(String what) {
    return thumbnails("count(DISTINCT " + what + ")", "");
  }

  private long thumbnails(String what, String where) {
    return cache
        .payloads()
        .thumbnails()
        .database()
        .read(sql ->
            sql.first("SELECT " + what + " AS n FROM thumbnail " + where, row -> row.getLong("n")))
        .orElseThrow();
  }

  @Test
  void a_damaged_payload_harms_no_other() {
    open(ThumbnailRule.DEFAULT);
    train();
    JournalRecord sound = picture(incoming("S1").at(NOW.minusSeconds(2)), PICTURE);
    JournalRecord spoilt = picture(incoming("S2").at(NOW.minusSeconds(1)), PICTURE);
    JournalRecord lost = picture(incoming("S3").at(NOW), PICTURE);
    merge(sound, spoilt, lost);
    cache
        .database()
        .write(
            sql -> sql.update(
                "UPDATE message SET payload = CAST(substr(hex(payload), 1, 40) AS BLOB) WHERE id_message = 'S2'"));
    cache
        .database()
        .write(sql -> sql.update("UPDATE message SET codec = 98 WHERE id_message = 'S3'"));

    List<JournalRecord> page = all();

    assertThat(page).hasSize(1000);
    assertThat(read(spoilt).fidelity()).isEqualTo(Fidelity.DAMAGED);
    assertThat(read(lost).fidelity()).isEqualTo(Fidelity.DAMAGED);
    assertThat(read(lost).text()).isEqualTo("{}");
    assertThat(read(sound)).isEqualTo(sound.payload());
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
    open(ThumbnailRule.DEFAULT);
    train();
    byte[] payload = picture(incoming("F1"), PICTURE).payload().bytes();
    StoredPayload stored = cache.payloads().writerWithoutCuts().store(1, 1, payload);
    cache.database().read(sql -> {
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
  void thumbnails_lie_in_their_own_file_and_not_in_the_cache() throws IOException {
    open(ThumbnailRule.DEFAULT);
    JournalRecord record = picture(incoming("T1"), PICTURE);

    merge(record);

    assertThat(read(record)).isEqualTo(record.payload());
    assertThat(thumbnails("id")).isEqualTo(1);
    assertThat(codecs("message")).containsExactly(1);
    cache.close();
    cache = null;
    assertThat(Files.readString(
            directory.resolve("journal.db"), java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("T1")
        .doesNotContain(PICTURE.substring(0, 100));
  }

  @Test
  void a_lost_file_of_thumbnails_empties_their_values_and_nothing_else() throws IOException {
    open(ThumbnailRule.DEFAULT);
    JournalRecord record = picture(incoming("T1"), PICTURE);
    JournalRecord other = incoming("T2").build();
    merge(record, other);
    cache.close();
    for (String name : List.of("thumbnails.db", "thumbnails.db-wal", "thumbnails.db-shm")) {
      Files.deleteIfExists(directory.resolve(name));
    }

    cache = Caches.reopen(directory);

    assertThat(read(record).text()).isEqualTo(record.payload().text().replace(PICTURE, ""));
    assertThat(read(record).fidelity()).isEqualTo(Fidelity.WITHOUT_THUMBNAIL);
    assertThat(read(record).receivedSize()).isEqualTo(record.payload().size());
    assertThat(read(other)).isEqualTo(other.payload());
    assertThat(Caches.merge(cache, record, other).unchanged()).isEqualTo(2);
  }

  @Test
  void a_damaged_file_of_thumbnails_is_set_aside() throws IOException {
    open(ThumbnailRule.DEFAULT);
    JournalRecord record = picture(incoming("T1"), PICTURE);
    merge(record);
    cache.close();
    Files.writeString(directory.resolve("thumbnails.db"), "no database at all ".repeat(1000));

    cache = Caches.reopen(directory);
    JournalRecord fresh = picture(incoming("T2"), PICTURE);
    merge(fresh);

    assertThat(read(record).fidelity()).isEqualTo(Fidelity.WITHOUT_THUMBNAIL);
    assertThat(read(fresh)).isEqualTo(fresh.payload());
    assertThat(directory.resolve("thumbnails.db.damaged")).exists();
  }

  @Test
  void a_thumbnail_that_cannot_be_kept_stays_in_its_payload() {
    open(ThumbnailRule.DEFAULT);
    cache.payloads().thumbnails().database().write(sql -> sql.update("DROP TABLE kept"));
    JournalRecord record = picture(incoming("T1"), PICTURE);

    merge(record);

    assertThat(read(record)).isEqualTo(record.payload());
    assertThat(codecs("message")).containsExactly(0);
  }

  @Test
  void a_picture_that_is_not_what_it_was_is_left_out() {
    open(ThumbnailRule.DEFAULT);
    JournalRecord record = picture(incoming("T1"), PICTURE);
    merge(record);
    cache
        .payloads()
        .thumbnails()
        .database()
        .write(sql -> sql.update("UPDATE thumbnail SET picture = zeroblob(length(picture))"));

    assertThat(read(record).text()).isEqualTo(record.payload().text().replace(PICTURE, ""));
  }

  @Test
  void the_oldest_thumbnails_go_first_when_there_are_too_many_bytes() {
    open(new ThumbnailRule(true, 50_000, Duration.ofDays(365)));
    List<JournalRecord> records = IntStream.range(0, 100)
        .mapToObj(i -> picture(incoming("T" + i).at(NOW.minusSeconds(1_000 - i)), PICTURE))
        .toList();
    merge(records.subList(50, 100));
    merge(records.subList(0, 50));

    assertThat(cache.payloads().thumbnails().bytes()).isBetween(30_000L, 50_000L);
    assertThat(cache.payloads().thumbnails().bytes())
        .isEqualTo(thumbnails("sum(length(picture))", ""));
    List<Integer> whole = IntStream.range(0, 100)
        .filter(i -> read(records.get(i)).equals(records.get(i).payload()))
        .boxed()
        .toList();
    assertThat(whole).hasSizeBetween(25, 41).contains(99, 98, 97, 80, 70).doesNotContain(0, 20, 40);
  }

  @Test
  void old_thumbnails_go() {
    open(new ThumbnailRule(true, 1_000_000, Duration.ofDays(2)));
    JournalRecord old = picture(incoming("T1").at(NOW.minus(Duration.ofDays(3))), PICTURE);
    JournalRecord young = picture(incoming("T2").at(NOW.minus(Duration.ofDays(1))), PICTURE);

    merge(old, young);

    assertThat(read(old).fidelity()).isEqualTo(Fidelity.WITHOUT_THUMBNAIL);
    assertThat(read(young)).isEqualTo(young.payload());
  }

  @Test
  void switched_off_none_are_kept_and_payloads_say_so() {
    open(ThumbnailRule.NONE);
    JournalRecord record = picture(incoming("T1"), PICTURE);

    merge(record);
    train();

    assertThat(thumbnails("id")).isZero();
    assertThat(read(record).text()).isEqualTo(record.payload().text().replace(PICTURE, ""));
    assertThat(read(record).fidelity()).isEqualTo(Fidelity.WITHOUT_THUMBNAIL);
  }

  @Test
  void switching_off_leaves_those_that_are_there() {
    open(ThumbnailRule.DEFAULT);
    JournalRecord record = picture(incoming("T1"), PICTURE);
    merge(record);

    reopen(ThumbnailRule.NONE);
    train();

    assertThat(read(record)).isEqualTo(record.payload());
  }

  @Test
  void forgetting_an_instance_forgets_its_thumbnails_and_no_others() {
    open(ThumbnailRule.DEFAULT);
    JournalRecord gone = picture(incoming("T1"), PICTURE);
    JournalRecord kept = picture(incoming("T1").of(OTHER), PICTURE);
    merge(gone);
    merge(kept);
    assertThat(thumbnails("message")).isEqualTo(2);

    cache.registry().remove(INSTANCE);

    assertThat(thumbnails("message")).isEqualTo(1);
    assertThat(read(kept)).isEqualTo(kept.payload());
  }

  @Test
  void thumbnails_of_single_messages_can_be_forgotten() {
    open(ThumbnailRule.DEFAULT);
    JournalRecord gone = picture(incoming("T1"), PICTURE);
    JournalRecord kept = picture(incoming("T2"), PICTURE);
    merge(gone, kept);
    long id = cache
        .database()
        .read(sql ->
            sql.first("SELECT id FROM message WHERE id_message = 'T1'", row -> row.getLong("id")))
        .orElseThrow();

    cache.payloads().thumbnails().forgetMessages(List.of(id));

    assertThat(read(gone).fidelity()).isEqualTo(Fidelity.WITHOUT_THUMBNAIL);
    assertThat(read(kept)).isEqualTo(kept.payload());
  }

  @Test
  void rows_of_an_earlier_version_are_compressed_and_cut_in_the_background() {
    open(ThumbnailRule.DEFAULT);
    List<JournalRecord> records = new ArrayList<>(chatter(0, PayloadTraining.ENOUGH - 1));
    merge(records);
    cache.database().write(sql -> {
      for (JournalRecord record : records) {
        sql.update(
            "UPDATE message SET payload = ?, codec = 0 WHERE id_message = ?",
            record.payload().bytes(),
            record.key().id().value());
      }
      return sql;
    });
    cache.payloads().thumbnails().database().write(sql -> sql.update("DELETE FROM thumbnail"));

    merge(incoming("X1").build());
    cache.awaitUpkeep();

    assertThat(codecs("message")).containsExactly(2, 3);
    assertThat(thumbnails("id")).isEqualTo(200);
    records.forEach(record -> assertThat(read(record)).isEqualTo(record.payload()));
  }

  @Test
  void what_a_stop_interrupted_is_gone_on_with() {
    open(ThumbnailRule.DEFAULT);
    List<JournalRecord> records = chatter(0, PayloadTraining.ENOUGH + 1);
    merge(records);
    cache.awaitUpkeep();
    cache.database().write(sql -> {
      JournalRecord last = records.get(records.size() - 1);
      sql.update("UPDATE payload_upkeep SET message = (SELECT min(id) FROM message)");
      return sql.update(
          "UPDATE message SET payload = ?, codec = 0 WHERE id_message = ?",
          last.payload().bytes(),
          last.key().id().value());
    });

    reopen(ThumbnailRule.DEFAULT);
    cache.awaitUpkeep();

    assertThat(codecs("message")).containsExactly(2, 3);
    JournalRecord last = records.get(records.size() - 1);
    assertThat(read(last)).isEqualTo(last.payload());
  }

  @Test
  void a_restart_reads_and_writes_with_the_same_dictionary() {
    open(ThumbnailRule.DEFAULT);
    train();

    reopen(ThumbnailRule.DEFAULT);
    JournalRecord fresh = picture(incoming("T1"), PICTURE);
    merge(fresh);

    assertThat(read(fresh)).isEqualTo(fresh.payload());
    assertThat(codecs("message")).containsExactly(2, 3);
    List<Integer> dictionaries = cache
        .database()
        .read(sql -> sql.list("SELECT id FROM payload_dictionary", row -> row.getInt("id")));
    assertThat(dictionaries).containsExactly(1);
  }

  @Test
  void the_order_of_answers_does_not_matter_without_thumbnails_either() {
    open(ThumbnailRule.NONE);
    for (InstanceId instance : List.of(INSTANCE, OTHER)) {
      JournalRecord withPicture = picture(incoming("P1").of(instance), PICTURE);
      JournalRecord longer = with(
          incoming("P1").of(instance).build(),
          (incoming("P1").build().payload().text() + " ".repeat(200)).getBytes(UTF_8));
      merge(instance.equals(INSTANCE) ? withPicture : longer);
      merge(instance.equals(INSTANCE) ? longer : withPicture);

      assertThat(read(withPicture).text()).contains("jpegThumbnail");
    }
  }
}
