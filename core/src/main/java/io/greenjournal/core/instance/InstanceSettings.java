package io.greenjournal.core.instance;

import java.util.Map;
import java.util.Optional;

/**
 * The settings of an instance at the vendor, as received.
 *
 * @param values setting name to its value as text; switches are {@code yes} or {@code no}
 */
public record InstanceSettings(Map<String, String> values) {
  public InstanceSettings {
    values = Map.copyOf(values);
  }

  /** Whether a switch is on; empty when the setting is missing or neither {@code yes} nor {@code no}. */
  public Optional<Boolean> isOn(String name) {
    return switch (values.getOrDefault(name, "")) {
      case "yes", "true" -> Optional.of(true);
      case "no", "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /**
   * Delivery statuses are followed ({@code outgoingWebhook}; not {@code outgoingMessageWebhook}, which
   * is about messages sent from the phone).
   */
  public Optional<Boolean> tracksDelivery() {
    return isOn("outgoingWebhook");
  }

  /** Incoming messages reach the journal ({@code incomingWebhook}); the journal is empty otherwise. */
  public Optional<Boolean> keepsIncoming() {
    return isOn("incomingWebhook");
  }
}
