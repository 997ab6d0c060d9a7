package io.greenjournal.adapter.http.reply;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenjournal.adapter.http.body.Json;
import io.greenjournal.core.call.Call;
import io.greenjournal.core.call.CallParticipant;
import io.greenjournal.core.call.CallStatus;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.VendorTime;
import java.time.Duration;

/** Records of the call journals. */
public final class CallReply {
  private CallReply() {}

  /** What the record tells; its identity and its time are taken as they are for every record. */
  public static Call call(JournalRecord record) {
    JsonNode tree = Json.tree(record.payload().bytes()).orElse(Json.TREES.createObjectNode());
    Reply reply = new Reply(tree);
    return new Call(
        record.key(),
        VendorTime.of(record.timestamp()),
        new CallStatus(reply.text("status")),
        reply.flag("isVideo"),
        reply.flag("isGroup"),
        reply.count("duration").map(Duration::ofSeconds),
        reply.objects("participants").stream().map(CallReply::participant).toList());
  }

  /** The key of a participant is spelled in two ways. */
  private static CallParticipant participant(Reply reply) {
    return new CallParticipant(reply.text("id", "wid"), new CallStatus(reply.text("status")));
  }
}
