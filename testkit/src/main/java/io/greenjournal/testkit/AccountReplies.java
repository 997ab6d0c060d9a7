package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an instance says about itself. */
final class AccountReplies {
  private static final int HISTORY = 100;

  private AccountReplies() {}

  static Answer to(FakeMethod method, FakeInstance instance, FakeCall call) {
    return switch (method) {
      case GET_STATE_INSTANCE -> state(instance);
      case GET_STATE_INSTANCE_HISTORY -> history(instance, call);
      case GET_STATUS_INSTANCE ->
        Answer.json(
            "{\"statusInstance\":\"%s\"}".formatted(instance.linked() ? "online" : "offline"));
      case GET_SETTINGS -> Answer.json(instance.settings());
      case GET_WA_SETTINGS, GET_ACCOUNT_SETTINGS -> profile(instance);
      default -> throw new IllegalArgumentException(method + " is not about the account");
    };
  }

  private static Answer state(FakeInstance instance) {
    String state = instance.state();
    return Answer.json(
        state.isEmpty() ? "null" : object().put("stateInstance", state).toString());
  }

  private static Answer history(FakeInstance instance, FakeCall call) {
    try {
      int count = call.parameter("count").map(Integer::parseInt).orElse(HISTORY);
      return count < 1
          ? Refusals.badRequest("Validation failed. Details: 'count' must be positive")
          : Answer.json(instance.stateHistory(count));
    } catch (NumberFormatException notANumber) {
      return Refusals.badRequest("Validation failed. Details: 'count' must be a number");
    }
  }

  /** WhatsApp spells the number as text, the others as a number. */
  private static Answer profile(FakeInstance instance) {
    boolean linked = instance.linked();
    ObjectNode profile = object();
    profile.put("avatar", linked ? ContactReplies.AVATARS + instance.id() + ".jpg" : "");
    profile.put("stateInstance", instance.state());
    if (instance.messenger() == FakeMessenger.WHATSAPP) {
      profile.put("phone", linked ? instance.phone() : "");
      profile.put("deviceId", linked ? instance.phone() + ":1@s.whatsapp.net" : "");
      profile.put("historySyncProgress", linked ? 100 : 0);
      profile.put("logoutProcess", false);
    } else if (linked) {
      profile.put("phone", Long.parseLong(instance.phone()));
    }
    profile.put("chatId", linked ? instance.wid() : "");
    profile.putNull("suspendedUntil");
    return Answer.json(profile.toString());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
