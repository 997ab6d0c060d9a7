package io.greenjournal.core.search;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.message.ChatId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a search comes to.
 *
 * @param filter what is wanted; means nothing when {@code impossible}
 * @param terms what was typed, as far as it was read
 * @param problems parts that could not be used as typed, in the order of the text
 * @param impossible nothing can match: two parts exclude each other, or one names what there is not
 */
public record SearchReading(
    JournalFilter filter,
    List<SearchTerm> terms,
    List<SearchProblem> problems,
    boolean impossible) {
  public SearchReading {
    terms = List.copyOf(terms);
    problems = List.copyOf(problems);
  }

  /** The same where only these records are asked for anyway; its text gives way to that of the search. */
  public SearchReading within(JournalFilter asked) {
    Set<Journal> journals = new HashSet<>(asked.journals());
    journals.retainAll(filter.journals());
    Narrowing<InstanceId> instances = Narrowing.of(asked.instances()).and(filter.instances());
    Narrowing<String> types = Narrowing.of(asked.types()).and(filter.types());
    Narrowing<String> statuses = Narrowing.of(asked.statuses()).and(filter.statuses());
    Narrowing<ChatId> chats = Narrowing.of(asked.chats()).and(filter.chats());
    Narrowing<ChatId> senders = Narrowing.of(asked.senders()).and(filter.senders());
    JournalFilter both = filter
        .withInstances(instances.values())
        .withJournals(journals.isEmpty() ? asked.journals() : journals)
        .withTypes(types.values())
        .withStatuses(statuses.values())
        .withChats(chats.values())
        .withSenders(senders.values())
        .leavingOut(filter.leftOut().and(asked.leftOut()))
        .withSentByApi(asked.sentByApi())
        .withPeriod(latest(asked.from(), filter.from()), earliest(asked.to(), filter.to()));
    boolean nothing = impossible
        || journals.isEmpty()
        || instances.impossible()
        || types.impossible()
        || statuses.impossible()
        || chats.impossible()
        || senders.impossible();
    return new SearchReading(both, terms, problems, nothing);
  }

  private static Optional<Instant> latest(Optional<Instant> a, Optional<Instant> b) {
    return a.isPresent() && b.isPresent() ? (a.get().isAfter(b.get()) ? a : b) : a.or(() -> b);
  }

  private static Optional<Instant> earliest(Optional<Instant> a, Optional<Instant> b) {
    return a.isPresent() && b.isPresent() ? (a.get().isBefore(b.get()) ? a : b) : a.or(() -> b);
  }
}
