package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.ReceivedFilter;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.MessageId;
import java.util.Optional;

/**
 * The cache as the vendor itself would answer: bare payloads byte for byte, of each record the newest and
 * richest one, in the vendor's order and without its limits. For handing on very many of them a page at a
 * time. What only a notification has told so far is given {@linkplain JournalRecordReader#asInJournal as the journal
 * will show it}.
 *
 * <p>An instance outside the scope is an unknown one: its pages are empty and rest on nothing. Of a masked one
 * every payload is {@code {}}.
 */
public interface ReceivedRecords {
  /**
   * A page, newest first by the time of the last action: {@code timestamp} as last received, or where that can
   * be no time {@link io.greenjournal.core.journal.CachedRecord#at()}. Records of one second come in no
   * particular order, but always in the same.
   *
   * <p>A chat is paged in the order of its conversation, by {@code at}, so that a late delivery status moves
   * no message to another page; within a page the order is the one above.
   *
   * <p>While paging no record is given twice but one on which something happened meanwhile, and none is left
   * out but such a one. No page becomes slower because the cache is larger, and none larger than some
   * megabytes: a page may hold less than the limit and still not be the last.
   *
   * @param after where the page before ended; empty for the first
   * @param limit 1 to 1,000
   * @throws IllegalArgumentException for a cursor that no page gave
   */
  Page<Payload> page(AccessScope scope, ReceivedFilter filter, Optional<Cursor> after, int limit);

  /** The message with this id in a chat, whatever its direction ({@code getMessage} names none). */
  Optional<Payload> message(AccessScope scope, InstanceId instance, ChatId chat, MessageId id);
}
