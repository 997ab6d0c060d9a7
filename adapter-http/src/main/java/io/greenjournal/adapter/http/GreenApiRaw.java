package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.body.RawSlices;
import io.greenjournal.adapter.http.wire.Answers;
import io.greenjournal.adapter.http.wire.ApiMethod;
import io.greenjournal.adapter.http.wire.Ask;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.RawRecord;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.Window;
import java.time.Instant;
import java.util.Optional;

/** Journals whose records are not looked into. */
final class GreenApiRaw {
  private final GreenApiJournals journals;

  GreenApiRaw(GreenApiJournals journals) {
    this.journals = journals;
  }

  /** The call; empty for an instance that is not known. */
  Optional<Ask<Reading<RawRecord>>> ask(InstanceId instance, Journal journal, Window window) {
    return journals
        .connection(AccessScope.everything(), instance, journal)
        .map(c -> Ask.get(c, ApiMethod.of(journal), (body, sentAt) -> read(c, body, sentAt))
            .with("minutes", sentAt -> Long.toString(GreenApiJournals.minutes(window, sentAt))));
  }

  private static Reading<RawRecord> read(Connection connection, byte[] body, Instant sentAt) {
    int start = Answers.start(body);
    if (start == body.length || body[start] != '[') {
      // Says which failure it is.
      Answers.list(connection, body);
    }
    RawSlices slices = RawSlices.read(body, start);
    if (slices.records().isEmpty() && !slices.endRead()) {
      throw Answers.unreadable("a list that breaks off");
    }
    Freshness freshness = new Freshness(Optional.of(sentAt), Optional.empty());
    return new Reading<>(
        slices.records(), freshness, slices.unreadable(), slices.endRead(), slices.samples());
  }
}
