package io.greenjournal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.core.conversation.MessageThread;
import io.greenjournal.core.conversation.PollState;
import io.greenjournal.core.conversation.Reacted;
import io.greenjournal.core.conversation.RelationKind;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.message.Sender;
import java.util.List;

/** What belongs to a message, as programs get it: what it is about, and what later messages did to it. */
final class ThreadJson {
  private ThreadJson() {}

  static void put(ObjectNode message, MessageThread thread) {
    ArrayNode about = message.putArray("about");
    thread
        .about()
        .forEach(reference -> about
            .addObject()
            .put("kind", word(reference.kind()))
            .put("idMessage", reference.target().value())
            .put("cached", reference.message().isPresent()));
    ArrayNode reactions = message.putArray("reactions");
    thread.reactions().forEach(reaction -> reactions.add(reaction(reaction)));
    put(message.putArray("answers"), thread.answers());
    put(message.putArray("edits"), thread.edits());
    put(message.putArray("deletions"), thread.deletions());
    message.set("poll", thread.poll().map(ThreadJson::poll).orElse(null));
  }

  private static ObjectNode reaction(Reacted reaction) {
    return JsonText.JSON
        .objectNode()
        .put("emoji", reaction.emoji())
        .put("senderId", reaction.sender().map(Sender::id).orElse(null))
        .put("at", reaction.record().at().toString());
  }

  private static void put(ArrayNode list, List<CachedRecord> records) {
    records.forEach(record -> list.addObject()
        .put("direction", record.record().key().direction().word())
        .put("idMessage", record.record().key().id().value())
        .put("at", record.at().toString())
        .put("text", record.record().text()));
  }

  private static ObjectNode poll(PollState poll) {
    ObjectNode node = JsonText.JSON.objectNode().put("name", poll.name());
    node.put("multipleAnswers", poll.multipleAnswers().orElse(null));
    JsonText.put(node, "updatedAt", poll.updatedAt());
    ArrayNode votes = node.putArray("votes");
    poll.votes().forEach(vote -> {
      ArrayNode voters = votes.addObject().put("option", vote.option()).putArray("voters");
      vote.voters().forEach(voters::add);
    });
    return node;
  }

  private static String word(RelationKind kind) {
    return switch (kind) {
      case QUOTE -> "quote";
      case REACTION -> "reaction";
      case POLL_UPDATE -> "pollUpdate";
      case EDIT -> "edit";
      case DELETION -> "deletion";
      case CHOICE -> "choice";
    };
  }
}
