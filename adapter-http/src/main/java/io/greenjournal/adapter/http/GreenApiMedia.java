package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.body.Json;
import io.greenjournal.adapter.http.reply.ControlReply;
import io.greenjournal.adapter.http.wire.Answers;
import io.greenjournal.adapter.http.wire.ApiMethod;
import io.greenjournal.adapter.http.wire.Ask;
import io.greenjournal.adapter.http.wire.Caller;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.message.MediaLink;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.Connections;
import io.greenjournal.core.port.MediaLinks;
import java.util.Optional;

/** Fresh links from the vendor. */
final class GreenApiMedia implements MediaLinks {
  /** @param isFile the file itself came; it is not asked for once more, however large it is */
  record Found(Optional<MediaLink> link, boolean isFile) {
    static final Found NOTHING = new Found(Optional.empty(), false);

    Optional<MediaLink> orThrow() {
      if (isFile) {
        throw Answers.unreadable("the file itself instead of a link");
      }
      return link;
    }
  }

  private final Caller caller;
  private final Connections connections;

  GreenApiMedia(Caller caller, Connections connections) {
    this.caller = caller;
    this.connections = connections;
  }

  @Override
  public Optional<MediaLink> fresh(AccessScope scope, MessageKey message) {
    return ask(scope, message).map(caller::now).flatMap(Found::orThrow);
  }

  /** The call; empty when there is nothing to ask. */
  Optional<Ask<Found>> ask(AccessScope scope, MessageKey message) {
    boolean hidden = !scope.allows(message.instance()) || scope.masks(message.instance());
    return hidden || message.chat().isNone() || message.id().isSynthetic()
        ? Optional.empty()
        : connections.connection(message.instance()).map(c -> ask(c, message));
  }

  private static Ask<Found> ask(Connection connection, MessageKey message) {
    String json = Json.TREES
        .createObjectNode()
        .put("chatId", message.chat().value())
        .put("idMessage", message.id().value())
        .toString();
    return Ask.post(connection, ApiMethod.DOWNLOAD_FILE, json, body -> read(connection, body))
        .or(failure -> GreenApiMessages.ifNotFound(failure, Found.NOTHING));
  }

  private static Found read(Connection connection, byte[] body) {
    int start = Answers.start(body);
    boolean isFile = start < body.length && body[start] != '{' && body[start] != '<';
    return isFile
        ? new Found(Optional.empty(), true)
        : new Found(ControlReply.link(Answers.someObject(connection, body)), false);
  }
}
