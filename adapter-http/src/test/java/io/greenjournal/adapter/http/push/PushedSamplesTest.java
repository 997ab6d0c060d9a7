package io.greenjournal.adapter.http.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.greenjournal.adapter.http.Samples;
import io.greenjournal.adapter.http.record.RecordReader;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.push.Notification;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeInstance;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.testkit.FakeWebhooks;
import io.greenjournal.testkit.Fixture;
import io.greenjournal.testkit.Fixtures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every sample of a journal, pushed by the fake, says what the journal says. */
class PushedSamplesTest {
  /** Its link stands nowhere in a notification but beside the text, which the journal alone tells. */
  private static final String ADVERTISEMENT = "extendedTextMessage-advertisement";

  private final FakeGreenApi vendor = FakeGreenApi.start(() -> Instant.EPOCH);
  private final FakeInstance instance =
      vendor.add(Samples.INSTANCE.value(), "token-of-the-instance", FakeMessenger.WHATSAPP);
  private final FakeWebhooks webhooks = new FakeWebhooks();
  private final BlockingQueue<Payload> received = new LinkedBlockingQueue<>();
  private final RecordReader reader = new RecordReader();
  private HttpServer webhook;

  @BeforeEach
  void listen() throws IOException {
    webhook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    webhook.createContext("/", exchange -> {
      received.add(Payload.of(exchange.getRequestBody().readAllBytes()));
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    });
    webhook.start();
    instance.setting("webhookUrl", "http://127.0.0.1:" + webhook.getAddress().getPort() + "/");
  }

  @AfterEach
  void stop() {
    webhook.stop(0);
    vendor.close();
  }

  @Test
  void the_kind_the_key_the_text_and_the_content_are_the_same() {
    int compared = 0;
    for (Fixture fixture : Fixtures.all()) {
      Journal journal = Journal.of(Direction.of(fixture.direction()).orElseThrow());
      JournalRecord inJournal = Samples.record(journal, fixture.json());
      boolean hasKey =
          !inJournal.key().id().isSynthetic() && !inJournal.key().chat().isNone();
      if (hasKey && !fixture.name().equals(ADVERTISEMENT)) {
        compare(fixture, inJournal);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(40);
  }

  private void compare(Fixture fixture, JournalRecord inJournal) {
    assertThat(webhooks.message(instance, fixture.json())).as("%s", fixture).hasValue(200);
    Notification read =
        new GreenApiNotifications().read(Samples.INSTANCE, received.remove()).orElseThrow();

    assertThat(read).as("%s", fixture).isInstanceOf(Notification.MessageSeen.class);
    JournalRecord pushed = ((Notification.MessageSeen) read).record();
    assertThat(pushed.key()).as("%s", fixture).isEqualTo(inJournal.key());
    assertThat(pushed.timestamp()).as("%s", fixture).isEqualTo(inJournal.timestamp());
    assertThat(pushed.typeMessage()).as("%s", fixture).isEqualTo(inJournal.typeMessage());
    assertThat(pushed.sender()).as("%s", fixture).isEqualTo(inJournal.sender());
    assertThat(pushed.text()).as("%s", fixture).isEqualTo(inJournal.text());
    Message pushedMessage = reader.message(pushed);
    Message message = reader.message(inJournal);
    assertThat(pushedMessage.content()).as("%s", fixture).isEqualTo(message.content());
    assertThat(pushedMessage.details().quote())
        .as("%s", fixture)
        .isEqualTo(message.details().quote());
  }
}
