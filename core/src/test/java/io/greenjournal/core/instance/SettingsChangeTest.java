package io.greenjournal.core.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsChangeTest {
  @Test
  void only_what_was_named_is_in_it_and_the_last_word_counts() {
    var change = SettingsChange.NOTHING
        .with("incomingWebhook", true)
        .with("delaySendMessagesMilliseconds", 500)
        .with("webhookUrl", "")
        .with("incomingWebhook", false);

    assertThat(change.values())
        .isEqualTo(Map.of(
            "incomingWebhook", "no", "delaySendMessagesMilliseconds", 500, "webhookUrl", ""));
    assertThat(SettingsChange.NOTHING.isEmpty()).isTrue();
    assertThat(change.isEmpty()).isFalse();
  }

  @Test
  void no_value_is_printed() {
    var change = SettingsChange.NOTHING.with("webhookUrlToken", "hook-secret");

    assertThat(change).hasToString("SettingsChange[webhookUrlToken]");
    assertThat(change).isEqualTo(SettingsChange.NOTHING.with("webhookUrlToken", "hook-secret"));
    assertThat(change).isNotEqualTo(SettingsChange.NOTHING.with("webhookUrlToken", "another"));
  }

  @Test
  void a_setting_has_a_name() {
    assertThatThrownBy(() -> SettingsChange.NOTHING.with(" ", true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_picture_to_scan_is_not_printed_and_cannot_be_changed() {
    byte[] bytes = {1, 2, 3};
    var picture = new LinkingCode.Picture(bytes);
    bytes[0] = 9;
    picture.png()[1] = 9;

    assertThat(picture.png()).containsExactly(1, 2, 3);
    assertThat(picture).hasToString("Picture[3 bytes]");
    assertThat(picture).isEqualTo(new LinkingCode.Picture(new byte[] {1, 2, 3}));
  }
}
