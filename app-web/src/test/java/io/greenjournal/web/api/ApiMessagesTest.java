package io.greenjournal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.web.schedule.SyncSchedule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Messages for programs: filters, pages, payloads. */
class ApiMessagesTest extends ApiConsole {
  @Test
  void every_record_of_the_vendor_appears_with_its_payload_unchanged() throws Exception {
    JsonNode page = await(() -> get("messages"), answer -> answer.path("items").size() == 3);

    assertThat(page.path("next").isNull()).isTrue();
    assertThat(page.path("asOf").isTextual()).isTrue();
    JsonNode item = find(page, "IN1");
    assertThat(item.path("payload")).isEqualTo(mapper.readTree(incoming("IN1", "Guten Tag, 你好")));
    assertThat(item.path("instance").asText()).isEqualTo("1101000001");
    assertThat(item.path("direction").asText()).isEqualTo("incoming");
    assertThat(item.path("text").asText()).isEqualTo("Guten Tag, 你好");
    assertThat(item.path("timestamp").asLong()).isEqualTo(SECONDS - 60);
    assertThat(item.path("sender").path("name").asText()).isEqualTo("Ann");
    assertThat(item.path("deliveryStatus").isNull()).isTrue();
    JsonNode out = find(page, "OUT2");
    assertThat(out.path("deliveryStatus").asText()).isEqualTo("read");
    assertThat(out.path("sendByApi").asBoolean()).isTrue();
    assertThat(out.path("sender").isNull()).isTrue();
    assertThat(item.fieldNames())
        .toIterable()
        .containsExactly(
            "instance",
            "direction",
            "chatId",
            "idMessage",
            "timestamp",
            "firstSeenAt",
            "typeMessage",
            "text",
            "deliveryStatus",
            "sendByApi",
            "sender",
            "payload");
  }

  @Test
  void filters_pages_and_one_message_work() throws Exception {
    await(() -> get("messages"), answer -> answer.path("items").size() == 3);

    assertThat(get("messages?direction=outgoing&status=read&status=failed").path("items"))
        .hasSize(1);
    assertThat(get("messages?direction=incoming&instance=1101000001").path("items"))
        .hasSize(1);
    assertThat(get("messages?instance=999").path("items")).isEmpty();
    assertThat(get("messages?q=guten").path("items")).hasSize(1);
    assertThat(get("messages?from=" + (SECONDS - 100) + "&to=" + NOW).path("items"))
        .hasSize(3);
    assertThat(get("messages?to=2001-09-09").path("items")).isEmpty();
    JsonNode first = get("messages?limit=2");
    JsonNode second = get("messages?limit=2&cursor=" + first.path("next").asText());
    assertThat(first.path("items")).hasSize(2);
    assertThat(second.path("items")).hasSize(1);
    assertThat(second.path("next").isNull()).isTrue();

    JsonNode one = get("messages/1101000001/outgoing/79001@c.us/OUT1");
    assertThat(one.path("timeline").get(0).path("status").asText()).isEqualTo("sent");
    assertThat(one.path("observations").get(0).path("payload").path("idMessage").asText())
        .isEqualTo("OUT1");
  }

  @Test
  void a_search_speaks_the_grammar_of_the_search_box() {
    await(() -> get("messages"), answer -> answer.path("items").size() == 3);

    assertThat(ids("messages?q=dir:in")).containsExactly("IN1");
    assertThat(ids("messages?q=from:ann")).containsExactly("IN1");
    assertThat(ids("messages?q=-from:ann+-status:read")).containsExactly("OUT1");
    assertThat(ids("messages?q=guten+instance:shop+after:2d")).containsExactly("IN1");
    assertThat(ids("messages?q=dir:in&direction=outgoing")).isEmpty();
    console.bean(InstanceRegistry.class).tag(new InstanceId("1101000001"), Set.of("support"));
    assertThat(ids("messages?q=tag:support+dir:in")).containsExactly("IN1");
    assertThat(ids("messages?q=-tag:support")).isEmpty();
    assertThat(get("instances").get(0).path("tags").get(0).asText()).isEqualTo("support");
    assertThat(get("messages?q=dir:in").has("remarks")).isFalse();
    JsonNode nobody = get("messages?q=from:zoe");
    assertThat(nobody.path("items")).isEmpty();
    assertThat(nobody.path("asOf").isTextual()).isTrue();
    assertThat(nobody.path("remarks").get(0).asText())
        .startsWith("at character 6: 'zoe': no id, no number, and nobody");
  }

  @Test
  void a_message_tells_what_later_ones_did_to_it_and_an_instance_its_holes() {
    await(() -> get("messages"), answer -> answer.path("items").size() == 3);
    instance.incoming("""
        {"type":"incoming","idMessage":"RE1","timestamp":%d,"typeMessage":"reactionMessage","chatId":"79001@c.us",\
        "senderId":"79001@c.us","senderName":"Ann","extendedTextMessage":{"text":"👍"},\
        "quotedMessage":{"stanzaId":"OUT1"}}""".formatted(SECONDS - 10));
    console.bean(SyncSchedule.class).syncNow(known());

    JsonNode one = await(
        () -> get("messages/1101000001/outgoing/79001@c.us/OUT1"),
        answer -> answer.path("reactions").size() == 1);
    assertThat(one.path("reactions").get(0).path("senderId").asText()).isEqualTo("79001@c.us");
    assertThat(one.path("poll").isNull()).isTrue();
    assertThat(one.path("edits")).isEmpty();
    JsonNode journals = get("instances/1101000001?holeDays=3").path("journals");
    assertThat(journals.path("incoming").path("holes").isArray()).isTrue();
    assertThat(get("instances").get(0).path("journals").path("incoming").has("holes"))
        .isFalse();
  }

  @Test
  void a_damaged_payload_is_null_and_says_so() throws Exception {
    await(() -> get("messages"), answer -> answer.path("items").size() == 3);
    damage("IN1");

    JsonNode page = get("messages");

    JsonNode item = find(page, "IN1");
    assertThat(item.has("payload")).isTrue();
    assertThat(item.path("payload").isNull()).isTrue();
    assertThat(item.path("payloadLacks").asText()).isEqualTo("all");
    assertThat(item.path("text").asText()).isEqualTo("Guten Tag, 你好");
    assertThat(find(page, "OUT2").path("payload").path("idMessage").asText()).isEqualTo("OUT2");
    assertThat(find(page, "OUT2").has("payloadLacks")).isFalse();
    String address = "messages/1101000001/incoming/" + item.path("chatId").asText() + "/IN1";
    JsonNode observed = get(address).path("observations").path(0);
    assertThat(observed.path("payload").isNull()).isTrue();
    assertThat(observed.path("payloadLacks").asText()).isEqualTo("all");
  }
}
