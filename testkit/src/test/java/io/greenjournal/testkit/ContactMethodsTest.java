package io.greenjournal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts, chats, calls and files: all of it made of what the journals hold. */
class ContactMethodsTest {
  private static final String WA = "/waInstance1101/";
  private static final String MAX = "/v3/waInstance3100/";
  private final MovableClock clock = new MovableClock("2026-11-20T12:00:00Z");
  private final FakeGreenApi api = FakeGreenApi.start(clock);
  private final Caller caller = new Caller(api);
  private final long now = clock.instant().getEpochSecond();

  @BeforeEach
  void addInstances() {
    api.add("1101", "secret", FakeMessenger.WHATSAPP);
    api.add("3100", "secret", FakeMessenger.MAX);
    api.instance("1101").incoming(record("A", now - 60, "79001@c.us", "79001@c.us", "Noa"));
    api.instance("1101").incoming(record("B", now - 30, "1203@g.us", "79002@c.us", "Tom"));
    api.instance("3100").incoming(record("A", now - 60, "10000001", "10000001", "Noa"));
    api.instance("3100").incoming(record("B", now - 90, "-695", "10000002", "Tom"));
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void the_key_of_a_chat_depends_on_the_messenger() throws Exception {
    assertThat(get(WA + "getContacts/secret")).isEqualTo("""
            [{"id":"1203@g.us","name":"Group 1203","type":"group","contactName":""},\
            {"id":"79001@c.us","name":"Noa","type":"user","contactName":""}]""");
    assertThat(get(MAX + "getChats/secret")).isEqualTo("""
            [{"chatId":"10000001","name":"Noa","type":"user","phoneNumber":79010000001},\
            {"chatId":"-695","name":"Group 695","type":"group","phoneNumber":0}]""");
    assertThat(get(WA + "getChats/secret?count=1"))
        .contains("1203@g.us", "\"archive\":false")
        .doesNotContain("79001@c.us");
  }

  @Test
  void a_group_tells_its_members_and_a_stranger_is_a_bare_text() throws Exception {
    assertThat(post(WA + "getGroupData/secret", "{\"groupId\":\"1203@g.us\"}"))
        .contains("\"groupId\":\"1203@g.us\"", "{\"id\":\"79002@c.us\",\"isAdmin\":false");
    assertThat(post(MAX + "getGroupData/secret", "{\"chatId\":\"-695\"}"))
        .contains("\"chatId\":\"-695\"");
    assertThat(post(WA + "getGroupData/secret", "{\"groupId\":\"9@g.us\"}"))
        .isEqualTo("\"Error: item-not-found\"");
  }

  @Test
  void max_tells_nothing_about_groups_as_contacts() throws Exception {
    assertThat(post(MAX + "getContactInfo/secret", "{\"chatId\":\"10000001\"}"))
        .contains("\"name\":\"Noa\"", "\"lastSeen\":null");
    assertThat(post(MAX + "getContactInfo/secret", "{\"chatId\":\"-695\"}"))
        .isEqualTo("bad request data");
    assertThat(post(WA + "getContactInfo/secret", "{\"chatId\":\"1203@g.us\"}"))
        .contains("\"name\":\"Group 1203\"");
  }

  @Test
  void numbers_are_checked_each_messenger_in_its_way() throws Exception {
    assertThat(post(WA + "checkWhatsapp/secret", "{\"phoneNumber\":79001}"))
        .isEqualTo("{\"existsWhatsapp\":true,\"chatId\":\"79001@c.us\"}");
    assertThat(post(MAX + "checkAccount/secret", "{\"phoneNumber\":79010000001}"))
        .isEqualTo("{\"exist\":true,\"chatId\":\"10000001\",\"fromCache\":false}");
    assertThat(post(MAX + "checkAccount/secret", "{\"phoneNumber\":7}"))
        .isEqualTo("{\"exist\":false,\"chatId\":\"\",\"fromCache\":false}");
    api.instance("3100").state("notAuthorized");
    assertThat(post(MAX + "checkAccount/secret", "{\"phoneNumber\":7}"))
        .isEqualTo("{\"status\":false,\"reason\":\"instance is starting or not authorized\"}");
  }

  @Test
  void pictures_are_links_or_nothing() throws Exception {
    assertThat(post(WA + "getAvatar/secret", "{\"chatId\":\"79001@c.us\"}"))
        .isEqualTo(
            "{\"urlAvatar\":\"https://pictures.example/79001.jpg\",\"existsWhatsapp\":true}");
    assertThat(post(MAX + "getAvatar/secret", "{\"chatId\":\"5\"}"))
        .isEqualTo("{\"urlAvatar\":\"\",\"available\":false}");
  }

  @Test
  void a_file_gets_a_fresh_link() throws Exception {
    api.instance("1101")
        .incoming("{\"idMessage\":\"F\",\"chatId\":\"79001@c.us\",\"timestamp\":" + now
            + ",\"typeMessage\":\"imageMessage\",\"downloadUrl\":\"https://files.example/a.jpg\"}");

    assertThat(post(WA + "downloadFile/secret", "{\"chatId\":\"79001@c.us\",\"idMessage\":\"F\"}"))
        .isEqualTo("{\"downloadUrl\":\"https://files.example/a.jpg?fresh=" + now + "\"}");
    assertThat(post(WA + "downloadFile/secret", "{\"chatId\":\"79001@c.us\",\"idMessage\":\"X\"}"))
        .isEqualTo("ID message notfound");
  }

  @Test
  void calls_stand_in_journals_of_their_own_while_their_flag_is_on() throws Exception {
    api.instance("1101").incomingCall("{\"idMessage\":\"C\",\"timestamp\":" + now + "}");
    api.instance("1101").outgoingCall("{\"idMessage\":\"D\",\"timestamp\":" + now + "}");

    assertThat(get(WA + "lastIncomingCalls/secret?minutes=5")).contains("\"C\"");
    assertThat(get(WA + "lastOutgoingCalls/secret")).contains("\"D\"");
    assertThat(get(WA + "lastIncomingMessages/secret")).doesNotContain("\"C\"");
    assertThat(caller.get(MAX + "lastIncomingCalls/secret").statusCode()).isEqualTo(404);
    api.instance("1101").setting("incomingCallWebhook", "no");
    assertThat(get(WA + "lastIncomingCalls/secret")).isEqualTo("[]");
  }

  private static String record(String id, long time, String chat, String sender, String name) {
    return """
        {"idMessage":"%s","timestamp":%d,"typeMessage":"textMessage","chatId":"%s","senderId":"%s",\
        "senderName":"%s"}""".formatted(id, time, chat, sender, name);
  }

  private String get(String path) throws Exception {
    return caller.get(path).body();
  }

  private String post(String path, String body) throws Exception {
    return caller.post(path, body).body();
  }
}
