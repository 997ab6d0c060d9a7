package io.greenjournal.adapter.http.reply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.core.instance.AccountProfile;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.SocketState;
import io.greenjournal.core.instance.StateChange;

/** What an instance says about itself. */
public final class AccountReply {
  private AccountReply() {}

  public static StateChange stateChange(ObjectNode answer) {
    Reply reply = new Reply(answer);
    return new StateChange(
        new InstanceState(reply.text("stateInstance")),
        reply.time("timestamp"),
        reply.text("phoneNumber", "phone"));
  }

  public static AccountProfile profile(ObjectNode answer) {
    Reply reply = new Reply(answer);
    return new AccountProfile(
        new InstanceState(reply.text("stateInstance")),
        reply.text("phone", "phoneNumber"),
        reply.text("chatId"),
        reply.text("avatar"),
        reply.count("historySyncProgress"),
        reply.time("suspendedUntil"),
        Reply.texts(answer));
  }

  public static SocketState socket(ObjectNode answer) {
    return new SocketState(new Reply(answer).text("statusInstance"));
  }
}
