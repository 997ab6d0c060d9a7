package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.body.FreshRecords;
import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.JournalRecords;
import io.greenjournal.adapter.http.wire.Answers;
import io.greenjournal.adapter.http.wire.ApiMethod;
import io.greenjournal.adapter.http.wire.Ask;
import io.greenjournal.adapter.http.wire.Caller;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.BodyMark;
import io.greenjournal.core.journal.CallCost;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.Poll;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.SeenBefore;
import io.greenjournal.core.journal.SourceCall;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalPollPort;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Asks the vendor again. Of what is known only the bytes are looked at. */
final class GreenApiPolls implements JournalPollPort {
  private final Caller caller;
  private final GreenApiJournals journals;

  GreenApiPolls(Caller caller, GreenApiJournals journals) {
    this.caller = caller;
    this.journals = journals;
  }

  @Override
  public Poll poll(InstanceId instance, Journal journal, Window window, SeenBefore seen) {
    return journals
        .connection(AccessScope.everything(), instance, journal)
        .map(c -> Ask.get(
                c,
                ApiMethod.of(journal),
                (body, sentAt) -> read(c, journal, window, seen, body, sentAt))
            .with("minutes", sentAt -> Long.toString(GreenApiJournals.minutes(window, sentAt))))
        .map(this::counted)
        .orElse(Poll.NOTHING);
  }

  private Poll counted(Ask<Poll> ask) {
    Bill bill = new Bill();
    try {
      return caller.now(ask, bill::add).withCost(bill.sum());
    } catch (JournalSourceException e) {
      throw new JournalSourceException(e.failure(), Optional.of(bill.sum()));
    }
  }

  /** What one poll has cost with its repetitions, which end on other threads. */
  private static final class Bill {
    private CallCost sum = CallCost.NOTHING;

    synchronized void add(SourceCall call) {
      sum = sum.and(isSent(call) ? 1 : 0, call.bytes());
    }

    synchronized CallCost sum() {
      return sum;
    }
  }

  /** Our own pause after many faults in a row lets nothing out. */
  private static boolean isSent(SourceCall call) {
    return call.failure()
        .filter(failure -> failure instanceof SourceFailure.Unreachable)
        .flatMap(SourceFailure::retryAfter)
        .isEmpty();
  }

  private static Poll read(
      Connection connection,
      Journal journal,
      Window window,
      SeenBefore seen,
      byte[] body,
      Instant sentAt) {
    BodyMark mark = BodyMark.of(body, seen.seed());
    Freshness freshness = Freshness.of(sentAt, window.from());
    OptionalInt known = seen.records(mark);
    if (known.isPresent()) {
      return whole(List.of(), known.getAsInt(), freshness, mark);
    }
    int start = Answers.start(body);
    return (start < body.length && body[start] == '['
            ? FreshRecords.read(body, start, connection.id(), journal, seen)
            : Optional.<FreshRecords>empty())
        .filter(f -> f.records().size() + f.known() < Reach.holds(connection))
        .map(f -> whole(f.records(), f.known(), freshness, mark))
        .orElseGet(() -> all(connection, journal, window, mark, body, sentAt));
  }

  private static Poll whole(
      List<JournalRecord> fresh, int known, Freshness freshness, BodyMark mark) {
    return new Poll(Reading.whole(fresh, freshness), known, Optional.of(mark));
  }

  /** Looks into every record. */
  private static Poll all(
      Connection connection,
      Journal journal,
      Window window,
      BodyMark mark,
      byte[] body,
      Instant sentAt) {
    JournalBody list = Answers.list(connection, body);
    List<JournalRecord> records = list.elements().stream()
        .map(element -> JournalRecords.record(connection.id(), journal, body, element))
        .toList();
    boolean whole = list.unreadable() == 0 && list.endRead();
    Optional<Instant> completeFrom = whole
        ? Optional.of(Reach.completeFrom(connection, window, list, records))
        : Optional.empty();
    Freshness freshness = new Freshness(Optional.of(sentAt), completeFrom);
    return new Poll(
        new Reading<>(records, freshness, list.unreadable(), list.endRead()),
        0,
        Optional.of(mark).filter(m -> whole && records.size() < Reach.holds(connection)));
  }
}
