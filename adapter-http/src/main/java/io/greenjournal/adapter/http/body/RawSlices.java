package io.greenjournal.adapter.http.body;

import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.RawRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of an answer cut apart by their brackets alone.
 *
 * @param unreadable elements that are no whole object
 * @param endRead the end of the array was seen, and nothing behind it
 * @param samples the beginnings of the first of the unreadable
 */
public record RawSlices(
    List<RawRecord> records, int unreadable, boolean endRead, List<Payload> samples) {
  /** @param start where the array's opening bracket stands */
  public static RawSlices read(byte[] body, int start) {
    ArraySplitter splitter = new ArraySplitter(body, start);
    List<RawRecord> records = new ArrayList<>();
    LostElements lost = new LostElements(body);
    while (splitter.next()) {
      if (splitter.isClosed() && body[splitter.from()] == '{') {
        records.add(RawRecord.of(Payload.slice(body, splitter.from(), splitter.to())));
      } else {
        lost.add(splitter.from(), splitter.to());
      }
    }
    lost.addStrays(splitter.strays());
    return new RawSlices(records, lost.count(), splitter.isEndRead(), lost.samples());
  }
}
