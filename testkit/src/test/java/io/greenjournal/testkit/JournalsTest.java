package io.greenjournal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalsTest {
  private static final String WA = "/waInstance1101/";
  private final MovableClock clock = new MovableClock("2026-11-20T12:00:00Z");
  private final FakeGreenApi api = FakeGreenApi.start(clock);
  private final Caller caller = new Caller(api);
  private final long now = clock.instant().getEpochSecond();

  @BeforeEach
  void addTheInstance() {
    api.add("1101", "secret", FakeMessenger.WHATSAPP);
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void records_are_served_byte_for_byte_newest_first() throws Exception {
    String older = record("A", now - 120, "\"text\" : \"שלום\", // a remark");
    String newer = record("B", now - 60, "\"x\":1.50,");
    api.instance("1101").incoming(newer);
    api.instance("1101").incoming(older);

    var answer = caller.get(WA + "lastIncomingMessages/secret");

    assertThat(answer.body()).isEqualTo("[" + newer + "," + older + "]");
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/json; charset=utf-8");
  }

  @Test
  void the_window_counts_back_from_the_clock() throws Exception {
    String atTheEdge = record("A", now - 600, "");
    String before = record("B", now - 601, "");
    api.instance("1101").outgoing(atTheEdge);
    api.instance("1101").outgoing(before);

    assertThat(caller.get(WA + "lastOutgoingMessages/secret?minutes=10").body())
        .isEqualTo("[" + atTheEdge + "]");
    assertThat(caller.get(WA + "lastOutgoingMessages/secret?minutes=11").body())
        .isEqualTo("[" + atTheEdge + "," + before + "]");
  }

  @Test
  void without_minutes_it_is_a_day() throws Exception {
    api.instance("1101").incoming(record("A", now - 86_400, ""));
    api.instance("1101").incoming(record("B", now - 86_401, ""));

    assertThat(caller.get(WA + "lastIncomingMessages/secret").body())
        .contains("\"A\"")
        .doesNotContain("\"B\"");
  }

  @Test
  void a_record_without_a_usable_time_is_in_every_window_and_first() throws Exception {
    api.instance("1101").incoming(record("A", now, ""));
    for (String odd : List.of("{\"idMessage\":\"O1\"}", "{broken", "{\"timestamp\":\"5\"}")) {
      api.instance("1101").incoming(odd);
    }

    assertThat(caller.get(WA + "lastIncomingMessages/secret?minutes=1").body())
        .startsWith("[{\"timestamp\":\"5\"},{broken,{\"idMessage\":\"O1\"},{");
  }

  @Test
  void the_four_journals_do_not_mix() throws Exception {
    FakeInstance instance = api.instance("1101");
    instance.incoming(record("I", now, ""));
    instance.outgoing(record("O", now, ""));
    instance.incomingStatus(record("IS", now, ""));
    instance.outgoingStatus(record("OS", now, ""));

    assertThat(caller.get(WA + "lastIncomingMessages/secret").body()).contains("\"I\"");
    assertThat(caller.get(WA + "lastOutgoingMessages/secret").body()).contains("\"O\"");
    assertThat(caller.get(WA + "getIncomingStatuses/secret").body()).contains("\"IS\"");
    assertThat(caller.get(WA + "getOutgoingStatuses/secret").body()).contains("\"OS\"");
  }

  @Test
  void the_views_of_a_post_are_found_by_its_id() throws Exception {
    String views = "[{\"participant\":\"7@c.us\",\"timestamp\":1,\"status\":\"read\"}]";
    api.instance("1101").statusViews("OS", views);

    assertThat(caller.get(WA + "getStatusStatistic/secret?idMessage=OS").body()).isEqualTo(views);
    assertThat(caller.get(WA + "getStatusStatistic/secret?idMessage=X").body()).isEqualTo("[]");
    assertThat(caller.get(WA + "getStatusStatistic/secret").statusCode()).isEqualTo(400);
  }

  @Test
  void a_message_is_found_by_chat_and_id_in_either_direction() throws Exception {
    String received = record("A", now - 9_000_000, "\"from\":\"them\",");
    String sent = record("B", now - 9_000_000, "\"from\":\"us\",");
    api.instance("1101").incoming(received);
    api.instance("1101").outgoing(sent);

    assertThat(message("C", "A").body()).isEqualTo(received);
    assertThat(message("C", "B").body()).isEqualTo(sent);
    assertThat(message("C", "Z").statusCode()).isEqualTo(400);
    assertThat(message("C", "Z").body()).isEqualTo("ID message notfound");
    assertThat(message("D", "A").body()).isEqualTo("chatId not found");
  }

  @Test
  void a_chat_history_has_both_directions_and_no_more_than_asked() throws Exception {
    FakeInstance instance = api.instance("1101");
    instance.incoming(record("A", now - 3, ""));
    instance.outgoing(record("B", now - 2, ""));
    instance.incoming(record("C", now - 1, ""));
    instance.incoming("{\"idMessage\":\"else\",\"chatId\":\"D\",\"timestamp\":" + now + "}");

    var answer = caller.post(WA + "getChatHistory/secret", "{\"chatId\":\"C\",\"count\":2}");

    assertThat(answer.body())
        .isEqualTo("[" + record("C", now - 1, "") + "," + record("B", now - 2, "") + "]");
  }

  @Test
  void without_incoming_webhook_nothing_received_is_recorded() throws Exception {
    api.instance("1101").incoming(record("A", now, ""));
    api.instance("1101").outgoing(record("B", now, ""));
    assertThat(caller.get(WA + "lastIncomingMessages/secret").body()).contains("\"A\"");

    api.instance("1101").setting("incomingWebhook", "no");

    assertThat(caller.get(WA + "lastIncomingMessages/secret").body()).isEqualTo("[]");
    assertThat(caller.get(WA + "lastOutgoingMessages/secret").body()).contains("\"B\"");
  }

  @Test
  void without_outgoing_webhook_statuses_stay_at_sent() throws Exception {
    FakeInstance instance = api.instance("1101");
    instance.outgoing(record("A", now, "\"statusMessage\": \"read\","));
    instance.outgoing(record("B", now, "\"statusMessage\":\"failed\","));
    instance.setting("outgoingWebhook", "no");

    assertThat(caller.get(WA + "lastOutgoingMessages/secret").body())
        .contains("\"statusMessage\": \"sent\"", "\"statusMessage\":\"failed\"");
  }

  private java.net.http.HttpResponse<String> message(String chat, String id) throws Exception {
    return caller.post(
        WA + "getMessage/secret", "{\"chatId\":\"%s\",\"idMessage\":\"%s\"}".formatted(chat, id));
  }

  private static String record(String id, long timestamp, String more) {
    return "{%s\n\"chatId\":\"C\",\"idMessage\":\"%s\",\"timestamp\":%d,}"
        .formatted(more, id, timestamp);
  }
}
