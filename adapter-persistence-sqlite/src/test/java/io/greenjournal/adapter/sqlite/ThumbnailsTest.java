package io.greenjournal.adapter.sqlite;

import static io.greenjournal.adapter.sqlite.PayloadCache.PICTURE;
import static io.greenjournal.adapter.sqlite.PayloadCache.picture;
import static io.greenjournal.adapter.sqlite.PayloadCache.with;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload.Fidelity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thumbnails are cut out of payloads, kept in a file of their own, and may be lost without harm. */
class ThumbnailsTest {
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
  void thumbnails_lie_in_their_own_file_and_not_in_the_cache() throws IOException {
    kept.open(ThumbnailRule.DEFAULT);
    JournalRecord record = picture(incoming("T1"), PICTURE);

    kept.merge(record);

    assertThat(kept.read(record)).isEqualTo(record.payload());
    assertThat(kept.thumbnails("id")).isEqualTo(1);
    assertThat(kept.codecs("message")).containsExactly(1);
    kept.close();
    assertThat(Files.readString(kept.directory().resolve("journal.db"), ISO_8859_1))
        .contains("T1")
        .doesNotContain(PICTURE.substring(0, 100));
  }

  @Test
  void a_lost_file_of_thumbnails_empties_their_values_and_nothing_else() throws IOException {
    kept.open(ThumbnailRule.DEFAULT);
    JournalRecord record = picture(incoming("T1"), PICTURE);
    JournalRecord other = incoming("T2").build();
    kept.merge(record, other);
    kept.close();
    for (String name : List.of("thumbnails.db", "thumbnails.db-wal", "thumbnails.db-shm")) {
      Files.deleteIfExists(kept.directory().resolve(name));
    }

    kept.reopen(ThumbnailRule.DEFAULT);

    assertThat(kept.read(record).text()).isEqualTo(record.payload().text().replace(PICTURE, ""));
    assertThat(kept.read(record).fidelity()).isEqualTo(Fidelity.WITHOUT_THUMBNAIL);
    assertThat(kept.read(record).receivedSize()).isEqualTo(record.payload().size());
    assertThat(kept.read(other)).isEqualTo(other.payload());
    assertThat(Caches.merge(kept.cache(), record, other).unchanged()).isEqualTo(2);
  }

  @Test
  void a_damaged_file_of_thumbnails_is_set_aside() throws IOException {
    kept.open(ThumbnailRule.DEFAULT);
    JournalRecord record = picture(incoming("T1"), PICTURE);
    kept.merge(record);
    kept.close();
    Files.writeString(
        kept.directory().resolve("thumbnails.db"), "no database at all ".repeat(1000));

    kept.reopen(ThumbnailRule.DEFAULT);
    JournalRecord fresh = picture(incoming("T2"), PICTURE);
    kept.merge(fresh);

    assertThat(kept.read(record).fidelity()).isEqualTo(Fidelity.WITHOUT_THUMBNAIL);
    assertThat(kept.read(fresh)).isEqualTo(fresh.payload());
    assertThat(kept.directory().resolve("thumbnails.db.damaged")).exists();
  }

  @Test
  void a_thumbnail_that_cannot_be_kept_stays_in_its_payload() {
    kept.open(ThumbnailRule.DEFAULT);
    kept.cache().payloads().thumbnails().database().write(sql -> sql.update("DROP TABLE kept"));
    JournalRecord record = picture(incoming("T1"), PICTURE);

    kept.merge(record);

    assertThat(kept.read(record)).isEqualTo(record.payload());
    assertThat(kept.codecs("message")).containsExactly(0);
  }

  @Test
  void a_picture_that_is_not_what_it_was_is_left_out() {
    kept.open(ThumbnailRule.DEFAULT);
    JournalRecord record = picture(incoming("T1"), PICTURE);
    kept.merge(record);
    kept.cache()
        .payloads()
        .thumbnails()
        .database()
        .write(sql -> sql.update("UPDATE thumbnail SET picture = zeroblob(length(picture))"));

    assertThat(kept.read(record).text()).isEqualTo(record.payload().text().replace(PICTURE, ""));
  }

