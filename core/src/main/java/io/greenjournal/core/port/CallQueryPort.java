package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.call.Call;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.Direction;

/**
 * An instance's calls over a window of time; WhatsApp only, other messengers have none.
 *
 * <p>Every implementation promises what {@link JournalQueryPort} promises about order, window and scope; the
 * time of a call is that of its end. A live implementation may throw {@link
 * io.greenjournal.core.journal.JournalSourceException}; a cached one never does.
 */
public interface CallQueryPort {
  /**
   * Calls of a direction, newest first ({@code lastIncomingCalls}, {@code lastOutgoingCalls}). Empty for a
   * messenger without a call journal, with freshness {@code NEVER}.
   *
   * <p>The vendor's documentation calls both journals a trial, keeps 10,000 calls and fills them only while
   * the settings {@code incomingWebhook} and {@code incomingCallWebhook}, or {@code outgoingCallWebhook}, are on.
   */
  Reading<Call> calls(AccessScope scope, InstanceId instance, Direction direction, Window window);
}
