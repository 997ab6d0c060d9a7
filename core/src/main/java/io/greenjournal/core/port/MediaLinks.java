package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.message.MediaLink;
import io.greenjournal.core.message.MessageKey;
import java.util.Optional;

/** Finds the files of messages again after the links in their records went stale. */
@FunctionalInterface
public interface MediaLinks {
  /**
   * A fresh link to the file of a message ({@code downloadFile}). Empty for an instance outside the scope or a
   * masked one, and for a message that the vendor does not know.
   *
   * <p>Old releases of the vendor answer with the file itself. That is {@code Unreadable}: a link is promised,
   * and files are as large as people make them.
   *
   * @throws io.greenjournal.core.journal.JournalSourceException when there is no usable answer
   */
  Optional<MediaLink> fresh(AccessScope scope, MessageKey message);
}
