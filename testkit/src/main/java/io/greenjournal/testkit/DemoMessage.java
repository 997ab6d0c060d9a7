package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * One message of a conversation; its record is written anew each time, because it changes.
 *
 * @param number chooses its picture
 */
record DemoMessage(
    DemoTalk talk,
    int index,
    ScriptLine line,
    DemoPerson author,
    String idMessage,
    long at,
    long visibleFrom,
    Delivery delivery,
    boolean byApi,
    Optional<DemoRevision> revision,
    int number)
    implements JournalEntry {

  DemoMessage refused(String reason) {
    return new DemoMessage(
        talk,
        index,
        line,
        author,
        idMessage,
        at,
        visibleFrom,
        delivery.refused(reason),
        byApi,
        revision,
        number);
  }

  @Override
  public long timestamp(Moment moment) {
    if (line.incoming()) {
      return at;
    }
    long changed = changedBy(moment) ? revision.map(DemoRevision::at).orElse(at) : at;
    return Math.max(changed, delivery.lastAction(moment));
  }

  @Override
  public boolean visible(Moment moment) {
    return visibleFrom <= moment.second();
  }

  @Override
  public String chatId() {
    return line.kind().equals("block") ? "10000000000@c.us" : talk.chat().id();
  }

  @Override
  public String json(Moment moment) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("type", line.incoming() ? "incoming" : "outgoing");
    record.put("idMessage", idMessage);
    record.put("timestamp", timestamp(moment));
    DemoContents.write(record, this, moment);
    if (line.incoming()) {
      sender(record);
    } else {
      record.put("statusMessage", delivery.status(moment));
      record.put("sendByApi", byApi);
    }
    if (!isEvent()) {
      flags(record, moment);
    }
    return record.toString();
  }

  @Override
  public List<Step> steps() {
    return line.incoming() || isEvent() ? List.of() : delivery.steps();
  }

  boolean isEvent() {
    return line.kind().equals("edit") || line.kind().equals("deletion");
  }

  boolean max() {
    return talk.profile().messenger() == FakeMessenger.MAX;
  }

  String argument(int index) {
    return talk.fill(line.argument(index));
  }

  /** Its words at that moment: the first version until it is edited. */
  String text(Moment moment) {
    boolean first = line.kind().equals("edited") && !changedBy(moment);
    return talk.fill(first ? line.argument(0) : line.text());
  }

  /** Who wrote it, as a chat id. */
  String participant() {
    return line.incoming()
        ? author.id()
        : FakeSettings.wid(talk.profile().id(), talk.profile().messenger());
  }

  private boolean changedBy(Moment moment) {
    return revision.filter(change -> change.at() <= moment.second()).isPresent();
  }

  private void sender(ObjectNode record) {
    if (line.kind().equals("block")) {
      record.remove("idMessage");
      record.put("senderId", chatId());
      return;
    }
    record.put("senderId", author.id());
    record.put("senderName", author.name());
    record.put("senderContactName", author.contactName());
  }

  private void flags(ObjectNode record, Moment moment) {
    if (changedBy(moment)) {
      DemoRevision change = revision.orElseThrow();
      record.put("editedMessageId", change.deletes() ? "" : change.id());
      record.put("deletedMessageId", change.deletes() ? change.id() : "");
      record.put("isEdited", !change.deletes());
      record.put("isDeleted", change.deletes());
    }
  }
}
