package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.reply.QueueReply;
import io.greenjournal.adapter.http.wire.Answers;
import io.greenjournal.adapter.http.wire.ApiMethod;
import io.greenjournal.adapter.http.wire.Ask;
import io.greenjournal.adapter.http.wire.Caller;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.port.InstanceQueues;
import io.greenjournal.core.queue.QueuedMessage;
import java.util.List;
import java.util.Optional;

/** What waits at the vendor at this moment. */
final class GreenApiQueues implements InstanceQueues {
  private final Caller caller;

  GreenApiQueues(Caller caller) {
    this.caller = caller;
  }

  @Override
  public List<QueuedMessage> waiting(Connection connection) {
    return caller.now(Ask.get(
        connection,
        ApiMethod.SHOW_MESSAGES_QUEUE,
        body -> Lists.items(
            Answers.list(connection, body), object -> Optional.of(QueueReply.message(object)))));
  }

  @Override
  public long messages(Connection connection) {
    return count(connection, ApiMethod.GET_MESSAGES_COUNT);
  }

  @Override
  public long notifications(Connection connection) {
    return count(connection, ApiMethod.GET_WEBHOOKS_COUNT);
  }

  private long count(Connection connection, ApiMethod method) {
    return caller.now(Ask.get(
        connection, method, body -> QueueReply.count(Answers.someObject(connection, body))));
  }
}
