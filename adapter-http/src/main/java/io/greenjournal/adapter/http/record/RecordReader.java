package io.greenjournal.adapter.http.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.greenjournal.adapter.http.body.Json;
import io.greenjournal.adapter.http.body.StrictJson;
import io.greenjournal.adapter.http.body.Tape;
import io.greenjournal.adapter.http.body.Tapes;
import io.greenjournal.adapter.http.push.PushedMessage;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.Source;
import io.greenjournal.core.journal.VendorTime;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.Details;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.Sender;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.status.StatusPost;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON to domain, and nowhere else. A field that is not understood ends in {@link Details#extras()}, a kind
 * that is not understood becomes {@link MessageContent.Unsupported}: nothing of a record is lost.
 */
public final class RecordReader implements JournalRecordReader {
  /** Under this a payload is kept that is no object. */
  private static final String NO_OBJECT = "";

  private static final List<String> SENDER =
      List.of("senderId", "senderName", "senderContactName", "senderType");

  @Override
  public Message message(JournalRecord record) {
    return message(record, tape(record));
  }

  /** The same of a record that was read just now; its tape is not read again. */
  public Message message(JournalRecord record, Tape tape) {
    Fields fields = Fields.of(tape);
    dropKey(record, fields);
    if (record.key().direction() == Direction.INCOMING) {
      Sender sender = sender(record, fields);
      Understood understood = understand(record, fields);
      return new Message.Incoming(
          record.key(),
          VendorTime.of(record.timestamp()),
          sender,
          understood.content,
          understood.details);
    }
    DeliveryStatus status = status(record, fields);
    Optional<Boolean> sentByApi = sentByApi(record, fields);
    Understood understood = understand(record, fields);
    return new Message.Outgoing(
        record.key(),
        VendorTime.of(record.timestamp()),
        status,
        sentByApi,
        understood.content,
        understood.details);
  }

  @Override
  public StatusPost statusPost(JournalRecord record) {
    Fields fields = Fields.of(tape(record));
    dropKey(record, fields);
    boolean outgoing = record.key().direction() == Direction.OUTGOING;
    Optional<DeliveryStatus> status =
        outgoing ? Optional.of(status(record, fields)) : Optional.empty();
    Optional<Boolean> sentByApi = outgoing ? sentByApi(record, fields) : Optional.empty();
    Optional<Sender> sender = outgoing ? Optional.empty() : Optional.of(sender(record, fields));
    PostParts parts = PostParts.read(fields);
    Understood understood = understand(record, fields);
    return new StatusPost(
        record.key(),
        VendorTime.of(record.timestamp()),
        understood.content,
        parts.style(),
        parts.audience(),
        status,
        sentByApi,
        sender,
        understood.details);
  }

  private Tape tape(JournalRecord record) {
    return Tapes.of(
        record.source() == Source.PUSH ? asInJournal(record.payload()) : record.payload());
  }

  @Override
  public Payload asInJournal(Payload payload) {
    return PushedMessage.asInJournal(tree(payload))
        .map(record -> Payload.of(record.toString()))
        .orElse(payload);
  }

  @Override
  public String chatName(Payload payload) {
    JsonNode name = tree(payload).path("senderData").path("chatName");
    return name.isTextual() ? name.textValue() : "";
  }

  @Override
  public Map<String, String> fields(Payload payload) {
    JsonNode tree = tree(payload);
    return FlatFields.of(PushedMessage.asInJournal(tree).<JsonNode>map(r -> r).orElse(tree));
  }

  @Override
  public String strictJson(Payload payload) {
    return StrictJson.of(payload);
  }

  private static JsonNode tree(Payload payload) {
    return Json.tree(payload.bytes()).orElseGet(() -> new TextNode(payload.text()));
  }

  /** The parts that the record already holds, as long as they say the same. */
  private static void dropKey(JournalRecord record, Fields fields) {
    fields.drop("type", record.key().direction().word());
    fields.drop("idMessage", record.key().id().value());
    fields.drop("idMessage", "");
    fields.drop("chatId", record.key().chat().value());
    fields.drop("chatId", "");
    fields.drop("typeMessage", record.typeMessage());
    fields.drop("timestamp", record.timestamp());
  }

  /** The record's own parts count, since a masked record has them but no payload. */
  private static Sender sender(JournalRecord record, Fields fields) {
    if (record.sender().isPresent()) {
      SENDER.forEach(fields::skip);
      return record.sender().get();
    }
    return new Sender(
        fields.textOrNumber("senderId"),
        fields.text("senderName"),
        fields.text("senderContactName"),
        fields.optionalText("senderType"));
  }

  private static DeliveryStatus status(JournalRecord record, Fields fields) {
    if (record.status().isPresent()) {
      fields.skip("statusMessage");
      return record.status().get();
    }
    return new DeliveryStatus(fields.text("statusMessage"));
  }

  private static Optional<Boolean> sentByApi(JournalRecord record, Fields fields) {
    Optional<Boolean> told = fields.flag("sendByApi");
    return record.sentByApi().or(() -> told);
  }

  private record Understood(MessageContent content, Details details) {}

  /** Reads content last but one, since an unknown kind takes all that is left. */
  private static Understood understand(JournalRecord record, Fields fields) {
    var chatType = fields.optionalText("chatType");
    var quote = Quotes.read(fields);
    var forwarding = Passing.forwarding(fields);
    var revision = Passing.revision(fields);
    MessageContent content = fields.has(NO_OBJECT)
        ? new MessageContent.Unsupported(record.typeMessage(), fields.takeRest())
        : Kinds.read(record.typeMessage(), fields);
    Details details =
        new Details(record.typeMessage(), chatType, forwarding, revision, quote, fields.rest());
    return new Understood(content, details);
  }
}
