package io.greenjournal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenjournal.web.schedule.SyncSchedule;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Instances, figures and syncs for programs. */
class ApiInstancesTest extends ApiConsole {
  @Test
  void figures_of_the_cache_are_told_with_what_they_rest_on() {
    await(
        () -> get("instances/1101000001"),
        answer ->
            answer.path("journals").findValuesAsText("health").stream().allMatch("fresh"::equals));

    JsonNode facets = get("facets?q=-status:read");
    assertThat(facets.path("total").asInt()).isEqualTo(2);
    assertThat(facets.path("capped").asBoolean()).isFalse();
    assertThat(facets.path("byStatus").path("read").asInt()).isEqualTo(1);
    assertThat(facets.path("byDirection").path("incoming").asInt()).isEqualTo(1);
    assertThat(facets.path("byDirection").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("incoming", "outgoing");
    assertThat(facets.path("byChat").path("79001@c.us").asInt()).isEqualTo(2);
    assertThat(facets.path("bySendByApi").path("true").asInt()).isEqualTo(1);
    assertThat(facets.path("asOf").isTextual()).isTrue();
    assertThat(get("facets?q=from:zoe").path("total").asInt()).isZero();

    JsonNode chats = get("chats?instance=1101000001");
    assertThat(chats.path("items")).hasSize(1);
    JsonNode chat = chats.path("items").get(0);
    assertThat(chat.path("chatId").asText()).isEqualTo("79001@c.us");
    assertThat(chat.path("incoming").asInt()).isEqualTo(1);
    assertThat(chat.path("outgoing").asInt()).isEqualTo(2);
    assertThat(chat.path("latest").path("direction").asText()).isEqualTo("outgoing");
    assertThat(chats.path("next").isNull()).isTrue();

    JsonNode delivery = get("delivery?bucket=hour&instance=1101000001");
    assertThat(delivery.path("total").path("messages").asInt()).isEqualTo(2);
    assertThat(delivery.path("total").path("byStatus").path("read").asInt()).isEqualTo(1);
    assertThat(delivery.path("total").path("toRead").path("medianSeconds").isNull())
        .isTrue();
    assertThat(delivery.path("buckets")).hasSize(1);
    assertThat(delivery.path("buckets").get(0).path("start").asText()).endsWith(":00:00Z");
    assertThat(delivery.path("instances").get(0).path("messages").asInt()).isEqualTo(2);
    assertThat(delivery.path("completeFrom").isTextual()).isTrue();
    assertThat(get("delivery?to=2009-01-01").path("total").path("messages").asInt())
        .isZero();
  }

  @Test
  void a_second_sync_writes_nothing_and_a_new_record_is_found() throws Exception {
    JsonNode before =
        await(() -> get("messages"), answer -> answer.path("items").size() == 3);
    int calls = vendor.calls().size();

    assertThat(send(request("instances/1101000001/sync").POST(BodyPublishers.noBody()))
            .statusCode())
        .isEqualTo(202);
    await(() -> vendor.calls().size(), now -> now >= calls + 6);

    assertThat(get("messages").path("items")).isEqualTo(before.path("items"));
    assertThat(get("messages/1101000001/incoming/79001@c.us/IN1").path("observations"))
        .hasSize(1);

    HttpResponse<String> soon =
        send(request("instances/1101000001/sync").POST(BodyPublishers.noBody()));
    assertThat(soon.statusCode()).isEqualTo(429);
    assertThat(soon.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(soon.headers().firstValueAsLong("Retry-After")).isPresent();

    instance.incoming(incoming("IN2", "second"));
    console.bean(SyncSchedule.class).syncNow(known());
    await(() -> get("messages"), answer -> answer.path("items").size() == 4);
  }

  @Test
  void an_instance_tells_how_its_journals_are_doing_and_never_its_token() throws Exception {
    await(
        () -> get("instances/1101000001"),
        answer ->
            answer.path("journals").findValuesAsText("health").stream().allMatch("fresh"::equals)
                && answer.path("tracking").asText().equals("on"));

    HttpResponse<String> answer = send(request("instances"));

    JsonNode shop = mapper.readTree(answer.body()).get(0);
    assertThat(shop.path("state").asText()).isEqualTo("authorized");
    assertThat(shop.path("name").asText()).isEqualTo("Shop");
    assertThat(shop.path("pace").asText()).isEqualTo("live");
    assertThat(shop.path("tags").isArray()).isTrue();
    assertThat(shop.path("journals").path("incoming").path("asOf").isTextual()).isTrue();
    assertThat(answer.body()).doesNotContain("token-of-the-instance");
  }
}
