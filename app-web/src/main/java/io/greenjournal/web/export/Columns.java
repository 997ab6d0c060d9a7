package io.greenjournal.web.export;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.Sender;
import java.util.List;
import java.util.Map;

/** What a table tells of a message. Everything is text, ids and numbers too, and safe to open. */
final class Columns {
  static final List<String> NAMES = List.of(
      "instance",
      "instanceName",
      "direction",
      "chatId",
      "idMessage",
      "timestamp",
      "time",
      "firstSeenAt",
      "typeMessage",
      "text",
      "deliveryStatus",
      "sendByApi",
      "senderId",
      "senderName",
      "senderContactName",
      "payloadLacks");

  private final Map<InstanceId, String> instances;

  Columns(Map<InstanceId, String> instances) {
    this.instances = instances;
  }

  /** In the order of the names. */
  List<String> cells(CachedRecord cached) {
    JournalRecord record = cached.record();
    InstanceId instance = record.key().instance();
    return List.of(
            instance.value(),
            instances.getOrDefault(instance, ""),
            record.key().direction().word(),
            record.key().chat().value(),
            record.key().id().value(),
            record.timestamp().isPresent() ? String.valueOf(record.timestamp().getAsLong()) : "",
            cached.at().toString(),
            cached.firstSeenAt().toString(),
            record.typeMessage(),
            record.text(),
            record.status().map(DeliveryStatus::word).orElse(""),
            record.sentByApi().map(String::valueOf).orElse(""),
            record.sender().map(Sender::id).orElse(""),
            record.sender().map(Sender::name).orElse(""),
            record.sender().map(Sender::contactName).orElse(""),
            lacks(record.payload()))
        .stream()
        .map(SafeCell::of)
        .toList();
  }

  private static String lacks(Payload payload) {
    return switch (payload.fidelity()) {
      case AS_RECEIVED -> "";
      case WITHOUT_THUMBNAIL -> "thumbnail";
      case DAMAGED -> "all";
    };
  }
}
