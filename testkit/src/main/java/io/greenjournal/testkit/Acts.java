package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The methods that change an instance. */
final class Acts {
  private static final List<String> READ_ONLY = List.of("wid", "typeInstance");
  private static final int TOKEN_LENGTH = 50;

  private Acts() {}

  static Answer to(FakeMethod method, FakeInstance instance, FakeCall call, Instant now) {
    return switch (method) {
      case SET_SETTINGS -> changeSettings(instance, call.json());
      case REBOOT -> {
        instance.restart();
        yield Answer.json("{\"isReboot\":true}");
      }
      case LOGOUT -> {
        instance.state("notAuthorized");
        yield Answer.json("{\"isLogout\":true}");
      }
      case UPDATE_API_TOKEN -> rotateToken(instance);
      case QR -> linkingCode(instance, now);
      default -> throw new IllegalArgumentException(method + " changes nothing");
    };
  }

  /** MAX and Telegram refuse a setting that they do not know; WhatsApp keeps it. */
  private static Answer changeSettings(FakeInstance instance, JsonNode change) {
    if (!change.isObject() || change.isEmpty()) {
      return Refusals.badRequest("bad request data");
    }
    for (var setting : change.properties()) {
      boolean known =
          instance.hasSetting(setting.getKey()) || instance.messenger() == FakeMessenger.WHATSAPP;
      if (!known || READ_ONLY.contains(setting.getKey()) || !setting.getValue().isValueNode()) {
        return Refusals.badRequest(
            "Validation failed. Details: '" + setting.getKey() + "' is not allowed");
      }
    }
    change.properties().forEach(one -> instance.change(one.getKey(), one.getValue()));
    instance.restart();
    return Answer.json("{\"saveSettings\":true}");
  }

  private static Answer rotateToken(FakeInstance instance) {
    String fresh = sha256(instance.token()).substring(0, TOKEN_LENGTH);
    instance.token(fresh);
    return Answer.json("{\"apiTokenInstance\":\"" + fresh + "\"}");
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK knows SHA-256", e);
    }
  }

  private static Answer linkingCode(FakeInstance instance, Instant now) {
    if (instance.linked()) {
      return code("alreadyLogged", "instance account already authorized");
    }
    if (!instance.state().equals("notAuthorized")) {
      return code("error", "instance in starting process try later");
    }
    instance.lookAtCode();
    if (instance.linked()) {
      return code("alreadyLogged", "instance account already authorized");
    }
    return code("qrCode", Base64.getEncoder().encodeToString(QrPicture.png(instance.id(), now)));
  }

  private static Answer code(String type, String message) {
    return Answer.json(JsonNodeFactory.instance
        .objectNode()
        .put("type", type)
        .put("message", message)
        .toString());
  }
}
