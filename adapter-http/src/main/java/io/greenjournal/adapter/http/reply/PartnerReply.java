package io.greenjournal.adapter.http.reply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.partner.PartnerInstance;
import java.util.Optional;

/** Instances in a partner's list. */
public final class PartnerReply {
  private PartnerReply() {}

  /** Empty when it has no usable id. */
  public static Optional<PartnerInstance> instance(ObjectNode answer) {
    Reply reply = new Reply(answer);
    return Optional.of(reply.text("idInstance"))
        .filter(InstanceId::isValid)
        .map(id -> new PartnerInstance(
            new InstanceId(id),
            ControlReply.token(reply),
            reply.text("name"),
            reply.text("typeInstance", "messenger"),
            reply.text("typeAccount"),
            reply.text("partnerUserUiid"),
            reply.text("tariff"),
            reply.wallClock("timeCreated"),
            reply.wallClock("timeDeleted"),
            reply.wallClock("expirationDate"),
            reply.flag("deleted").orElse(false),
            reply.flag("isExpired").orElse(false),
            reply.flag("isFree").orElse(false),
            reply.flag("isPartner").orElse(false)));
  }
}
