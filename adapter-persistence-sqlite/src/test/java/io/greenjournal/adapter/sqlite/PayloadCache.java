package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.testkit.memory.Records;
import io.greenjournal.testkit.memory.TinyReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** A cache whose payloads, dictionaries and thumbnails a test looks at, and messages with pictures for it. */
final class PayloadCache implements AutoCloseable {
  static final String PICTURE = ThumbnailCutsTest.base64(1_200);

  private final Path directory;
  private SqliteCache cache;

  PayloadCache(Path directory) {
    this.directory = directory;
  }

  void open(ThumbnailRule rule) {
    reopen(rule);
    cache.registry().put(Caches.instance(INSTANCE, Messenger.WHATSAPP));
    cache.registry().put(Caches.instance(OTHER, Messenger.WHATSAPP));
  }

  void reopen(ThumbnailRule rule) {
    close();
    cache = SqliteCache.open(
        directory, SqliteCache.keyIn(directory), new TinyReader(), () -> NOW, rule);
  }

  @Override
  public void close() {
    if (cache != null) {
      cache.close();
      cache = null;
    }
  }

  Path directory() {
    return directory;
  }

  SqliteCache cache() {
    return cache;
  }

  void merge(JournalRecord... records) {
    merge(List.of(records));
  }

  void merge(List<JournalRecord> records) {
    JournalRecord first = records.get(0);
    cache
        .journalStore()
        .merge(
            Batch.of(first.key().instance(), first.journal(), Caches.TWO_WEEKS, NOW, records), NOW);
  }

  /** Enough for a dictionary, which is then there. */
  void train() {
    merge(chatter(0, PayloadTraining.ENOUGH + 100));
    cache.awaitUpkeep();
    assertThat(cache.payloads().dictionary()).isPositive();
  }

  Payload read(JournalRecord record) {
    return cache
        .search()
        .history(AccessScope.everything(), record.journal(), record.key())
        .orElseThrow()
        .record()
        .record()
        .payload();
  }

  List<JournalRecord> all() {
    return cache
        .search()
        .find(AccessScope.everything(), JournalFilter.messages(), Optional.empty(), 1000)
        .items()
        .stream()
        .map(CachedRecord::record)
        .toList();
  }

  List<Integer> codecs(String table) {
    return cache
        .database()
        .read(sql -> sql.list(
            "SELECT DISTINCT codec FROM " + table + " ORDER BY codec", row -> row.getInt("codec")));
  }

  long thumbnails(String what) {
    return thumbnails("count(DISTINCT " + what + ")", "");
  }

  long thumbnails(String what, String where) {
    return cache
        .payloads()
        .thumbnails()
        .database()
        .read(sql ->
            sql.first("SELECT " + what + " AS n FROM thumbnail " + where, row -> row.getLong("n")))
        .orElseThrow();
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

  static JournalRecord picture(Records record, String picture) {
    JournalRecord made = record.build();
    String json = made.payload().text();
    String more = ",\"jpegThumbnail\":\"" + picture + "\",\"mimeType\":\"image/jpeg\"}";
    return with(made, (json.substring(0, json.length() - 1) + more).getBytes(UTF_8));
  }

  static List<JournalRecord> chatter(int from, int to) {
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
}
