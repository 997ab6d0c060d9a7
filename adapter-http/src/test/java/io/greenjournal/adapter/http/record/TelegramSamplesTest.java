package io.greenjournal.adapter.http.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenjournal.adapter.http.Samples;
import io.greenjournal.adapter.http.body.Json;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Message;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.testkit.Fixture;
import io.greenjournal.testkit.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The third dialect: signed numbers for ids, and sorts of chats and senders that WhatsApp does not tell. */
class TelegramSamplesTest {
  static List<Fixture> samples() {
    return Fixtures.all().stream()
        .filter(sample -> sample.messenger() == FakeMessenger.TELEGRAM)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_record_tells_the_sort_of_its_chat_and_of_who_wrote_it(Fixture sample) {
    Journal journal = Journal.of(Direction.of(sample.direction()).orElseThrow());
    JsonNode json = Json.tree(sample.json().getBytes(StandardCharsets.UTF_8)).orElseThrow();

    Message message = new RecordReader().message(Samples.record(journal, sample.json()));

    assertThat(message.key().chat().value()).matches("-?[0-9]+");
    assertThat(message.details().chatType()).contains(json.path("chatType").asText());
    assertThat(message.details().extras()).isEmpty();
    if (message instanceof Message.Incoming incoming) {
      assertThat(incoming.sender().type())
          .isEqualTo(Optional.of(json.path("senderType").asText()));
    } else if (message instanceof Message.Outgoing outgoing) {
      assertThat(outgoing.status()).isIn(DeliveryStatus.DELIVERED, DeliveryStatus.READ);
    }
  }
}
