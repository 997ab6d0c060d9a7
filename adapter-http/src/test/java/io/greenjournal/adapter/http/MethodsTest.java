package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.MAX;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.contact.PhoneNumber;
import io.greenjournal.core.instance.LinkingCode;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.SettingsChange;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.partner.PartnerConnection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers may rely on in contacts, files, acts and partners, and how their failures come out. */
class MethodsTest {
  private static final AccessScope ALL = AccessScope.everything();
  private static final AccessScope MASKED = new AccessScope(Optional.empty(), Set.of(INSTANCE));
  private static final ChatId NOA = new ChatId("79001234567@c.us");
  private static final ChatId GROUP = new ChatId("120363@g.us");
  private static final PhoneNumber NUMBER = new PhoneNumber("79001234567");

  private final LiveSource source = new LiveSource(NOW);
  private final GreenApi api = source.api;

  @BeforeEach
  void addInstances() {
    source.add(INSTANCE, Messenger.WHATSAPP).incoming(record("M1", NOA.value()));
    source.fake.instance(INSTANCE.value()).incoming(record("M2", GROUP.value()));
    source.add(MAX, Messenger.MAX).incoming(record("M1", "-695"));
  }

  @AfterEach
  void close() {
    source.close();
  }

  @Test
  void a_masked_instance_shows_ids_and_no_names() {
    var contacts = api.contacts();
    assertThat(contacts.contacts(ALL, INSTANCE, OptionalInt.empty()).toString()).contains("Noa");

    String seen = contacts.contacts(MASKED, INSTANCE, OptionalInt.empty()).items()
        + contacts.chats(MASKED, INSTANCE, OptionalInt.empty()).items().toString()
        + contacts.contact(MASKED, INSTANCE, NOA)
        + contacts.group(MASKED, INSTANCE, GROUP);

    assertThat(seen).contains(NOA.value(), GROUP.value()).doesNotContain("Noa", "Group 1", "http");
    assertThat(contacts.avatar(MASKED, INSTANCE, NOA)).isEmpty();
    assertThat(contacts.check(MASKED, INSTANCE, NUMBER)).isEmpty();
    assertThat(api.media().fresh(MASKED, key("M1"))).isEmpty();
  }

  @Test
  void an_instance_outside_the_scope_is_not_asked() {
    AccessScope other = AccessScope.only(Set.of(OTHER));

    assertThat(api.contacts().contacts(other, INSTANCE, OptionalInt.empty()))
        .isEqualTo(Reading.whole(List.of(), Freshness.NEVER));
    assertThat(api.contacts().chats(other, INSTANCE, OptionalInt.empty()).items())
        .isEmpty();
    assertThat(api.contacts().contact(other, INSTANCE, NOA)).isEmpty();
    assertThat(api.contacts().avatar(other, INSTANCE, NOA)).isEmpty();
    assertThat(api.contacts().group(other, INSTANCE, GROUP)).isEmpty();
    assertThat(api.contacts().check(other, INSTANCE, NUMBER)).isEmpty();
    assertThat(api.media().fresh(other, key("M1"))).isEmpty();
    assertThat(source.fake.calls()).isEmpty();
  }

