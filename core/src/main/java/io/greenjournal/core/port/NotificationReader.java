package io.greenjournal.core.port;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.push.Notification;
import java.util.Optional;

/** The one translator from the vendor's notifications to the domain. Never throws because of what one holds. */
public interface NotificationReader {
  /**
   * Reads one notification. Its keys are those of the journals, so both tell of the same message.
   *
   * @param instance that it was addressed to; whether it says the same is for the caller to compare
   * @return empty when the body is no JSON object
   */
  Optional<Notification> read(InstanceId instance, Payload body);
}
