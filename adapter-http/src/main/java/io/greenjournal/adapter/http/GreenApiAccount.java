package io.greenjournal.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.adapter.http.wire.Answers;
import io.greenjournal.adapter.http.wire.ApiMethod;
import io.greenjournal.adapter.http.wire.Ask;
import io.greenjournal.adapter.http.wire.Caller;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.port.InstanceAccount;
import java.util.LinkedHashMap;
import java.util.Map;

/** State and settings of an instance as the vendor has them at this moment. */
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
}
