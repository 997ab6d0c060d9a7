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
 * @param leftOut {@code typeMessage} words that are not wanted, whatever {@code types} says
 * @param statuses {@code statusMessage} words; a record without one matches {@code ""}
 * @param from earliest {@link CachedRecord#at()}, included
 * @param to latest, excluded
 * @param text words to find; each must occur, case and accents do not matter; {@code ""} for no search
 */
public record JournalFilter(
    Set<InstanceId> instances,
    Set<Journal> journals,
    Set<String> types,
    Set<String> leftOut,
    Set<String> statuses,
    Set<ChatId> chats,
    Optional<Boolean> sentByApi,
    Optional<Instant> from,
    Optional<Instant> to,
    String text) {
  public JournalFilter {
    instances = Set.copyOf(instances);
    journals = Set.copyOf(journals);
    types = Set.copyOf(types);
    leftOut = Set.copyOf(leftOut);
    statuses = Set.copyOf(statuses);
    chats = Set.copyOf(chats);
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
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  public JournalFilter withInstances(Set<InstanceId> wanted) {
    return new JournalFilter(
        wanted, journals, types, leftOut, statuses, chats, sentByApi, from, to, text);
  }

  public JournalFilter withJournals(Set<Journal> wanted) {
    return new JournalFilter(
        instances, wanted, types, leftOut, statuses, chats, sentByApi, from, to, text);
  }

  public JournalFilter withTypes(Set<String> wanted) {
    return new JournalFilter(
        instances, journals, wanted, leftOut, statuses, chats, sentByApi, from, to, text);
  }

  /** Without records of these kinds. */
  public JournalFilter leavingOut(Set<String> unwanted) {
    return new JournalFilter(
        instances, journals, types, unwanted, statuses, chats, sentByApi, from, to, text);
  }

  public JournalFilter withStatuses(Set<String> wanted) {
    return new JournalFilter(
        instances, journals, types, leftOut, wanted, chats, sentByApi, from, to, text);
  }

  public JournalFilter withChats(Set<ChatId> wanted) {
    return new JournalFilter(
        instances, journals, types, leftOut, statuses, wanted, sentByApi, from, to, text);
  }

  public JournalFilter withSentByApi(Optional<Boolean> wanted) {
    return new JournalFilter(
        instances, journals, types, leftOut, statuses, chats, wanted, from, to, text);
  }

  public JournalFilter withPeriod(Optional<Instant> earliest, Optional<Instant> latest) {
    return new JournalFilter(
        instances, journals, types, leftOut, statuses, chats, sentByApi, earliest, latest, text);
  }

  public JournalFilter withText(String wanted) {
    return new JournalFilter(
        instances, journals, types, leftOut, statuses, chats, sentByApi, from, to, wanted);
  }

  /** The part of a window that lies in the wanted period; empty when none of it does. */
  public Window period(Window within) {
    Instant earliest = from.filter(within.from()::isBefore).orElse(within.from());
    Instant latest = to.filter(within.to()::isAfter).orElse(within.to());
    return new Window(earliest, latest.isBefore(earliest) ? earliest : latest);
  }
}
