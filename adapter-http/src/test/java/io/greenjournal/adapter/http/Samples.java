package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.JournalRecords;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers of the vendor for tests. */
public final class Samples {
  public static final InstanceId INSTANCE = new InstanceId("1101000001");

  private Samples() {}

  public static JournalBody body(String json) {
    return JournalBody.read(json.getBytes(StandardCharsets.UTF_8), 0);
  }

  public static List<JournalRecord> records(Journal journal, JournalBody body) {
    return body.elements().stream()
        .map(element -> JournalRecords.record(INSTANCE, journal, body.body(), element))
        .toList();
  }

  public static JournalRecord record(Journal journal, String json) {
    return records(journal, body("[" + json + "]")).get(0);
  }

  public static JournalRecord incoming(String json) {
    return record(Journal.INCOMING, json);
  }

  public static JournalRecord outgoing(String json) {
    return record(Journal.OUTGOING, json);
  }
}
