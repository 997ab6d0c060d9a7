package io.greenjournal.core.port;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.queue.QueuedMessage;
import java.util.List;

/**
 * Looks at what waits at the vendor, and takes nothing from it. Both queues keep an entry for a day.
 *
 * <p>Every method throws {@link io.greenjournal.core.journal.JournalSourceException} when there is no usable
 * answer.
 */
public interface InstanceQueues {
  /** Messages that wait to be sent, the next one first ({@code showMessagesQueue}). */
  List<QueuedMessage> waiting(Connection connection);

  /** How many messages wait to be sent ({@code getMessagesCount}). */
  long messages(Connection connection);

  /** How many notifications wait to be fetched, counted every ten seconds ({@code getWebhooksCount}). */
  long notifications(Connection connection);
}
