package io.greenjournal.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.contact.ChatType;
import io.greenjournal.core.instance.SocketState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallStatusTest {
  @ParameterizedTest
  @CsvSource({
    "pickUp, PICKED_UP",
    "hungUp, HUNG_UP",
    "hangUp, HUNG_UP",
    "declined, DECLINED",
    "missed, MISSED",
    "invalid, INVALID",
    "offer, OFFERED",
    "'', UNKNOWN",
    "abducted, UNKNOWN"
  })
  void a_word_is_kept_and_understood_where_it_is_known(String word, CallStatus.Kind kind) {
    assertThat(new CallStatus(word).kind()).isEqualTo(kind);
    assertThat(new CallStatus(word).word()).isEqualTo(word);
  }

  @Test
  void other_open_words_are_kept_in_the_same_way() {
    assertThat(new ChatType("supergroup").kind()).isEqualTo(ChatType.Kind.SUPERGROUP);
    assertThat(new ChatType("forum").kind()).isEqualTo(ChatType.Kind.UNKNOWN);
    assertThat(new SocketState("online").kind()).isEqualTo(SocketState.Kind.ONLINE);
    assertThat(new SocketState("asleep").kind()).isEqualTo(SocketState.Kind.UNKNOWN);
  }
}
