package io.greenjournal.testkit.memory;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.message.Sender;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Records as the vendor sends them, each with a default for all that a test does not care about. */
public final class Records {
  /** When every test happens. */
  public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  public static final InstanceId INSTANCE = new InstanceId("1101000001");
  public static final InstanceId OTHER = new InstanceId("7103000002");
  /** A MAX instance, which has no status posts. */
  public static final InstanceId MAX = new InstanceId("3100000003");

  public static final ChatId CHAT = new ChatId("79001234567@c.us");
  public static final ChatId GROUP = new ChatId("120363043968066561@g.us");

  private final InstanceId instance;
  private final Journal journal;
  private final String id;
  private ChatId chat = CHAT;
  private OptionalLong timestamp = OptionalLong.of(NOW.minusSeconds(3600).getEpochSecond());
  private DeliveryStatus status = DeliveryStatus.SENT;
  private String type = "textMessage";
  private String text = "Hello";
  private String blank = "";
  private String name = "Noa";
  private String more = "";
  private Optional<ChatId> from = Optional.empty();

  private Records(InstanceId instance, Journal journal, String id) {
    this.instance = instance;
    this.journal = journal;
    this.id = id;
  }

  public static Records incoming(String id) {
    return new Records(INSTANCE, Journal.INCOMING, id);
  }

  public static Records outgoing(String id) {
    return new Records(INSTANCE, Journal.OUTGOING, id);
  }

  public static Records post(String id) {
    return new Records(INSTANCE, Journal.OUTGOING_STATUSES, id);
  }

  public Records of(InstanceId other) {
    Records copy = new Records(other, journal, id);
    copy.chat = chat;
    copy.timestamp = timestamp;
    copy.status = status;
    copy.type = type;
    copy.text = text;
    copy.name = name;
    copy.blank = blank;
    copy.more = more;
    copy.from = from;
    return copy;
  }

  public Records in(ChatId other) {
    chat = other;
    return this;
  }

  /** The id that the record names its sender by; otherwise that of the chat. */
  public Records from(ChatId sender) {
    from = Optional.of(sender);
    return this;
  }

  /** What the sender of an incoming record calls themselves. */
  public Records called(String other) {
    name = other;
    return this;
  }

  /** Further fields as they stand in the JSON. */
  public Records with(String fields) {
    more = "," + fields;
    return this;
  }

  public Records at(Instant time) {
    timestamp = OptionalLong.of(time.getEpochSecond());
    return this;
  }

  public Records withTimestamp(long raw) {
    timestamp = OptionalLong.of(raw);
    return this;
  }

  public Records withStatus(DeliveryStatus other) {
    status = other;
    return this;
  }

  public Records withType(String other) {
    type = other;
    return this;
  }

  public Records saying(String other) {
    text = other;
    return this;
  }

  /** White space, a comment and a stray comma at the end, as the vendor's own samples have them. */
  public Records sloppy() {
    blank = " , // as received\n";
    return this;
  }

  public JournalRecord build() {
    boolean outgoing = journal.direction() == io.greenjournal.core.message.Direction.OUTGOING;
    ChatId sender = from.orElse(chat);
    String own = outgoing
        ? ",\"statusMessage\":\"" + status.word() + "\",\"sendByApi\":true"
        : ",\"senderId\":\"" + sender + "\",\"senderName\":\"" + name
            + "\",\"senderContactName\":\"\"";
    String json = "{\"type\":\"" + journal.direction().word() + "\",\"idMessage\":\"" + id
        + "\",\"timestamp\":"
        + timestamp.orElseThrow() + ",\"typeMessage\":\"" + type + "\",\"chatId\":\"" + chat
        + "\",\"textMessage\":\"" + text + "\"" + more + own + blank + "}";
    return new JournalRecord(
        journal,
        new MessageKey(instance, journal.direction(), chat, new MessageId(id)),
        timestamp,
        type,
        outgoing ? Optional.of(status) : Optional.empty(),
        outgoing ? Optional.of(true) : Optional.empty(),
        outgoing ? Optional.empty() : Optional.of(Sender.of(sender.value(), name, "")),
        text,
        Payload.of(json));
  }
}
