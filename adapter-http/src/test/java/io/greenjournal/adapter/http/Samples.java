package io.greenjournal.adapter.http;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers of the vendor for tests. */
final class Samples {
  static final InstanceId INSTANCE = new InstanceId("1101000001");

  private Samples() {}

  /** A file beside the tests, byte for byte. */
  static byte[] bytes(String name) {
    try (InputStream in = Samples.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JournalBody body(String json) {
    return JournalBody.read(json.getBytes(StandardCharsets.UTF_8), 0);
  }

  static List<JournalRecord> records(Journal journal, JournalBody body) {
    return body.elements().stream()
        .map(element -> Records.record(INSTANCE, journal, body.body(), element))
        .toList();
  }

  static JournalRecord record(Journal journal, String json) {
    return records(journal, body("[" + json + "]")).get(0);
  }

  static JournalRecord incoming(String json) {
    return record(Journal.INCOMING, json);
  }

  static JournalRecord outgoing(String json) {
    return record(Journal.OUTGOING, json);
  }
}
