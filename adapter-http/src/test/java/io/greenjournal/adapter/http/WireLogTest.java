package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.contact.PhoneNumber;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.SettingsChange;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.partner.PartnerConnection;
import io.greenjournal.testkit.FakeCall;
import io.greenjournal.testkit.FakeInstance;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every method there is, once for each messenger: verb, path, query and body to the letter. */
class WireLogTest {
  private static final Path LOG = Path.of("target/wire-log.txt");
  private static final InstanceId WHATSAPP = new InstanceId("1101000001");
  private static final InstanceId MAX = new InstanceId("3100000003");
  private static final InstanceId TELEGRAM = new InstanceId("4100000004");

  /** What all messengers have: prefix and instance, person, group, key of a group, and check. */
  private static final String READS_OF_ALL = """
      GET %1$s/lastIncomingMessages/*** ?minutes=1440
      GET %1$s/lastOutgoingMessages/*** ?minutes=1440
      POST %1$s/getMessage/*** {"chatId":"%2$s","idMessage":"M1"}
      POST %1$s/getChatHistory/*** {"chatId":"%2$s","count":50}
      POST %1$s/downloadFile/*** {"chatId":"%2$s","idMessage":"M1"}
      GET %1$s/getContacts/***
      GET %1$s/getChats/*** ?count=20
      POST %1$s/getContactInfo/*** {"chatId":"%2$s"}
      POST %1$s/getAvatar/*** {"chatId":"%2$s"}
      POST %1$s/getGroupData/*** {"%4$s":"%3$s"}
      POST %1$s/%5$s/*** {"phoneNumber":79001234567}
      GET %1$s/getStateInstance/***
      GET %1$s/getSettings/***
      GET %1$s/%6$s/***
      GET %1$s/showMessagesQueue/***
      GET %1$s/getMessagesCount/***
      GET %1$s/getWebhooksCount/***
      """;

  private static final String READS_OF_WHATSAPP = """
      GET %1$s/getStateInstanceHistory/*** ?count=5
      GET %1$s/getStatusInstance/***
      GET %1$s/lastIncomingCalls/*** ?minutes=1440
      GET %1$s/lastOutgoingCalls/*** ?minutes=1440
      GET %1$s/getIncomingStatuses/*** ?minutes=1440
      GET %1$s/getOutgoingStatuses/*** ?minutes=1440
      GET %1$s/getStatusStatistic/*** ?idMessage=S1
      """;

  private static final String ACTS = """
      GET %1$s/logout/***
      GET %1$s/qr/***
      POST %1$s/setSettings/*** {"incomingWebhook":"yes","delaySendMessagesMilliseconds":500}
      GET %1$s/reboot/***
      GET %1$s/updateApiToken/***
      """;

  @BeforeAll
  static void startAnew() throws IOException {
    Files.deleteIfExists(LOG);
  }

