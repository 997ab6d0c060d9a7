package io.greenjournal.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.adapter.http.reply.AccountReply;
import io.greenjournal.adapter.http.wire.Answers;
import io.greenjournal.adapter.http.wire.ApiMethod;
import io.greenjournal.adapter.http.wire.Ask;
import io.greenjournal.adapter.http.wire.Caller;
import io.greenjournal.core.instance.AccountProfile;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.SocketState;
import io.greenjournal.core.instance.StateChange;
import io.greenjournal.core.port.InstanceAccount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** State, settings and profile of an instance as the vendor has them at this moment. */
final class GreenApiAccount implements InstanceAccount {
  private final Caller caller;

  GreenApiAccount(Caller caller) {
    this.caller = caller;
  }

  @Override
  public InstanceState state(Connection connection) {
    return caller.now(askState(connection));
  }

  static Ask<InstanceState> askState(Connection connection) {
    return Ask.get(
        connection,
        ApiMethod.GET_STATE_INSTANCE,
        body -> Answers.object(connection, body)
            .map(GreenApiAccount::state)
            .orElse(new InstanceState("")));
  }

  private static InstanceState state(ObjectNode answer) {
    JsonNode word = answer.path("stateInstance");
    if (!word.isTextual() && !word.isNull()) {
      throw Answers.unreadable("an answer without a state");
    }
    return new InstanceState(word.asText(""));
  }

  @Override
  public InstanceSettings settings(Connection connection) {
    return caller.now(askSettings(connection));
  }

  static Ask<InstanceSettings> askSettings(Connection connection) {
    return Ask.get(connection, ApiMethod.GET_SETTINGS, body -> settings(connection, body));
  }

  private static InstanceSettings settings(Connection connection, byte[] body) {
    ObjectNode settings = Answers.object(connection, body)
        .filter(answer -> !answer.isEmpty())
        .orElseThrow(() -> Answers.unreadable("an empty answer instead of settings"));
    Map<String, String> values = new LinkedHashMap<>();
    settings.properties().forEach(s -> values.put(s.getKey(), value(s.getKey(), s.getValue())));
    return new InstanceSettings(values);
  }

  /** The token that the vendor sends to a web hook is a secret, and nobody here needs it. */
  private static String value(String name, JsonNode value) {
    String text = value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    return name.equals("webhookUrlToken") && !text.isEmpty() ? "***" : text;
  }

  @Override
  public List<StateChange> stateHistory(Connection connection, OptionalInt count) {
    return askStateHistory(connection, count).map(caller::now).orElse(List.of());
  }

  /** The call; empty when there is nothing to ask. */
  static Optional<Ask<List<StateChange>>> askStateHistory(
      Connection connection, OptionalInt count) {
    Counts.check(count);
    return onlyWhatsApp(connection)
        .map(c -> Ask.get(
            c,
            ApiMethod.GET_STATE_INSTANCE_HISTORY,
            body -> Lists.items(
                Answers.list(c, body), object -> Optional.of(AccountReply.stateChange(object)))))
        .map(ask -> Counts.with(ask, count));
  }

  @Override
  public AccountProfile profile(Connection connection) {
    return caller.now(askProfile(connection));
  }

  static Ask<AccountProfile> askProfile(Connection connection) {
    ApiMethod method = connection.messenger() == Messenger.WHATSAPP
        ? ApiMethod.GET_WA_SETTINGS
        : ApiMethod.GET_ACCOUNT_SETTINGS;
    return Ask.get(
        connection, method, body -> AccountReply.profile(Answers.someObject(connection, body)));
  }

  @Override
  public SocketState socket(Connection connection) {
    return onlyWhatsApp(connection)
        .map(c -> Ask.get(
            c,
            ApiMethod.GET_STATUS_INSTANCE,
            body -> Answers.object(c, body).map(AccountReply::socket).orElse(new SocketState(""))))
        .map(caller::now)
        .orElse(new SocketState(""));
  }

  private static Optional<Connection> onlyWhatsApp(Connection connection) {
    return Optional.of(connection).filter(c -> c.messenger() == Messenger.WHATSAPP);
  }
}
