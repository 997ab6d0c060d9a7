package io.greenjournal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What the made-up fleet is made of. */
class DemoFleetTest extends FilledFleet {
  @Test
  void whatsapp_instances_have_every_kind_in_both_directions() throws Exception {
    Set<String> kinds = Set.of(
        "textMessage",
        "extendedTextMessage",
        "imageMessage",
        "videoMessage",
        "documentMessage",
        "audioMessage",
        "stickerMessage",
        "reactionMessage",
        "locationMessage",
        "contactMessage",
        "contactsArrayMessage",
        "pollMessage",
        "pollUpdateMessage",
        "quotedMessage",
        "editedMessage",
        "deletedMessage",
        "interactiveButtons",
        "interactiveButtonsReply",
        "templateMessage",
        "templateButtonsReplyMessage",
        "buttonsMessage",
        "buttonsResponseMessage",
        "listMessage",
        "listResponseMessage",
        "groupInviteMessage",
        "productMessage",
        "orderMessage",
        "liveScoreMessage");

    assertThat(kinds(INCOMING)).containsAll(kinds).contains("incomingBlock");
    assertThat(kinds(OUTGOING)).containsAll(kinds);
  }

  @Test
  void max_has_numeric_chats_and_webp_previews_and_only_its_own_kinds() throws Exception {
    List<JsonNode> records = journal(fleet.get(1), OUTGOING, WEEKS);

    assertThat(records).hasSizeGreaterThan(200);
    assertThat(records).allSatisfy(record -> {
      assertThat(record.path("chatId").asText()).matches("-?\\d+");
      assertThat(record.path("typeMessage").asText())
          .doesNotStartWith("location")
          .doesNotStartWith("poll");
    });
    assertThat(previews(records)).isNotEmpty().allMatch(bytes -> bytes[0] == 'R');
  }

  @Test
  void previews_of_whatsapp_are_real_small_pictures() throws Exception {
    List<byte[]> previews = previews(journal(fleet.get(0), OUTGOING, WEEKS));

    assertThat(previews).hasSizeGreaterThan(20);
    for (byte[] bytes : previews) {
      assertThat(bytes).hasSizeBetween(900, 3000);
      assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isBetween(60, 100);
    }
  }

  @Test
  void every_delivery_status_occurs() throws Exception {
    Set<String> words = new TreeSet<>();
    for (DemoInstance instance : fleet) {
      journal(instance, OUTGOING, WEEKS)
          .forEach(r -> words.add(r.path("statusMessage").asText()));
    }

    assertThat(words)
        .contains(
            "",
            "sent",
            "delivered",
            "read",
            "failed",
            "noAccount",
            "notInGroup",
            "yellowCard",
            "throttled");
  }

  @Test
  void a_working_day_has_some_dozens_of_messages() throws Exception {
    for (DemoInstance instance : fleet) {
      int threeWeeks = journal(instance, INCOMING, WEEKS).size()
          + journal(instance, OUTGOING, WEEKS).size();
      if (instance.id().equals("3100774120")) {
        continue; // its received messages are served once only
      }
      assertThat(threeWeeks / 15).as(instance.name()).isBetween(30, 170);
    }
  }

  @Test
  void the_same_seed_gives_the_same_fleet() throws Exception {
    try (FakeGreenApi second = FakeGreenApi.start(clock);
        FakeGreenApi other = FakeGreenApi.start(clock)) {
      List<DemoInstance> same = DemoFleet.install(second, 7, clock);
      List<DemoInstance> different = DemoFleet.install(other, 8, clock);
      DemoInstance third = fleet.get(2);

      String here = get(api, third, INCOMING, WEEKS).body();

      assertThat(same).isEqualTo(fleet);
      assertThat(get(second, third, INCOMING, WEEKS).body()).isEqualTo(here);
      assertThat(get(other, different.get(2), INCOMING, WEEKS).body()).isNotEqualTo(here);
    }
  }

