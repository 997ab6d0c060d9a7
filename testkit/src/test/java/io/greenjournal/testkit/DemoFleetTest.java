package io.greenjournal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoFleetTest {
  private static final JsonMapper STRICT = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();
  private static final String INCOMING = "lastIncomingMessages";
  private static final String OUTGOING = "lastOutgoingMessages";
  /** Longer than any history of the demo. */
  private static final int WEEKS = 40_000;

  private final MovableClock clock = new MovableClock("2026-11-19T12:04:31Z");
  private final FakeGreenApi api = FakeGreenApi.start(clock);
  private final List<DemoInstance> fleet = DemoFleet.install(api, 7, clock);

  @AfterEach
  void close() {
    api.close();
  }

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
  void a_webhook_would_have_been_told_what_the_journal_shows_last() throws Exception {
    DemoInstance told = fleet.get(0);
    Map<String, String> last = new HashMap<>();
    long now = clock.instant().getEpochSecond();
    for (String news : FakeWebhooks.deliveries(api.instance(told.id()), 0, now + 1)) {
      JsonNode read = STRICT.readTree(news);
      last.put(read.path("idMessage").asText(), read.path("status").asText());
    }

    List<JsonNode> followed = journal(told, OUTGOING, WEEKS).stream()
        .filter(record -> last.containsKey(record.path("idMessage").asText()))
        .toList();
    assertThat(followed).hasSizeGreaterThan(200);
    assertThat(followed)
        .allSatisfy(record -> assertThat(record.path("statusMessage").asText())
            .isEqualTo(last.get(record.path("idMessage").asText())));
  }

  @Test
  void nothing_is_told_of_an_instance_that_does_not_follow_delivery() {
    FakeInstance told = api.instance(fleet.get(0).id());
    long now = clock.instant().getEpochSecond();
    assertThat(FakeWebhooks.deliveries(told, 0, now)).isNotEmpty();

    told.setting("outgoingWebhook", "no");

    assertThat(FakeWebhooks.deliveries(told, 0, now)).isEmpty();
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
  void statuses_advance_and_their_time_with_them() throws Exception {
    Map<String, JsonNode> before = byId(journal(fleet.get(0), OUTGOING, WEEKS));
    clock.advance(Duration.ofMinutes(20));
    Map<String, JsonNode> middle = byId(journal(fleet.get(0), OUTGOING, WEEKS));
    clock.advance(Duration.ofHours(5));
    Map<String, JsonNode> after = byId(journal(fleet.get(0), OUTGOING, WEEKS));

    assertThat(middle.size()).isGreaterThan(before.size());
    List<String> ranks = List.of("pending", "sent", "delivered", "read");
    int advanced = 0;
    for (Map.Entry<String, JsonNode> entry : middle.entrySet()) {
      JsonNode later = after.get(entry.getKey());
      if (later == null) {
        continue; // older than three weeks by now
      }
      int from = ranks.indexOf(entry.getValue().path("statusMessage").asText());
      int to = ranks.indexOf(later.path("statusMessage").asText());
      assertThat(to).isGreaterThanOrEqualTo(from);
      if (to > from) {
        advanced++;
        assertThat(later.path("timestamp").asLong())
            .isGreaterThan(entry.getValue().path("timestamp").asLong());
      }
    }
    assertThat(advanced).isPositive();
  }

  @Test
  void somebody_who_watches_sees_life() throws Exception {
    long start = clock.instant().getEpochSecond();
    int new1 = since(start);
    clock.advance(Duration.ofMinutes(1));
    int new2 = since(start);
    clock.advance(Duration.ofMinutes(9));
    int new3 = since(start);

    assertThat(new2).isGreaterThan(new1);
    assertThat(new3).isGreaterThan(60);
  }

  @Test
  void some_records_appear_after_their_time() throws Exception {
    Map<String, JsonNode> known = new HashMap<>();
    int late = 0;
    for (int minute = 0; minute < 60; minute++) {
      clock.advance(Duration.ofMinutes(1));
      long now = clock.instant().getEpochSecond();
      for (JsonNode record : journal(fleet.get(0), INCOMING, 10)) {
        boolean fresh = known.put(record.path("idMessage").asText(), record) == null;
        long age = now - record.path("timestamp").asLong();
        assertThat(age).isNotNegative();
        if (fresh && minute > 10 && age > 60) {
          late++;
          assertThat(age).isLessThanOrEqualTo(180);
        }
      }
    }
    assertThat(late).isPositive();
  }

  @Test
  void an_edit_changes_the_record_and_adds_another() throws Exception {
    List<JsonNode> records = journal(fleet.get(0), OUTGOING, WEEKS);
    JsonNode event = records.stream()
        .filter(record -> record.path("typeMessage").asText().equals("editedMessage"))
        .findFirst()
        .orElseThrow();

    JsonNode original =
        byId(records).get(event.path("editedMessageData").path("stanzaId").asText());
    assertThat(original.path("isEdited").asBoolean()).isTrue();
    assertThat(original.path("editedMessageId")).isEqualTo(event.path("idMessage"));
    assertThat(original.path("textMessage"))
        .isEqualTo(event.path("editedMessageData").path("textMessage"));
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

  private Set<String> kinds(String method) throws Exception {
    Set<String> kinds = new TreeSet<>();
    for (DemoInstance instance : fleet) {
      if (instance.messenger() == FakeMessenger.WHATSAPP) {
        journal(instance, method, WEEKS)
            .forEach(r -> kinds.add(r.path("typeMessage").asText()));
      }
    }
    return kinds;
  }

  private int since(long start) throws Exception {
    int count = 0;
    for (DemoInstance instance : fleet) {
      count += (int) journal(instance, OUTGOING, 60).stream()
          .filter(record -> record.path("timestamp").asLong() >= start)
          .count();
    }
    return count;
  }

  private static List<byte[]> previews(List<JsonNode> records) {
    List<byte[]> previews = new ArrayList<>();
    for (JsonNode record : records) {
      record.findValuesAsText("jpegThumbnail").stream()
          .filter(text -> !text.isEmpty())
          .forEach(text -> previews.add(Base64.getDecoder().decode(text)));
    }
    return previews;
  }

  private DemoInstance named(String name) {
    return fleet.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static Map<String, JsonNode> byId(List<JsonNode> records) {
    Map<String, JsonNode> byId = new HashMap<>();
    records.forEach(record -> byId.put(record.path("idMessage").asText(), record));
    return byId;
  }

  private List<JsonNode> journal(DemoInstance instance, String method, int minutes)
      throws Exception {
    HttpResponse<String> answer = get(api, instance, method, minutes);
    if (answer.statusCode() != 200) {
      return List.of();
    }
    List<JsonNode> records = new ArrayList<>();
    STRICT.readTree(answer.body().getBytes(StandardCharsets.UTF_8)).forEach(records::add);
    return records;
  }

  private static HttpResponse<String> get(
      FakeGreenApi api, DemoInstance instance, String method, int minutes) throws Exception {
    return call(api, instance, method, "minutes=" + minutes);
  }

  private static HttpResponse<String> call(
      FakeGreenApi api, DemoInstance instance, String method, String query) throws Exception {
    return new Caller(api)
        .get("/waInstance" + instance.id() + "/" + method + "/" + instance.token() + "?" + query);
  }
}
