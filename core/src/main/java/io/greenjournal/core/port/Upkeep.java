package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Removed;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the cache in order: removes what is not to be kept, and makes anew what is only derived.
 *
 * <p>Removing goes in small steps, between which everybody else goes on; when it is cut short, what was done
 * stays done and the rest goes the next time. Counts, search and coverage agree with the records after every
 * step. An answer names only instances of which something goes or went.
 */
public interface Upkeep {
  /** What {@link #removeBefore} would remove at this moment. */
  Map<InstanceId, Removed> previewBefore(AccessScope scope, Instant before);

  /**
   * Removes the records of these instances that are {@linkplain
   * io.greenjournal.core.journal.CachedRecord#at() older}, in every journal, with their payloads and timelines.
   *
   * <p>From then on the instance is kept from that time on: older records that the vendor sends again are not
   * taken, and no coverage or "complete from" reaches further back. An earlier time, given later, changes
   * nothing.
   */
  Map<InstanceId, Removed> removeBefore(AccessScope scope, Instant before);

  /** What {@link #erase} would remove at this moment. */
  Map<InstanceId, Removed> previewErase(AccessScope scope, Set<String> ids);

  /**
   * Erases a person: every message of a chat with one of these ids, every message that a sender with one of
   * them wrote, their names, and all that was derived from them. What happened up to {@code at} is not taken
   * again when the vendor still sends it; only a hash of the ids is kept for that. Later messages are.
   *
   * <p>Coverage stays: it says what was read, and somebody asked for the rest to be missing. What other people
   * quoted or wrote about the person stands in their own messages and stays.
   *
   * @param ids of chats and senders, as the vendor spells them; every spelling of the one person
   */
  Map<InstanceId, Removed> erase(AccessScope scope, Set<String> ids, Instant at);

  /**
   * Makes the counts and the search index anew from the records, in small steps as well. They come out as they were,
   * and what was wrong in them comes out right. One that was cut short goes on the next time where it stopped.
   */
  void rebuild();

  /**
   * Gives space that is no longer needed back to the file system, in small steps.
   *
   * @return bytes
   */
  long giveBackSpace();
}
