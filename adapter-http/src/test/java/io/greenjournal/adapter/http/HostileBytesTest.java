package io.greenjournal.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.Json;
import io.greenjournal.adapter.http.record.RecordReader;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.testkit.Fixtures;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever bytes come, nothing is thrown and what is kept can be read. */
class HostileBytesTest {
  private static final byte[] PAGE = Fixtures.page("last-incoming-whatsapp");
  private final RecordReader reader = new RecordReader();

  @Property(tries = 300, seed = "1")
  void a_page_with_some_bytes_replaced_is_survived(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 8_000) Integer> positions,
      @ForAll @Size(6) byte[] values) {
    byte[] page = PAGE.clone();
    for (int i = 0; i < positions.size(); i++) {
      page[positions.get(i)] = values[i];
    }

    JournalBody body = JournalBody.read(page, 0);

    assertThat(body.elements()).hasSizeGreaterThan(3);
    for (JournalRecord record : Samples.records(Journal.INCOMING, body)) {
      assertThat(record.payload().text()).startsWith("{").endsWith("}");
      survives(record);
    }
  }

  @Property(tries = 300, seed = "1")
  void a_payload_of_any_bytes_is_survived(@ForAll byte[] bytes) {
    JournalRecord record = Samples.incoming("{\"typeMessage\":\"pollMessage\"}");
    survives(new JournalRecord(
        record.journal(),
        record.key(),
        record.timestamp(),
        record.typeMessage(),
        record.status(),
        record.sentByApi(),
        record.sender(),
        record.text(),
        Payload.of(bytes)));
  }

  private void survives(JournalRecord record) {
    assertThat(reader.message(record)).isNotNull();
    assertThat(reader.statusPost(record)).isNotNull();
    assertThat(reader.fields(record.payload())).isNotNull();
    assertThat(Json.tree(Payload.of(reader.strictJson(record.payload())).bytes()))
        .isPresent();
  }
}
