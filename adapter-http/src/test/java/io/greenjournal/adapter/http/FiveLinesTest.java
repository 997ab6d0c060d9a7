package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Message;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeMessenger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The library in plain Java, as the documentation shows it. */
class FiveLinesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void five_lines_read_a_journal() {
    try (FakeGreenApi fake = FakeGreenApi.start(() -> NOW)) {
      fake.add(INSTANCE.value(), "token", FakeMessenger.WHATSAPP)
          .incoming("{\"idMessage\":\"A1\",\"timestamp\":" + NOW.minusSeconds(5).getEpochSecond()
              + ",\"typeMessage\":\"textMessage\",\"chatId\":\"1@c.us\",\"textMessage\":\"Hi\"}");
      List<Message> seen = new ArrayList<>();

      var connection = new Connection(INSTANCE, Messenger.WHATSAPP, fake.url(), Token.of("token"));
      var builder = GreenApi.builder().allowPrivate(true).clock(() -> NOW);
      try (GreenApi api =
          builder.connections(id -> java.util.Optional.of(connection)).build()) {
        var day = Window.last(Duration.ofDays(1), NOW);
        var reading =
            api.journals().messages(AccessScope.everything(), INSTANCE, Direction.INCOMING, day);
        reading.items().forEach(seen::add);
      }

      assertThat(seen).hasSize(1);
    }
  }

  @Test
  void a_connection_is_all_that_is_needed() {
    var connection = new Connection(
        new InstanceId("1101000001"),
        Messenger.WHATSAPP,
        URI.create("https://127.0.0.1"),
        Token.of("token"));
    try (GreenApi api = GreenApi.connect(connection)) {
      assertThatThrownBy(() -> api.account().state(connection))
          .hasMessageContaining("addressRefused");
    }
  }
}
