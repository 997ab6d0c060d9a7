package io.greenjournal.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.JournalRecords;
import io.greenjournal.adapter.http.body.RawSlices;
import io.greenjournal.adapter.http.record.RecordReader;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.Message;
import java.io.IOException;
import java.util.List;

/** Every way of reading a body that is measured. */
final class Decoders {
  private static final InstanceId INSTANCE = new InstanceId("1101000001");
  private static final JsonFactory JSON = new JsonFactory();
  private static final ObjectReader SDK = new ObjectMapper().readerForListOf(SdkMessage.class);
  private static final RecordReader READER = new RecordReader();

  private Decoders() {}

  /** Nothing but memory: how often one byte occurs. */
  static int byteScan(byte[] body) {
    int count = 0;
    for (byte b : body) {
      count += b == '"' ? 1 : 0;
    }
    return count;
  }

  /** Jackson's tokens to the end, nothing taken: what reading JSON costs at least. */
  static int tokenScan(byte[] body) throws IOException {
    int tokens = 0;
    try (JsonParser parser = JSON.createParser(body)) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  static RawSlices slices(byte[] body) {
    return RawSlices.read(body, 0);
  }

  static List<JournalRecord> rows(byte[] body) {
    return JournalBody.read(
            body,
            0,
            (element, tape) -> JournalRecords.record(INSTANCE, Journal.INCOMING, body, element))
        .items();
  }

  static List<Message> full(byte[] body) {
    return JournalBody.read(body, 0, (element, tape) -> {
          JournalRecord record = JournalRecords.record(INSTANCE, Journal.INCOMING, body, element);
          return READER.message(record, tape);
        })
        .items();
  }

  static List<SdkMessage> databind(byte[] body) throws IOException {
    return SDK.readValue(body);
  }
}
