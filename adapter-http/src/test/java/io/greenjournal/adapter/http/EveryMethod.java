package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.NOW;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.contact.PhoneNumber;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.SettingsChange;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.partner.PartnerConnection;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** Everything that a client can be asked, one call each. */
final class EveryMethod {
  static final ChatId PERSON = new ChatId("79001234567@c.us");
  static final ChatId GROUP = new ChatId("120363@g.us");

  private static final AccessScope ALL = AccessScope.everything();
  private static final Window DAY = Window.last(Duration.ofDays(1), NOW);
  private static final OptionalInt ANY = OptionalInt.empty();

  /** One call; what it gives is of no interest. */
  interface Method {
    Object call(GreenApi api, Connection connection);
  }

  /** The same with the parts that most methods want. */
  private interface OfInstance {
    Object call(GreenApi api, InstanceId id);
  }

  private EveryMethod() {}

  /** The new token comes last, since the old one is worth nothing afterwards. */
  static List<Method> all() {
    return List.of(
        of((api, id) -> api.incoming(id, Duration.ofDays(1))),
        of((api, id) -> api.outgoing(id, Duration.ofDays(1))),
        of((api, id) -> api.journals().records(ALL, id, Journal.INCOMING, DAY)),
        of((api, id) -> api.journals().messages(ALL, id, Direction.OUTGOING, DAY)),
        of((api, id) -> api.stream().records(ALL, id, Journal.INCOMING, DAY, record -> {})),
        of((api, id) -> api.stream().messages(ALL, id, Direction.OUTGOING, DAY, message -> {})),
        of((api, id) -> api.stream().records(ALL, id, Journal.INCOMING, DAY, record -> {
          throw new IllegalStateException("the receiver has enough");
        })),
        of((api, id) -> api.messages().message(ALL, key(id))),
        of((api, id) -> api.messages().chatHistory(ALL, id, PERSON, 50)),
        of((api, id) -> api.statuses().posts(ALL, id, Direction.INCOMING, DAY)),
        of((api, id) -> api.statuses().posts(ALL, id, Direction.OUTGOING, DAY)),
        of((api, id) -> api.statuses().views(ALL, id, new MessageId("S1"))),
        of((api, id) -> api.calls().calls(ALL, id, Direction.INCOMING, DAY)),
        of((api, id) -> api.calls().calls(ALL, id, Direction.OUTGOING, DAY)),
        of((api, id) -> api.media().fresh(ALL, key(id))),
        of((api, id) -> api.contacts().contacts(ALL, id, ANY)),
        of((api, id) -> api.contacts().chats(ALL, id, ANY)),
        of((api, id) -> api.contacts().contact(ALL, id, PERSON)),
        of((api, id) -> api.contacts().avatar(ALL, id, PERSON)),
        of((api, id) -> api.contacts().group(ALL, id, GROUP)),
        of((api, id) -> api.contacts().check(ALL, id, new PhoneNumber("79001234567"))),
        of((api, id) -> api.async().records(ALL, id, Journal.INCOMING, DAY).join()),
        of((api, id) ->
            api.async().stream(ALL, id, Journal.OUTGOING, DAY, record -> {}).join()),
        of((api, id) -> api.async().freshLink(ALL, key(id)).join()),
        (api, connection) -> api.account().state(connection),
        (api, connection) -> api.account().stateHistory(connection, ANY),
        (api, connection) -> api.account().socket(connection),
        (api, connection) -> api.account().settings(connection),
        (api, connection) -> api.account().profile(connection),
        (api, connection) -> api.queues().waiting(connection),
        (api, connection) -> api.queues().messages(connection),
        (api, connection) -> api.queues().notifications(connection),
        (api, connection) ->
            api.partner().instances(new PartnerConnection(connection.apiUrl(), connection.token())),
        (api, connection) -> api.control()
            .changeSettings(connection, SettingsChange.NOTHING.with("incomingWebhook", true)),
        (api, connection) -> api.control().reboot(connection),
        (api, connection) -> api.control().logout(connection),
        (api, connection) -> api.control().linkingCode(connection),
        (api, connection) -> api.control().rotateToken(connection));
  }

  private static Method of(OfInstance method) {
    return (api, connection) -> method.call(api, connection.id());
  }

  private static MessageKey key(InstanceId id) {
    return new MessageKey(id, Direction.INCOMING, PERSON, new MessageId("M1"));
  }
}
