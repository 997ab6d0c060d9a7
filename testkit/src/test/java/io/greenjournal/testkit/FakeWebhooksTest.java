package io.greenjournal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FakeWebhooksTest {
  private static final String SENT = """
      {"type":"outgoing","idMessage":"A1","timestamp":1706522263,"typeMessage":"textMessage","chatId":"7@c.us",
       "textMessage":"Hi","statusMessage":"sent","sendByApi":true}""";

  private final FakeWebhooks webhooks = new FakeWebhooks();
  private final FakeInstance instance =
      new FakeInstance("1101", "token", FakeMessenger.WHATSAPP, () -> Instant.EPOCH);
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      heads.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      byte[] body = exchange.getRequestBody().readAllBytes();
      bodies.add(RawEntry.read(new String(body, StandardCharsets.UTF_8)));
      exchange.sendResponseHeaders(202, -1);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void nothing_is_sent_without_an_address() {
    assertThat(webhooks.message(instance, SENT)).isEmpty();
  }

  @Test
  void a_message_goes_out_as_the_vendor_spells_it_with_the_token_in_the_header() {
    open();

    assertThat(webhooks.message(instance, SENT)).hasValue(202);
    assertThat(webhooks.status(instance, SENT, "read", 1706522300, "")).hasValue(202);
    assertThat(webhooks.state(instance, 1706522301)).hasValue(202);

    assertThat(heads).containsOnly("secret");
    assertThat(bodies.get(0).path("typeWebhook").asText()).isEqualTo("outgoingAPIMessageReceived");
    assertThat(bodies.get(0).at("/messageData/textMessageData/textMessage").asText())
        .isEqualTo("Hi");
    assertThat(bodies.get(0).at("/instanceData/idInstance").asLong()).isEqualTo(1101);
    assertThat(bodies.get(1).path("status").asText()).isEqualTo("read");
    assertThat(bodies.get(2).path("stateInstance").asText()).isEqualTo("authorized");
  }

  @Test
  void what_its_flag_does_not_let_through_is_not_sent() {
    open();
    instance.setting("outgoingWebhook", "no");

    assertThat(webhooks.status(instance, SENT, "read", 1706522300, "")).isEmpty();
    assertThat(bodies).isEmpty();
  }

  private void open() {
    instance.setting("webhookUrl", "http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    instance.setting("webhookUrlToken", "secret");
  }
}
