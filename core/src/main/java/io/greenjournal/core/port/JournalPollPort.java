package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Poll;
import io.greenjournal.core.journal.SeenBefore;
import io.greenjournal.core.journal.Window;
import java.util.Set;

/**
 * Asks a journal again and again for somebody who keeps what comes: nearly all of an answer is known to him, and
 * an implementation does not look into that.
 */
@FunctionalInterface
public interface JournalPollPort {
  /**
   * Asks once. Whatever the answer holds is either among the fresh records or was seen before; nothing is left
   * out because of its time.
   *
   * @param window reaches the present
   * @throws io.greenjournal.core.journal.JournalSourceException when there was no usable answer
   */
  Poll poll(InstanceId instance, Journal journal, Window window, SeenBefore seen);

  /** Reads everything each time. */
  static JournalPollPort of(JournalQueryPort source) {
    return (instance, journal, window, seen) ->
        Poll.of(source.records(AccessScope.only(Set.of(instance)), instance, journal, window));
  }
}
