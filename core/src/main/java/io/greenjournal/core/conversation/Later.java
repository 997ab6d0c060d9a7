package io.greenjournal.core.conversation;

import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.MessageContent.Poll;
import io.greenjournal.core.message.MessageContent.PollUpdate;
import io.greenjournal.core.message.MessageContent.Vote;
import io.greenjournal.core.message.Sender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The later messages about one message, put together to what they mean for it. Not thread-safe. */
public final class Later {
  /** Newest first; within a second by the vendor's id downwards. */
  public static final Comparator<CachedRecord> NEWEST_FIRST = Comparator.comparing(CachedRecord::at)
      .thenComparing(cached -> cached.record().key().id())
      .reversed();

  private final Map<RelationKind, List<CachedRecord>> records = new EnumMap<>(RelationKind.class);

  /** Adds a message of this kind of relation. */
  public void add(RelationKind kind, CachedRecord record) {
    records.computeIfAbsent(kind, k -> new ArrayList<>()).add(record);
  }

  /** Newest first. */
  public List<CachedRecord> of(RelationKind... kinds) {
    List<CachedRecord> found = new ArrayList<>();
    for (RelationKind kind : kinds) {
      found.addAll(records.getOrDefault(kind, List.of()));
    }
    found.sort(NEWEST_FIRST);
    return found;
  }

  /** The latest one of each person, without those that were taken back; newest first. */
  public List<Reacted> reactions() {
    Map<String, Reacted> latest = new LinkedHashMap<>();
    for (CachedRecord record : of(RelationKind.REACTION)) {
      Optional<Sender> sender = record.record().sender();
      latest.putIfAbsent(
          sender.map(Sender::id).orElse(""), new Reacted(record.record().text(), sender, record));
    }
    return latest.values().stream()
        .filter(reaction -> !reaction.emoji().isEmpty())
        .toList();
  }

  /**
   * How a poll stands after the latest update.
   *
   * @param poll what the message carries; anything but a poll has no state
   * @param latest what the latest of the {@linkplain RelationKind#POLL_UPDATE updates} carries; empty when there
   *     is none
   */
  public Optional<PollState> poll(MessageContent poll, Optional<MessageContent> latest) {
    if (!(poll instanceof Poll asked)) {
      return Optional.empty();
    }
    Map<String, List<String>> voters = new LinkedHashMap<>();
    asked.options().forEach(option -> voters.put(option, List.of()));
    latest
        .filter(PollUpdate.class::isInstance)
        .map(PollUpdate.class::cast)
        .ifPresent(
            update -> update.votes().forEach(vote -> voters.put(vote.option(), vote.voters())));
    List<Vote> votes = new ArrayList<>();
    voters.forEach((option, chosenBy) -> votes.add(new Vote(option, chosenBy)));
    return Optional.of(new PollState(
        asked.name(),
        votes,
        asked.multipleAnswers(),
        of(RelationKind.POLL_UPDATE).stream().findFirst().map(CachedRecord::at)));
  }
}