  @Test
  void a_list_counts_what_it_could_not_read_and_never_claims_to_be_complete() {
    source.fake.faults().everywhere().body("[{\"id\":\"1@c.us\"},{\"name\":\"nobody\"},{broken},]");

    var reading = api.contacts().contacts(ALL, INSTANCE, OptionalInt.empty());

    assertThat(reading.items()).hasSize(1);
    assertThat(reading.unreadable()).isEqualTo(2);
    assertThat(reading.freshness()).isEqualTo(new Freshness(Optional.of(NOW), Optional.empty()));
    assertThatThrownBy(() -> api.contacts().contacts(ALL, INSTANCE, OptionalInt.of(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_group_that_is_not_there_is_empty_and_a_closed_one_a_failure() {
    assertThat(api.contacts().group(ALL, INSTANCE, new ChatId("9@g.us"))).isEmpty();

    source.fake.faults().everywhere().body("\"Error: forbidden\"");
    assertThat(failure(() -> api.contacts().group(ALL, INSTANCE, GROUP)))
        .isInstanceOf(SourceFailure.Forbidden.class);
    source.fake.faults().everywhere().body("\"Error: secret of tomorrow\"");
    assertThat(failure(() -> api.contacts().group(ALL, INSTANCE, GROUP)))
        .isEqualTo(new SourceFailure.Unreadable("a text instead of a group"));
  }

  @Test
  void max_refuses_groups_as_contacts() {
    assertThat(failure(() -> api.contacts().contact(ALL, MAX, new ChatId("-695"))))
        .isInstanceOf(SourceFailure.BadRequest.class);
  }

  @Test
  void a_check_that_cannot_be_made_says_why_and_is_not_repeated() {
    source.fake.instance(MAX.value()).state("notAuthorized");
    assertThat(failure(() -> api.contacts().check(ALL, MAX, NUMBER)))
        .isInstanceOf(SourceFailure.NotLinked.class);

    source.fake.faults().everywhere().status(469, "", "text/plain");
    assertThat(failure(() -> api.contacts().check(ALL, INSTANCE, NUMBER)))
        .isInstanceOf(SourceFailure.ChecksLimited.class);
    source.fake.faults().everywhere().status(502, "Bad Gateway", "text/html");
    failure(() -> api.contacts().check(ALL, INSTANCE, NUMBER));
    source.fake.faults().everywhere().status(429, "Too Many Requests", "text/plain");
    failure(() -> api.contacts().check(ALL, INSTANCE, NUMBER));
    assertThat(source.fake.calls()).hasSize(4);
  }

  @Test
  void a_file_instead_of_a_link_is_not_taken_and_not_asked_for_again() {
    source.fake.faults().everywhere().body(new byte[] {(byte) 0xFF, (byte) 0xD8, 'J', 'F', 'I', 'F'
    });

    assertThat(failure(() -> api.media().fresh(ALL, key("M1"))))
        .isEqualTo(new SourceFailure.Unreadable("the file itself instead of a link"));
    assertThat(source.fake.calls()).hasSize(1);
  }

  @Test
  void a_message_without_a_file_or_that_is_not_there_has_no_link() {
    assertThat(api.media().fresh(ALL, key("M1")).orElseThrow().url())
        .startsWith("https://files.example/a.jpg?fresh=");
    assertThat(api.media().fresh(ALL, key("NONE"))).isEmpty();
    source.fake.faults().everywhere().body("{\"downloadUrl\":\"\"}");
    assertThat(api.media().fresh(ALL, key("M1"))).isEmpty();
  }

  @Test
  void an_act_is_sent_once_whatever_goes_wrong() {
    source.fake.faults().everywhere().status(502, "Bad Gateway", "text/html");

    assertThat(failure(() -> api.control().reboot(source.connection(INSTANCE))))
        .isInstanceOf(SourceFailure.Unreachable.class);
    failure(() -> api.control().logout(source.connection(INSTANCE)));
    failure(() -> api.control().rotateToken(source.connection(INSTANCE)));
    failure(() -> api.control()
        .changeSettings(source.connection(INSTANCE), SettingsChange.NOTHING.with("a", true)));
    assertThat(source.fake.calls()).hasSize(4);
    assertThatThrownBy(
            () -> api.control().changeSettings(source.connection(INSTANCE), SettingsChange.NOTHING))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_new_token_works_and_a_failure_inside_a_success_is_one() {
    Token fresh = api.control().rotateToken(source.connection(INSTANCE));

    assertThat(source.fake.instance(INSTANCE.value()).token()).isEqualTo(fresh.reveal());
    source.fake.faults().everywhere().body("{\"code\":401,\"description\":\"Unauthorized\"}");
    assertThat(failure(() -> api.control().rotateToken(source.connection(INSTANCE))))
        .isInstanceOf(SourceFailure.Unauthorized.class);
  }

  @Test
  void who_wants_to_link_learns_how_things_stand() {
    var connection = source.connection(INSTANCE);
    assertThat(api.control().linkingCode(connection)).isEqualTo(new LinkingCode.AlreadyLinked());
    source.fake.instance(INSTANCE.value()).state("notAuthorized");
    assertThat(api.control().linkingCode(connection)).isInstanceOf(LinkingCode.Picture.class);
    source
        .fake
        .faults()
        .everywhere()
        .status(400, "instance in starting process try later", "text/plain");
    assertThat(api.control().linkingCode(connection)).isEqualTo(new LinkingCode.NotYet("starting"));
    source
        .fake
        .faults()
        .everywhere()
        .body("{\"type\":\"error\",\"message\":\"bad " + LiveSource.TOKEN + "\\nline\"}");
    assertThat(api.control().linkingCode(connection))
        .isEqualTo(new LinkingCode.Refused("bad *** line"));
    source.fake.faults().everywhere().body("null");
    assertThat(api.control().linkingCode(connection)).isEqualTo(new LinkingCode.NotYet(""));
  }

  @Test
  void a_partner_sees_tokens_that_nobody_prints() {
    source.fake.partner("gac.partner");
    var partner = new PartnerConnection(source.fake.url(), Token.of("gac.partner"));

    var instances = api.partner().instances(partner);

    assertThat(instances).hasSize(2);
    assertThat(instances.get(0).token()).contains(Token.of(LiveSource.TOKEN));
    assertThat(instances.get(0).expiresAt()).isPresent();
    assertThat(instances.toString() + partner).doesNotContain(LiveSource.TOKEN, "gac.partner");
    var stranger = new PartnerConnection(source.fake.url(), Token.of("gac.other"));
    assertThat(failure(() -> api.partner().instances(stranger)))
        .isInstanceOf(SourceFailure.Unauthorized.class);
  }

  @Test
  void other_messengers_are_not_asked_for_what_only_whatsapp_has() {
    var connection = source.connection(MAX);

    assertThat(api.account().stateHistory(connection, OptionalInt.empty())).isEmpty();
    assertThat(api.account().socket(connection).word()).isEmpty();
    assertThat(source.fake.calls()).isEmpty();
  }

  @Test
  void all_of_it_is_there_without_waiting_too() {
    var async = api.async();
    var contacts = async.contacts();
    AccessScope other = AccessScope.only(Set.of(OTHER));

    assertThat(contacts.contacts(ALL, INSTANCE, OptionalInt.empty()).join())
        .isEqualTo(api.contacts().contacts(ALL, INSTANCE, OptionalInt.empty()));
    assertThat(contacts.chats(ALL, INSTANCE, OptionalInt.of(1)).join().items()).hasSize(1);
    assertThat(contacts.contact(ALL, INSTANCE, NOA).join()).isPresent();
    assertThat(contacts.contact(other, INSTANCE, NOA).join()).isEmpty();
    assertThat(contacts.avatar(ALL, INSTANCE, NOA).join()).isPresent();
    assertThat(contacts.group(ALL, INSTANCE, new ChatId("9@g.us")).join()).isEmpty();
    assertThat(contacts.check(ALL, INSTANCE, NUMBER).join().orElseThrow().exists())
        .isTrue();
    assertThat(async.freshLink(ALL, key("M1")).join()).isPresent();
    assertThat(async.profile(source.connection(INSTANCE)).join().phone()).isEqualTo("7" + INSTANCE);
    assertThat(
            async.stateHistory(source.connection(INSTANCE), OptionalInt.empty()).join())
        .hasSize(1);
    Window day = Window.last(Duration.ofDays(1), NOW);
    assertThat(async.calls(ALL, INSTANCE, Direction.INCOMING, day).join().items())
        .isEmpty();
    assertThat(async.calls(ALL, MAX, Direction.INCOMING, day).join().freshness())
        .isEqualTo(Freshness.NEVER);
  }

  private static MessageKey key(String id) {
    return new MessageKey(INSTANCE, Direction.INCOMING, NOA, new MessageId(id));
  }

  private static SourceFailure failure(ThrowingCallable call) {
    JournalSourceException thrown =
        org.assertj.core.api.Assertions.catchThrowableOfType(JournalSourceException.class, call);
    assertThat(thrown).isNotNull();
    return thrown.failure();
  }

  private static String record(String id, String chat) {
    return """
        {"type":"incoming","idMessage":"%s","timestamp":%d,"typeMessage":"imageMessage","chatId":"%s",\
        "downloadUrl":"https://files.example/a.jpg","senderId":"5","senderName":"Noa"}""".formatted(id, NOW.getEpochSecond() - 60, chat);
  }
}
