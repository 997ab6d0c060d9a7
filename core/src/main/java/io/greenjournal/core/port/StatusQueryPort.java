package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.status.StatusPost;
import io.greenjournal.core.status.StatusView;

/**
 * The 24-hour posts and who saw them, live or cached; WhatsApp only, other messengers have none.
 *
 * <p>Every implementation promises what {@link JournalQueryPort} promises about order, window and scope. A
 * live implementation may throw {@link io.greenjournal.core.journal.JournalSourceException}; a cached one
 * never does.
 */
public interface StatusQueryPort {
  /**
   * Posts over a window, newest first ({@code getOutgoingStatuses}, {@code getIncomingStatuses}). Empty for a
   * messenger without status posts, with freshness {@code NEVER}.
   */
  Reading<StatusPost> posts(
      AccessScope scope, InstanceId instance, Direction direction, Window window);

  /**
   * How far an outgoing post got with each contact ({@code getStatusStatistic}), latest action first. Empty
   * with freshness {@code NEVER} when nothing is known, which is not the same as "nobody saw it".
   */
  Reading<StatusView> views(AccessScope scope, InstanceId instance, MessageId post);
}
