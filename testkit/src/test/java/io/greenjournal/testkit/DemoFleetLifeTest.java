package io.greenjournal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes on in the made-up fleet while one watches. */
class DemoFleetLifeTest extends FilledFleet {
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
}
