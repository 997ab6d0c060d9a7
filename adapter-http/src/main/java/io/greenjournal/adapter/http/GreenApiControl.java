package io.greenjournal.adapter.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.adapter.http.body.Json;
import io.greenjournal.adapter.http.reply.ControlReply;
import io.greenjournal.adapter.http.wire.Answers;
import io.greenjournal.adapter.http.wire.ApiMethod;
import io.greenjournal.adapter.http.wire.Ask;
import io.greenjournal.adapter.http.wire.Caller;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.LinkingCode;
import io.greenjournal.core.instance.SettingsChange;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.port.InstanceControl;
import java.util.Optional;

/** The acts, each sent once. */
final class GreenApiControl implements InstanceControl {
  private final Caller caller;

  GreenApiControl(Caller caller) {
    this.caller = caller;
  }

  @Override
  public boolean changeSettings(Connection connection, SettingsChange change) {
    if (change.isEmpty()) {
      throw new IllegalArgumentException("a change names at least one setting");
    }
    return caller.now(Ask.post(
        connection,
        ApiMethod.SET_SETTINGS,
        json(change),
        body -> ControlReply.done(Answers.someObject(connection, body), "saveSettings")));
  }

  private static String json(SettingsChange change) {
    ObjectNode json = Json.TREES.createObjectNode();
    change.values().forEach((name, value) -> {
      if (value instanceof Integer number) {
        json.put(name, number);
      } else {
        json.put(name, value.toString());
      }
    });
    return json.toString();
  }

  @Override
  public boolean reboot(Connection connection) {
    return done(connection, ApiMethod.REBOOT, "isReboot");
  }

  @Override
  public boolean logout(Connection connection) {
    return done(connection, ApiMethod.LOGOUT, "isLogout");
  }

  private boolean done(Connection connection, ApiMethod method, String result) {
    return caller.now(Ask.get(
        connection,
        method,
        body -> ControlReply.done(Answers.someObject(connection, body), result)));
  }

  @Override
  public Token rotateToken(Connection connection) {
    return caller.now(Ask.get(
        connection,
        ApiMethod.UPDATE_API_TOKEN,
        body -> ControlReply.token(Answers.someObject(connection, body))));
  }

  @Override
  public LinkingCode linkingCode(Connection connection) {
    return caller.now(Ask.get(connection, ApiMethod.QR, body -> code(connection, body))
        .or(failure -> failure instanceof SourceFailure.Starting
            ? Optional.of(new LinkingCode.NotYet("starting"))
            : Optional.empty()));
  }

  private static LinkingCode code(Connection connection, byte[] body) {
    return Answers.object(connection, body)
        .map(object -> ControlReply.code(object, text -> Answers.line(connection, text)))
        .orElse(new LinkingCode.NotYet(""));
  }
}
