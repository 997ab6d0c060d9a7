package io.greenjournal.core.journal;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.message.ChatId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which records of the cache are wanted. An empty set means "any"; parts are joined by "and", values of one
 * part by "or".
 *
 * @param journals never empty
 * @param types {@code typeMessage} words
 * @param statuses {@code statusMessage} words; a record without one matches {@code ""}
 * @param chats by any of the ids that they are read under
 * @param senders ids of people, by any of those that are known to be theirs; only incoming records have one
 * @param leftOut what is not wanted, whatever the other parts say
 * @param from earliest {@link CachedRecord#at()}, included
 * @param to latest, excluded
 * @param text words to find, {@code "phrases"}, beginnings of words ({@code parc*}): each must occur, and no
 *     {@code -word} may; case and accents do not matter; {@code ""} for no search
 */
public record JournalFilter(
    Set<InstanceId> instances,
    Set<Journal> journals,
    Set<String> types,
    Set<String> statuses,
    Set<ChatId> chats,
    Set<ChatId> senders,
    LeftOut leftOut,
    Optional<Boolean> sentByApi,
    Optional<Instant> from,
    Optional<Instant> to,
    String text) {
  public JournalFilter {
    instances = Set.copyOf(instances);
    journals = Set.copyOf(journals);
    types = Set.copyOf(types);
    statuses = Set.copyOf(statuses);
    chats = Set.copyOf(chats);
    senders = Set.copyOf(senders);
    if (journals.isEmpty()) {
      throw new IllegalArgumentException("name at least one journal");
    }
  }

  /** Every message of every instance. */
  public static JournalFilter messages() {
    return of(Set.copyOf(Journal.ofMessages()));
  }

  /** Everything in these journals. */
  public static JournalFilter of(Set<Journal> journals) {
    return new JournalFilter(
        Set.of(),
        journals,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        LeftOut.NOTHING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  public JournalFilter withInstances(Set<InstanceId> wanted) {
    return new JournalFilter(
        wanted, journals, types, statuses, chats, senders, leftOut, sentByApi, from, to, text);
  }

  public JournalFilter withJournals(Set<Journal> wanted) {
    return new JournalFilter(
        instances, wanted, types, statuses, chats, senders, leftOut, sentByApi, from, to, text);
  }

  public JournalFilter withTypes(Set<String> wanted) {
    return new JournalFilter(
        instances, journals, wanted, statuses, chats, senders, leftOut, sentByApi, from, to, text);
  }

  public JournalFilter withStatuses(Set<String> wanted) {
    return new JournalFilter(
        instances, journals, types, wanted, chats, senders, leftOut, sentByApi, from, to, text);
  }

  public JournalFilter withChats(Set<ChatId> wanted) {
    return new JournalFilter(
        instances, journals, types, statuses, wanted, senders, leftOut, sentByApi, from, to, text);
  }

  public JournalFilter withSenders(Set<ChatId> wanted) {
    return new JournalFilter(
        instances, journals, types, statuses, chats, wanted, leftOut, sentByApi, from, to, text);
  }

  public JournalFilter leavingOut(LeftOut unwanted) {
    return new JournalFilter(
        instances, journals, types, statuses, chats, senders, unwanted, sentByApi, from, to, text);
  }

  public JournalFilter withSentByApi(Optional<Boolean> wanted) {
    return new JournalFilter(
        instances, journals, types, statuses, chats, senders, leftOut, wanted, from, to, text);
  }

  public JournalFilter withPeriod(Optional<Instant> earliest, Optional<Instant> latest) {
    return new JournalFilter(
        instances, journals, types, statuses, chats, senders, leftOut, sentByApi, earliest, latest,
        text);
  }

  public JournalFilter withText(String wanted) {
    return new JournalFilter(
        instances, journals, types, statuses, chats, senders, leftOut, sentByApi, from, to, wanted);
  }

  /** Without records of these kinds. */
  public JournalFilter leavingOut(Set<String> unwantedTypes) {
    return leavingOut(leftOut.withTypes(unwantedTypes));
  }

  /** The part of a window that lies in the wanted period; empty when none of it does. */
  public Window period(Window within) {
    Instant earliest = from.filter(within.from()::isBefore).orElse(within.from());
    Instant latest = to.filter(within.to()::isAfter).orElse(within.to());
    return new Window(earliest, latest.isBefore(earliest) ? earliest : latest);
  }
}
