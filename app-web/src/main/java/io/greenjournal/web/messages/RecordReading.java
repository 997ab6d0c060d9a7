package io.greenjournal.web.messages;

import io.greenjournal.core.conversation.PollState;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Observation;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.message.Details;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.MessageContent.PollUpdate;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.status.StatusPost;
import io.greenjournal.web.shell.Times;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A record's observations, understood. One that cannot be understood still has a card that says so. */
final class RecordReading {
  private final JournalRecordReader reader;
  private final RecordHistory history;
  private final Times times;
  private final Function<String, Neighbour> neighbours;
  private final Function<String, String> names;

  RecordReading(
      JournalRecordReader reader,
      RecordHistory history,
      Times times,
      Function<String, Neighbour> neighbours,
      Function<String, String> names) {
    this.reader = reader;
    this.history = history;
    this.times = times;
    this.neighbours = neighbours;
    this.names = names;
  }

  /**
   * What a record holds.
   *
   * @param post the whole of it when it is a status post
   */
  record Held(MessageContent content, Details details, Optional<StatusPost> post) {}

  RecordHistory history() {
    return history;
  }

  JournalRecord record() {
    return history.record().record();
  }

  JournalRecordReader reader() {
    return reader;
  }

  /** What people call the person with this id. */
  String name(String id) {
    return names.apply(id);
  }

  /** What one observation holds; empty when it cannot be understood at all. */
  Optional<Held> held(int observation) {
    return held(observed(observation(observation)));
  }

  /** The card of one observation; 1 is the first one. */
  Card card(int observation) {
    if (observation < 1 || observation > history.observations().size()) {
      return CardDrawer.broken(times.words());
    }
    return CardDrawer.draw(held(observation), setting(observation));
  }

  private CardSetting setting(int observation) {
    return new CardSetting(
        times,
        MessageAddress.of(record().key()) + "/thumbnail?observation=" + observation,
        neighbours,
        names);
  }

  /** A poll with the votes that later messages told of. */
  Card voted(Card card, PollState poll) {
    return poll.updatedAt().isEmpty()
        ? card
        : new Card(
            card.icon(),
            card.word(),
            card.seen(),
            new PollBlocks(setting(present()))
                .votes(new PollUpdate(poll.name(), "", poll.votes(), poll.multipleAnswers())));
  }

  /** The number of the observation that the record shows. */
  int present() {
    List<Observation> newestFirst = history.observations();
    for (int i = 0; i < newestFirst.size(); i++) {
      if (newestFirst.get(i).payload().equals(record().payload())) {
        return newestFirst.size() - i;
      }
    }
    return newestFirst.size();
  }

  /** Empty for a number that no observation has. */
  Optional<Payload> seen(int observation) {
    return observation < 1 || observation > history.observations().size()
        ? Optional.empty()
        : Optional.of(payload(observation));
  }

  Payload payload(int observation) {
    return observation(observation).payload();
  }

  Observation observation(int number) {
    List<Observation> newestFirst = history.observations();
    return newestFirst.get(newestFirst.size() - number);
  }

  private Optional<Held> held(JournalRecord record) {
    try {
      if (record.journal().isStatuses()) {
        StatusPost post = reader.statusPost(record);
        return Optional.of(new Held(post.content(), post.details(), Optional.of(post)));
      }
      Message message = reader.message(record);
      return Optional.of(new Held(message.content(), message.details(), Optional.empty()));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The record as this observation had it: the kind may have been another. */
  private JournalRecord observed(Observation observation) {
    Payload payload = observation.payload();
    Map<String, String> fields = reader.fields(payload);
    String type = FieldChange.shown(fields.getOrDefault("typeMessage", "\"\""));
    JournalRecord r = record();
    return new JournalRecord(
        r.journal(),
        r.key(),
        r.timestamp(),
        payload.equals(r.payload()) ? r.typeMessage() : type.equals("\"\"") ? "" : type,
        r.status(),
        r.sentByApi(),
        r.sender(),
        r.text(),
        payload,
        observation.source());
  }
}
