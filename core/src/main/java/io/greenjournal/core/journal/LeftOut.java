package io.greenjournal.core.journal;

import io.greenjournal.core.message.ChatId;
import java.util.HashSet;
import java.util.Set;

/**
 * What a {@link JournalFilter} does not want: a record that has any of it is left out, and one that has no value
 * for a part stays.
 *
 * @param types {@code typeMessage} words
 * @param statuses {@code statusMessage} words; {@code ""} leaves out records without one
 * @param chats by any of the ids that they are read under
 * @param senders by any of the ids that are known to be theirs
 */
public record LeftOut(
    Set<String> types, Set<String> statuses, Set<ChatId> chats, Set<ChatId> senders) {
  public static final LeftOut NOTHING = new LeftOut(Set.of(), Set.of(), Set.of(), Set.of());

  public LeftOut {
    types = Set.copyOf(types);
    statuses = Set.copyOf(statuses);
    chats = Set.copyOf(chats);
    senders = Set.copyOf(senders);
  }

  public LeftOut withTypes(Set<String> unwanted) {
    return new LeftOut(unwanted, statuses, chats, senders);
  }

  public LeftOut withStatuses(Set<String> unwanted) {
    return new LeftOut(types, unwanted, chats, senders);
  }

  public LeftOut withChats(Set<ChatId> unwanted) {
    return new LeftOut(types, statuses, unwanted, senders);
  }

  public LeftOut withSenders(Set<ChatId> unwanted) {
    return new LeftOut(types, statuses, chats, unwanted);
  }

  /** Without what either of them does not want. */
  public LeftOut and(LeftOut other) {
    return new LeftOut(
        union(types, other.types),
        union(statuses, other.statuses),
        union(chats, other.chats),
        union(senders, other.senders));
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    Set<T> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }
}
