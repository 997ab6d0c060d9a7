package io.greenjournal.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.Messenger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ApiMethodTest {
  @Test
  void no_method_takes_anything_from_a_queue() {
    assertThat(Arrays.stream(ApiMethod.values()).map(ApiMethod::word))
        .contains("lastIncomingMessages", "showMessagesQueue")
        .noneMatch(word -> word.matches("(?i)(receive|delete|clear|send|read).*"))
        .doesNotHaveDuplicates();
  }

  @Test
  void what_changes_or_counts_is_sent_once() {
    assertThat(Arrays.stream(ApiMethod.values()).filter(ApiMethod::isSentOnce))
        .containsExactlyInAnyOrder(
            ApiMethod.SET_SETTINGS,
            ApiMethod.REBOOT,
            ApiMethod.LOGOUT,
            ApiMethod.UPDATE_API_TOKEN,
            ApiMethod.CHECK_WHATSAPP,
            ApiMethod.CHECK_ACCOUNT);
  }

  @Test
  void limits_differ_by_method_and_messenger() {
    assertThat(ApiMethod.GET_MESSAGE.perSecond(Messenger.WHATSAPP)).isEqualTo(10);
    assertThat(ApiMethod.GET_MESSAGE.perSecond(Messenger.TELEGRAM)).isEqualTo(1);
    assertThat(ApiMethod.GET_CONTACT_INFO.perSecond(Messenger.MAX)).isEqualTo(10);
    assertThat(ApiMethod.GET_CONTACT_INFO.perSecond(Messenger.WHATSAPP)).isEqualTo(1);
    assertThat(ApiMethod.DOWNLOAD_FILE.perSecond(Messenger.MAX)).isEqualTo(5);
    assertThat(ApiMethod.GET_SETTINGS.perSecond(Messenger.MAX)).isEqualTo(1);
  }
}
