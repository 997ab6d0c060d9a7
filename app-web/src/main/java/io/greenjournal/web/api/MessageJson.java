package io.greenjournal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.greenjournal.core.conversation.MessageThread;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Observation;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.Sender;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.search.SearchProblem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Messages as programs get them. A payload is put in as it was received, not read and written again. */
@Singleton
public final class MessageJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JournalRecordReader reader;

  public MessageJson(JournalRecordReader reader) {
    this.reader = reader;
  }

  /** @param remarks on the search; left out when there are none */
  public String page(Page<CachedRecord> page, List<SearchProblem> remarks) {
    ObjectNode node = JSON.objectNode();
    ArrayNode items = node.putArray("items");
    page.items().forEach(record -> items.add(item(record)));
    node.put("next", page.next().map(cursor -> cursor.value()).orElse(null));
    JsonText.put(node, "asOf", page.freshness().asOf());
    JsonText.put(node, remarks);
    return JsonText.print(node);
  }

  /** @param thread what belongs to it; empty for a status post */
  String history(RecordHistory history, Optional<MessageThread> thread) {
    ObjectNode node = item(history.record());
    ArrayNode timeline = node.putArray("timeline");
    history.timeline().forEach(event -> timeline.add(event(event)));
    ArrayNode observations = node.putArray("observations");
    history.observations().forEach(observation -> observations.add(observation(observation)));
    thread.ifPresent(known -> ThreadJson.put(node, known));
    return JsonText.print(node);
  }

  /**
   * One record on a line of its own. Where its payload as it was received is not what stands there, because it was no
   * strict JSON or went over several lines, the received text is told too, as {@code payloadReceived}.
   */
  public String line(CachedRecord cached) {
    Payload payload = cached.record().payload();
    if (payload.fidelity() == Payload.Fidelity.DAMAGED) {
      return JsonText.print(item(cached));
    }
    ObjectNode node = withoutPayload(cached);
    // Strict JSON has line ends between its values only.
    String json = reader.strictJson(payload).replace('\n', ' ').replace('\r', ' ');
    node.putRawValue("payload", new RawValue(json));
    String received = payload.text();
    if (!json.equals(received)) {
      node.put("payloadReceived", received);
    }
    if (payload.fidelity() == Payload.Fidelity.WITHOUT_THUMBNAIL) {
      node.put("payloadLacks", "thumbnail");
    }
    return JsonText.print(node);
  }

  ObjectNode item(CachedRecord cached) {
    ObjectNode node = withoutPayload(cached);
    putPayload(node, cached.record().payload());
    return node;
  }

  private static ObjectNode withoutPayload(CachedRecord cached) {
    JournalRecord record = cached.record();
    ObjectNode node = JSON.objectNode();
    node.put("instance", record.key().instance().value());
    node.put("direction", record.key().direction().word());
    node.put("chatId", record.key().chat().value());
    node.put("idMessage", record.key().id().value());
    record
        .timestamp()
        .ifPresentOrElse(t -> node.put("timestamp", t), () -> node.putNull("timestamp"));
    node.put("firstSeenAt", cached.firstSeenAt().toString());
    node.put("typeMessage", record.typeMessage());
    node.put("text", record.text());
    node.put("deliveryStatus", record.status().map(DeliveryStatus::word).orElse(null));
    node.put("sendByApi", record.sentByApi().orElse(null));
    node.set("sender", record.sender().map(MessageJson::sender).orElse(null));
    return node;
  }

  private static ObjectNode sender(Sender sender) {
    return JSON.objectNode()
        .put("id", sender.id())
        .put("name", sender.name())
        .put("contactName", sender.contactName());
  }

  private static ObjectNode event(StatusEvent event) {
    ObjectNode node = JSON.objectNode().put("status", event.status().word());
    JsonText.put(node, "at", event.at());
    node.put("observedAt", event.observedAt().toString())
        .put("source", event.source().word());
    return event.detail().isEmpty() ? node : node.put("detail", event.detail());
  }

  private ObjectNode observation(Observation observation) {
    ObjectNode node = JSON.objectNode()
        .put("observedAt", observation.observedAt().toString())
        .put("source", observation.source().word());
    putPayload(node, observation.payload());
    return node;
  }

  /** A damaged one is {@code null}: what stands in its place is no record of the vendor. */
  private void putPayload(ObjectNode node, Payload payload) {
    switch (payload.fidelity()) {
      case AS_RECEIVED -> putJson(node, payload);
      case WITHOUT_THUMBNAIL -> putJson(node, payload).put("payloadLacks", "thumbnail");
      case DAMAGED -> node.putNull("payload").put("payloadLacks", "all");
    }
  }

  private ObjectNode putJson(ObjectNode node, Payload payload) {
    return node.putRawValue("payload", new RawValue(reader.strictJson(payload)));
  }
}
