package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.wire.ApiMethod;
import io.greenjournal.adapter.http.wire.Ask;
import io.greenjournal.adapter.http.wire.Caller;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.StreamEnd;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.port.JournalRecordReader;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Journals record by record while they come, so that a long answer needs little memory; of one
 * that is longer than 64 MiB the rest is left.
 *
 * <p>Records come in the vendor's order, not sorted, and only those of the window. A call is repeated only as
 * long as nothing was handed over; if the answer breaks off later, the {@link StreamEnd} says so and no failure
 * is thrown; so it is when the receiver is so slow that the call takes longer than 180 s. What the receiver throws ends the reading and is thrown to the caller.
 */
public final class GreenApiStream {
  private final Caller caller;
  private final GreenApiJournals journals;
  private final JournalRecordReader reader;

  GreenApiStream(Caller caller, GreenApiJournals journals, JournalRecordReader reader) {
    this.caller = caller;
    this.journals = journals;
    this.reader = reader;
  }

  /**
   * Hands over every record of a window, one at a time, on a thread of the client.
   *
   * @return what is known at the end
   * @throws io.greenjournal.core.journal.JournalSourceException when there was no usable answer
   */
  public StreamEnd records(
      AccessScope scope,
      InstanceId instance,
      Journal journal,
      Window window,
      Consumer<JournalRecord> receiver) {
    return ask(scope, instance, journal, window, receiver)
        .map(caller::now)
        .map(RecordPump.Outcome::orThrow)
        .orElse(StreamEnd.NOTHING);
  }

  /** The same with the messages understood. */
  public StreamEnd messages(
      AccessScope scope,
      InstanceId instance,
      Direction direction,
      Window window,
      Consumer<Message> receiver) {
    return records(
        scope,
        instance,
        Journal.of(direction),
        window,
        record -> receiver.accept(reader.message(record)));
  }

  /** The call; empty when there is nothing to ask. */
  Optional<Ask<RecordPump.Outcome>> ask(
      AccessScope scope,
      InstanceId instance,
      Journal journal,
      Window window,
      Consumer<JournalRecord> receiver) {
    return journals
        .connection(scope, instance, journal)
        .map(c -> Ask.stream(
                c,
                ApiMethod.of(journal),
                (body, sentAt) ->
                    new RecordPump(c, scope, journal, window, sentAt, receiver).run(body))
            .with("minutes", sentAt -> Long.toString(GreenApiJournals.minutes(window, sentAt))));
  }
}
