package io.greenjournal.core.usecase;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import java.net.URI;

/**
 * Use case: guess messenger and host from an instance id. The first four digits usually name the vendor's
 * cluster (1101, 7103, 7105 WhatsApp, 3100 MAX, 4100 Telegram); a convention and no rule, so only a
 * suggestion.
 */
public final class SuggestAddress {
  /** @param apiUrl base address without a path */
  public record Suggestion(Messenger messenger, URI apiUrl) {}

  public Suggestion suggest(InstanceId id) {
    String digits = id.value();
    if (digits.length() < 8) {
      return new Suggestion(Messenger.WHATSAPP, URI.create("https://api.green-api.com"));
    }
    String cluster = digits.substring(0, 4);
    Messenger messenger = switch (cluster) {
      case "3100" -> Messenger.MAX;
      case "4100" -> Messenger.TELEGRAM;
      default -> Messenger.WHATSAPP;
    };
    String domain = messenger == Messenger.WHATSAPP ? ".api.greenapi.com" : ".api.green-api.com";
    return new Suggestion(messenger, URI.create("https://" + cluster + domain));
  }
}
