package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.JournalRecords;
import io.greenjournal.adapter.http.body.StreamedBody;
import io.greenjournal.adapter.http.wire.Answers;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.StreamEnd;
import io.greenjournal.core.journal.VendorTime;
import io.greenjournal.core.journal.Window;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes the records out of one answer while it comes, and keeps count. */
final class RecordPump {
  private static final int HEAD = 4096;
  private static final int NO_LIST = 1 << 20;

  private final Connection connection;
  private final AccessScope scope;
  private final Journal journal;
  private final Window window;
  private final Instant sentAt;
  private final Consumer<JournalRecord> receiver;
  private long seen;
  private long delivered;
  private int unreadable;
  private final List<Payload> samples = new ArrayList<>();
  private Optional<Instant> oldest = Optional.empty();

  RecordPump(
      Connection connection,
      AccessScope scope,
      Journal journal,
      Window window,
      Instant sentAt,
      Consumer<JournalRecord> receiver) {
    this.connection = connection;
    this.scope = scope;
    this.journal = journal;
    this.window = window;
    this.sentAt = sentAt;
    this.receiver = receiver;
  }

  /**
   * How it ended.
   *
   * @param thrown what the receiver threw; the vendor is not to blame for it
   */
  record Outcome(StreamEnd end, Optional<ReceiverException> thrown) {
    StreamEnd orThrow() {
      thrown.ifPresent(ReceiverException::raise);
      return end;
    }
  }

  Outcome run(InputStream in) {
    try {
      StreamedBody body = new StreamedBody(in, head(in));
      boolean endRead = false;
      while (!body.isEnded()) {
        JournalBody piece = body.next();
        unreadable += piece.unreadable();
        piece.samples().stream()
            .limit(JournalBody.MOST_SAMPLES - samples.size())
            .forEach(samples::add);
        endRead = piece.endRead();
        piece.elements().forEach(element -> take(piece, element));
      }
      if (seen == 0 && !endRead) {
        throw Answers.unreadable("a list that breaks off");
      }
      return new Outcome(end(endRead), Optional.empty());
    } catch (ReceiverException e) {
      return new Outcome(end(false), Optional.of(e));
    } catch (IOException e) {
      if (delivered == 0) {
        throw new UncheckedIOException(e);
      }
      return new Outcome(end(false), Optional.empty());
    }
  }

  /** What stands at the beginning, from the opening bracket on. */
  private byte[] head(InputStream in) throws IOException {
    byte[] head = in.readNBytes(HEAD);
    int start = Answers.start(head);
    if (start == head.length || head[start] != '[') {
      byte[] more = in.readNBytes(NO_LIST);
      byte[] both = java.util.Arrays.copyOf(head, head.length + more.length);
      System.arraycopy(more, 0, both, head.length, more.length);
      Answers.list(connection, both);
      throw Answers.unreadable("an answer that begins far too late");
    }
    return java.util.Arrays.copyOfRange(head, start, head.length);
  }

  private void take(JournalBody piece, JournalBody.Element element) {
    JournalRecord record = JournalRecords.record(connection.id(), journal, piece.body(), element);
    seen++;
    oldest = VendorTime.of(record.timestamp())
        .filter(at -> oldest.map(at::isBefore).orElse(true))
        .or(() -> oldest);
    if (GreenApiJournals.belongs(record, window, sentAt)) {
      delivered++;
      hand(Masked.record(scope, record));
    }
  }

  private void hand(JournalRecord record) {
    try {
      receiver.accept(record);
    } catch (RuntimeException | Error e) {
      throw new ReceiverException(e);
    }
  }

  private StreamEnd end(boolean endRead) {
    boolean whole = unreadable == 0 && endRead;
    Optional<Instant> from = whole
        ? Optional.of(Reach.completeFrom(connection, window, seen, oldest))
        : Optional.empty();
    return new StreamEnd(
        delivered,
        new Freshness(Optional.of(sentAt), from),
        unreadable,
        endRead,
        Masked.samples(scope, connection.id(), samples));
  }

  /** Carries what the receiver threw past everything that looks after the vendor's faults. */
  static final class ReceiverException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Throwable thrown;

    ReceiverException(Throwable thrown) {
      super(thrown);
      this.thrown = thrown;
    }

    void raise() {
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    }
  }
}
