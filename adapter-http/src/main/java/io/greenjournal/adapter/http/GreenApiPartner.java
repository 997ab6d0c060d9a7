package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.reply.PartnerReply;
import io.greenjournal.adapter.http.wire.Answers;
import io.greenjournal.adapter.http.wire.ApiMethod;
import io.greenjournal.adapter.http.wire.Ask;
import io.greenjournal.adapter.http.wire.Caller;
import io.greenjournal.core.partner.PartnerConnection;
import io.greenjournal.core.partner.PartnerInstance;
import io.greenjournal.core.port.PartnerAccount;
import java.util.List;

/** A partner's list as the vendor has it at this moment. */
final class GreenApiPartner implements PartnerAccount {
  private final Caller caller;

  GreenApiPartner(Caller caller) {
    this.caller = caller;
  }

  @Override
  public List<PartnerInstance> instances(PartnerConnection connection) {
    return caller.now(Ask.get(
        connection,
        ApiMethod.GET_INSTANCES,
        body -> Lists.items(Answers.list(connection.token(), body), PartnerReply::instance)));
  }
}