  @Test
  void quotes_and_reactions_name_messages_that_are_there() throws Exception {
    Map<String, JsonNode> all = byId(journal(fleet.get(0), INCOMING, WEEKS));
    all.putAll(byId(journal(fleet.get(0), OUTGOING, WEEKS)));
    List<String> named = all.values().stream()
        .filter(record -> record.path("typeMessage").asText().equals("reactionMessage"))
        .map(record -> record.path("quotedMessage").path("stanzaId").asText())
        .toList();

    assertThat(named).hasSizeGreaterThan(5).isSubsetOf(all.keySet());
  }

  @Test
  void posts_are_there_with_their_audience_and_views() throws Exception {
    List<JsonNode> posts = journal(fleet.get(0), "getOutgoingStatuses", WEEKS);
    List<JsonNode> received = journal(fleet.get(0), "getIncomingStatuses", WEEKS);
    JsonNode oldest = posts.get(posts.size() - 1);

    assertThat(posts)
        .extracting(post -> post.path("typeMessage").asText())
        .contains("extendedTextMessage", "imageMessage", "videoMessage", "audioMessage");
    assertThat(posts.stream()
            .map(post -> post.at("/extendedTextMessage/participants").size()))
        .contains(0, 3);
    assertThat(received).hasSizeGreaterThan(10);
    JsonNode views = STRICT.readTree(call(
            api,
            fleet.get(0),
            "getStatusStatistic",
            "idMessage=" + oldest.path("idMessage").asText())
        .body());
    assertThat(views.findValuesAsText("status")).contains("read");
  }

  @Test
  void the_unwell_are_unwell_each_in_its_way() throws Exception {
    DemoInstance support = named("Поддержка MAX");
    assertThat(journal(support, INCOMING, WEEKS)).isNotEmpty();
    assertThat(get(api, support, INCOMING, 14).statusCode()).isEqualTo(500);
    assertThat(get(api, support, OUTGOING, 14).statusCode()).isEqualTo(200);

    DemoInstance campaigns = named("Campaigns EU");
    assertThat(call(api, campaigns, "getStateInstance", "").body()).contains("yellowCard");
    assertThat(journal(campaigns, OUTGOING, 180))
        .filteredOn(record -> record.path("statusMessage").asText().equals("yellowCard"))
        .hasSizeGreaterThan(15);

    assertThat(journal(named("מעבדה ירושלים"), OUTGOING, WEEKS))
        .isNotEmpty()
        .noneMatch(record ->
            Set.of("read", "delivered").contains(record.path("statusMessage").asText()));

    DemoInstance reserve = named("Reserve 2");
    for (int read = 0; read < 4; read++) {
      assertThat(journal(reserve, INCOMING, WEEKS)).isNotEmpty();
    }
    assertThat(get(api, reserve, INCOMING, 14).statusCode()).isEqualTo(400);
    assertThat(call(api, reserve, "getStateInstance", "").body()).contains("notAuthorized");
  }

  @Test
  void a_larger_fleet_has_ids_of_its_own() {
    try (FakeGreenApi large = FakeGreenApi.start(clock)) {
      assertThat(DemoFleet.install(large, 7, 200, clock))
          .hasSize(200)
          .extracting(DemoInstance::id)
          .doesNotHaveDuplicates();
    }
    assertThat(fleet)
        .extracting(DemoInstance::token)
        .allMatch(token -> token.matches("[0-9a-f]{50}"));
    assertThat(fleet.toString()).doesNotContain(fleet.get(0).token());
  }

  @Test
  void a_fleet_can_be_written_down_as_code() throws Exception {
    JsonNode written = STRICT.readTree(InstancesJson.of(fleet, api.url()));

    assertThat(written).hasSize(12);
    assertThat(written.get(1))
        .isEqualTo(STRICT.readTree("""
                {"id":"3100118402","token":"%s","name":"Продажи Москва","messenger":"max",
                 "apiUrl":"%s","pace":"live"}""".formatted(fleet.get(1).token(), api.url())));
  }
}