  @Test
  void the_oldest_thumbnails_go_first_when_there_are_too_many_bytes() {
    kept.open(new ThumbnailRule(true, 50_000, Duration.ofDays(365)));
    List<JournalRecord> records = IntStream.range(0, 100)
        .mapToObj(i -> picture(incoming("T" + i).at(NOW.minusSeconds(1_000 - i)), PICTURE))
        .toList();
    kept.merge(records.subList(50, 100));
    kept.merge(records.subList(0, 50));

    assertThat(kept.cache().payloads().thumbnails().bytes()).isBetween(30_000L, 50_000L);
    assertThat(kept.cache().payloads().thumbnails().bytes())
        .isEqualTo(kept.thumbnails("sum(length(picture))", ""));
    List<Integer> whole = IntStream.range(0, 100)
        .filter(i -> kept.read(records.get(i)).equals(records.get(i).payload()))
        .boxed()
        .toList();
    assertThat(whole).hasSizeBetween(25, 41).contains(99, 98, 97, 80, 70).doesNotContain(0, 20, 40);
  }

  @Test
  void old_thumbnails_go() {
    kept.open(new ThumbnailRule(true, 1_000_000, Duration.ofDays(2)));
    JournalRecord old = picture(incoming("T1").at(NOW.minus(Duration.ofDays(3))), PICTURE);
    JournalRecord young = picture(incoming("T2").at(NOW.minus(Duration.ofDays(1))), PICTURE);

    kept.merge(old, young);

    assertThat(kept.read(old).fidelity()).isEqualTo(Fidelity.WITHOUT_THUMBNAIL);
    assertThat(kept.read(young)).isEqualTo(young.payload());
  }

  @Test
  void switched_off_none_are_kept_and_payloads_say_so() {
    kept.open(ThumbnailRule.NONE);
    JournalRecord record = picture(incoming("T1"), PICTURE);

    kept.merge(record);
    kept.train();

    assertThat(kept.thumbnails("id")).isZero();
    assertThat(kept.read(record).text()).isEqualTo(record.payload().text().replace(PICTURE, ""));
    assertThat(kept.read(record).fidelity()).isEqualTo(Fidelity.WITHOUT_THUMBNAIL);
  }

  @Test
  void switching_off_leaves_those_that_are_there() {
    kept.open(ThumbnailRule.DEFAULT);
    JournalRecord record = picture(incoming("T1"), PICTURE);
    kept.merge(record);

    kept.reopen(ThumbnailRule.NONE);
    kept.train();

    assertThat(kept.read(record)).isEqualTo(record.payload());
  }

  @Test
  void forgetting_an_instance_forgets_its_thumbnails_and_no_others() {
    kept.open(ThumbnailRule.DEFAULT);
    JournalRecord gone = picture(incoming("T1"), PICTURE);
    JournalRecord stays = picture(incoming("T1").of(OTHER), PICTURE);
    kept.merge(gone);
    kept.merge(stays);
    assertThat(kept.thumbnails("message")).isEqualTo(2);

    kept.cache().registry().remove(INSTANCE);

    assertThat(kept.thumbnails("message")).isEqualTo(1);
    assertThat(kept.read(stays)).isEqualTo(stays.payload());
  }

  @Test
  void thumbnails_of_single_messages_can_be_forgotten() {
    kept.open(ThumbnailRule.DEFAULT);
    JournalRecord gone = picture(incoming("T1"), PICTURE);
    JournalRecord stays = picture(incoming("T2"), PICTURE);
    kept.merge(gone, stays);
    long id = kept.cache()
        .database()
        .read(sql ->
            sql.first("SELECT id FROM message WHERE id_message = 'T1'", row -> row.getLong("id")))
        .orElseThrow();

    kept.cache().payloads().thumbnails().forgetMessages(List.of(id));

    assertThat(kept.read(gone).fidelity()).isEqualTo(Fidelity.WITHOUT_THUMBNAIL);
    assertThat(kept.read(stays)).isEqualTo(stays.payload());
  }

  @Test
  void the_order_of_answers_does_not_matter_without_thumbnails_either() {
    kept.open(ThumbnailRule.NONE);
    for (InstanceId instance : List.of(INSTANCE, OTHER)) {
      JournalRecord withPicture = picture(incoming("P1").of(instance), PICTURE);
      JournalRecord longer = with(
          incoming("P1").of(instance).build(),
          (incoming("P1").build().payload().text() + " ".repeat(200)).getBytes(UTF_8));
      kept.merge(instance.equals(INSTANCE) ? withPicture : longer);
      kept.merge(instance.equals(INSTANCE) ? longer : withPicture);

      assertThat(kept.read(withPicture).text()).contains("jpegThumbnail");
    }
  }
}