  @Test
  void whatsapp() throws Exception {
    assertThat(callAll(Messenger.WHATSAPP, WHATSAPP, "", "79001234567@c.us", "120363@g.us"))
        .containsExactlyElementsOf(lines(
            READS_OF_ALL + READS_OF_WHATSAPP + ACTS,
            "/waInstance" + WHATSAPP,
            "79001234567@c.us",
            "120363@g.us",
            "groupId",
            "checkWhatsapp",
            "getWaSettings"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/v3", "/v3/"})
  void max_with_its_address_spelled_in_every_way(String path) throws Exception {
    assertThat(callAll(Messenger.MAX, MAX, path, "10000000", "-69589089583189"))
        .containsExactlyElementsOf(lines(
            READS_OF_ALL + ACTS,
            "/v3/waInstance" + MAX,
            "10000000",
            "-69589089583189",
            "chatId",
            "checkAccount",
            "getAccountSettings"));
  }

  @Test
  void telegram() throws Exception {
    assertThat(callAll(Messenger.TELEGRAM, TELEGRAM, "", "5000000017", "-1002000000017"))
        .containsExactlyElementsOf(lines(
            READS_OF_ALL + ACTS,
            "/waInstance" + TELEGRAM,
            "5000000017",
            "-1002000000017",
            "chatId",
            "checkAccount",
            "getAccountSettings"));
  }

  @Test
  void a_partner() throws Exception {
    try (LiveSource source = new LiveSource(NOW)) {
      source.fake.partner("gac.partner");
      source.add(WHATSAPP, Messenger.WHATSAPP);

      var instances = source
          .api
          .partner()
          .instances(new PartnerConnection(source.fake.url(), Token.of("gac.partner")));

      assertThat(instances).hasSize(1);
      assertThat(write(source)).containsExactly("GET /partner/getInstances/***");
    }
  }

  private static List<String> callAll(
      Messenger messenger, InstanceId id, String path, String person, String group)
      throws Exception {
    try (LiveSource source = new LiveSource(NOW)) {
      FakeInstance instance = source.add(id, messenger, URI.create(source.fake.url() + path));
      instance.incoming(record("M1", person));
      instance.incoming(record("M2", group));
      read(source.api, source.connection(id), new ChatId(person), new ChatId(group));
      if (messenger == Messenger.WHATSAPP) {
        readWhatsApp(source.api, source.connection(id));
      }
      act(source.api, source.connection(id));
      return write(source);
    }
  }

  private static void read(GreenApi api, Connection connection, ChatId person, ChatId group) {
    AccessScope all = AccessScope.everything();
    Window day = Window.last(Duration.ofDays(1), NOW);
    InstanceId id = connection.id();
    MessageKey key = new MessageKey(id, Direction.INCOMING, person, new MessageId("M1"));
    api.journals().messages(all, id, Direction.INCOMING, day);
    api.journals().messages(all, id, Direction.OUTGOING, day);
    assertThat(api.messages().message(all, key)).isPresent();
    assertThat(api.messages().chatHistory(all, id, person, 50).items()).hasSize(1);
    assertThat(api.media().fresh(all, key)).isPresent();
    assertThat(api.contacts().contacts(all, id, OptionalInt.empty()).items()).hasSize(2);
    assertThat(api.contacts().chats(all, id, OptionalInt.of(20)).items()).hasSize(2);
    assertThat(api.contacts().contact(all, id, person)).isPresent();
    assertThat(api.contacts().avatar(all, id, person)).isPresent();
    assertThat(api.contacts().group(all, id, group).orElseThrow().members()).hasSize(2);
    assertThat(api.contacts().check(all, id, new PhoneNumber("79001234567"))).isPresent();
    assertThat(api.account().state(connection).word()).isEqualTo("authorized");
    assertThat(api.account().settings(connection).tracksDelivery()).contains(true);
    assertThat(api.account().profile(connection).phone()).isEqualTo("7" + id);
    assertThat(api.queues().waiting(connection)).isEmpty();
    assertThat(api.queues().messages(connection)).isZero();
    assertThat(api.queues().notifications(connection)).isZero();
  }

  private static void readWhatsApp(GreenApi api, Connection connection) {
    AccessScope all = AccessScope.everything();
    Window day = Window.last(Duration.ofDays(1), NOW);
    InstanceId id = connection.id();
    assertThat(api.account().stateHistory(connection, OptionalInt.of(5))).hasSize(1);
    assertThat(api.account().socket(connection).word()).isEqualTo("online");
    api.calls().calls(all, id, Direction.INCOMING, day);
    api.calls().calls(all, id, Direction.OUTGOING, day);
    api.statuses().posts(all, id, Direction.INCOMING, day);
    api.statuses().posts(all, id, Direction.OUTGOING, day);
    api.statuses().views(all, id, new MessageId("S1"));
  }

  private static void act(GreenApi api, Connection connection) {
    SettingsChange change = SettingsChange.NOTHING
        .with("incomingWebhook", true)
        .with("delaySendMessagesMilliseconds", 500);
    assertThat(api.control().logout(connection)).isTrue();
    assertThat(api.control().linkingCode(connection).toString()).startsWith("Picture[");
    assertThat(api.control().changeSettings(connection, change)).isTrue();
    assertThat(api.control().reboot(connection)).isTrue();
    assertThat(api.control().rotateToken(connection)).isNotEqualTo(connection.token());
  }

  private static String record(String id, String chat) {
    return """
        {"type":"incoming","idMessage":"%s","timestamp":%d,"typeMessage":"imageMessage","chatId":"%s",\
        "downloadUrl":"https://files.example/a.jpg","senderId":"5","senderName":"Noa"}""".formatted(id, NOW.getEpochSecond() - 60, chat);
  }

  private static List<String> lines(String template, Object... values) {
    return template.formatted(values).lines().toList();
  }

  /** Without the token, which the fake never notes. */
  private static List<String> write(LiveSource source) throws Exception {
    List<String> lines = source.fake.calls().stream().map(WireLogTest::line).toList();
    Files.createDirectories(LOG.getParent());
    Files.write(LOG, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    assertThat(lines).noneMatch(line -> line.contains(LiveSource.TOKEN));
    return lines;
  }

  private static String line(FakeCall call) {
    String query = call.query().isEmpty() ? "" : "?" + call.query();
    return String.join(
        " ",
        Stream.of(call.verb(), call.path(), query, call.body())
            .filter(part -> !part.isEmpty())
            .toList());
  }
}
