package io.greenjournal.core.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskedSettingsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final AskedSettings ASKED = AskedSettings.of(
      SettingsChange.NOTHING.with("incomingWebhook", true).with("outgoingWebhook", true), NOW);

  @Test
  void it_is_seen_only_when_all_of_it_was_read_afterwards() {
    InstanceSettings half =
        new InstanceSettings(Map.of("incomingWebhook", "yes", "outgoingWebhook", "no"));
    InstanceSettings whole =
        new InstanceSettings(Map.of("incomingWebhook", "yes", "outgoingWebhook", "yes"));

    assertThat(ASKED.after(half, NOW.plusSeconds(20)).isOpen()).isTrue();
    assertThat(ASKED.after(whole, NOW.minusSeconds(1)).isOpen()).isTrue();
    assertThat(ASKED.after(whole, NOW.plusSeconds(40)).seenAt()).contains(NOW.plusSeconds(40));
  }

  @Test
  void what_was_seen_once_stays_seen() {
    AskedSettings seen = ASKED.after(
        new InstanceSettings(Map.of("incomingWebhook", "yes", "outgoingWebhook", "yes")), NOW);

    assertThat(seen.after(new InstanceSettings(Map.of()), NOW.plusSeconds(60))).isEqualTo(seen);
  }
}
