package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Message;

/**
 * An instance's journals over a window of time, live or cached.
 *
 * <p>Every implementation promises:
 *
 * <ul>
 *   <li>newest first; records of the same second by id, downwards;
 *   <li>only records of the instance, the journal and the window. The time of a record is what {@link
 *       io.greenjournal.core.journal.VendorTime#orSeen} says, so a record without a usable time counts at the
 *       moment it was first seen. The vendor's time of an outgoing record moves with every action; a cache
 *       goes by the first one it saw;
 *   <li>an instance outside the scope is an unknown one: nothing is read, the answer is empty and its
 *       {@linkplain Reading#freshness() freshness} is {@code NEVER};
 *   <li>payloads come back byte for byte as the vendor sent them;
 *   <li>an empty list means "no messages" only as far as the freshness says so.
 * </ul>
 *
 * <p>A window that reaches the present has no upper end for a live implementation. Where a journal holds no
 * more records than it gave, the freshness says from when the answer is complete.
 *
 * <p>A live implementation asks once and may throw {@link
 * io.greenjournal.core.journal.JournalSourceException}; a cached one never does.
 */
public interface JournalQueryPort {
  /** Records as received, with the few parts that lists need. */
  Reading<JournalRecord> records(
      AccessScope scope, InstanceId instance, Journal journal, Window window);

  /** Messages, understood. Status posts are read through {@link StatusQueryPort}. */
  Reading<Message> messages(
      AccessScope scope, InstanceId instance, Direction direction, Window window);
}
