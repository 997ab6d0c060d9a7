package io.greenjournal.web.messages;

import io.greenjournal.core.conversation.MessageThread;
import io.greenjournal.core.instance.Instance;
import java.time.Instant;
import java.util.Optional;

/**
 * What the page of a message knows beside the record.
 *
 * @param tracked whether the instance follows delivery; empty when that is not known
 * @param asOf when the journal was last read whole
 * @param thread what belongs to the message
 * @param masked the viewer may not read texts and numbers of the instance
 */
record Circumstances(
    Optional<Instance> instance,
    Optional<Boolean> tracked,
    Optional<Instant> asOf,
    MessageThread thread,
    boolean masked) {}
