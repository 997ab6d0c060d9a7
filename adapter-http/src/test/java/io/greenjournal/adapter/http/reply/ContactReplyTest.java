package io.greenjournal.adapter.http.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.contact.Avatar;
import io.greenjournal.core.contact.Chat;
import io.greenjournal.core.contact.ChatType;
import io.greenjournal.core.contact.Contact;
import io.greenjournal.core.contact.ContactDetails;
import io.greenjournal.core.contact.GroupMember;
import io.greenjournal.core.contact.NumberCheck;
import io.greenjournal.core.contact.PhoneNumber;
import io.greenjournal.core.contact.Product;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Thumbnail;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactReplyTest {
  private static final ChatId ASKED = new ChatId("5@c.us");
  private static final PhoneNumber NUMBER = new PhoneNumber("79001234567");

  @Test
  void a_contact_of_whatsapp_has_an_id_and_of_max_a_chat_id() {
    assertThat(ContactReply.contact(Answered.object("""
            {'id':'1@lid','name':'Noa','contactName':'Noa K.','type':'user','newChatId':'7900@c.us'}""")))
        .contains(new Contact(
            new ChatId("1@lid"),
            "Noa",
            "Noa K.",
            new ChatType("user"),
            Optional.empty(),
            Optional.of(new ChatId("7900@c.us"))));
    assertThat(ContactReply.contact(Answered.object(
            "{'chatId':10000001,'name':null,'type':'forum','phoneNumber':79001234567}")))
        .contains(new Contact(
            new ChatId("10000001"),
            "",
            "",
            new ChatType("forum"),
            Optional.of(NUMBER),
            Optional.empty()));
    assertThat(ContactReply.contact(Answered.object("{'name':'nobody'}"))).isEmpty();
  }

  @Test
  void a_chat_tells_what_its_messenger_knows() {
    assertThat(ContactReply.chat(Answered.object("""
            {'id':'1@g.us','name':'G','type':'group','archive':true,'unreadCount':'3',\
            'ephemeralExpiration':86400,'ephemeralSettingTimestamp':1}""")))
        .contains(new Chat(
            new ChatId("1@g.us"),
            "G",
            new ChatType("group"),
            Optional.empty(),
            Optional.of(true),
            Optional.of(3),
            Optional.of(Duration.ofDays(1)),
            Optional.empty()));
    assertThat(ContactReply.chat(
            Answered.object("{'chatId':'-695','phoneNumber':0,'ephemeralExpiration':0}")))
        .contains(new Chat(
            new ChatId("-695"),
            "",
            ChatType.NOT_TOLD,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "null, ''",
    "0, ''",
    "'', ''",
    "'online', ''",
    "1706522263, 1706522263",
    "'1706522263', 1706522263",
    "'2024-01-29T09:57:43.000Z', 1706522263",
    "'2024-01-29T09:57:43', 1706522263"
  })
  void the_time_of_the_last_visit_comes_in_every_type(String told, String seconds) {
    boolean bare = told.matches("null|[0-9]+");
    ContactDetails details = ContactReply.details(
        Answered.object("{'lastSeen':" + (bare ? told : "'" + told + "'") + "}"), ASKED);

    assertThat(details.lastSeen())
        .isEqualTo(Optional.of(seconds)
            .filter(s -> !s.isEmpty())
            .map(s -> Instant.ofEpochSecond(Long.parseLong(s))));
    assertThat(details.id()).isEqualTo(ASKED);
  }

  @Test
  void details_are_read_in_full() {
    ContactDetails details = ContactReply.details(Answered.object("""
            {'avatar':'https://pictures.example/1.jpg','base64Avatar':'AAAA','name':'Noa',\
            'contactName':'Noa K.','email':'noa@shop.example','category':'Shop','description':'Open',\
            'products':[{'id':'7','name':'Soap','price':5},'odd'],'chatId':'1@c.us','chatType':'bot',\
            'phoneNumber':79001234567,'isArchive':false,'isDisappearing':true,'isMute':true,\
            'isBusiness':true,'messageExpiration':604800,'muteExpiration':1706522263}"""), ASKED);

    assertThat(details)
        .isEqualTo(new ContactDetails(
            new ChatId("1@c.us"),
            "Noa",
            "Noa K.",
            new ChatType("bot"),
            Optional.of(NUMBER),
            "https://pictures.example/1.jpg",
            new Thumbnail("AAAA"),
            "noa@shop.example",
            "Shop",
            "Open",
            java.util.List.of(new Product("7", "Soap", "", "5")),
            Optional.empty(),
            Optional.of(false),
            Optional.of(true),
            Optional.of(true),
            Optional.of(true),
            Optional.of(Duration.ofDays(7)),
            Optional.of(Instant.ofEpochSecond(1706522263))));
    assertThat(ContactReply.details(Answered.object("{}"), ASKED))
        .isEqualTo(ContactDetails.bare(ASKED, ChatType.NOT_TOLD));
  }

  @Test
  void a_picture_may_be_missing_in_several_ways() {
    assertThat(ContactReply.avatar(Answered.object("{'urlAvatar':'','available':false}")))
        .isEqualTo(new Avatar("", Optional.of(false), Thumbnail.NONE, ""));
    assertThat(ContactReply.avatar(Answered.object(
            "{'urlAvatar':'https://a.example','existsWhatsapp':true,'reason':null}")))
        .isEqualTo(new Avatar("https://a.example", Optional.of(true), Thumbnail.NONE, ""));
    assertThat(ContactReply.avatar(Answered.object("{'reason':'hidden'}")).reason())
        .isEqualTo("hidden");
  }

  @Test
  void a_group_tells_who_is_in_it() {
    var group = ContactReply.group(Answered.object("""
            {'groupId':'1203@g.us','owner':'1@c.us','subject':'Crew','creation':1706522263,\
            'participants':[{'id':'1@c.us','isAdmin':true,'isSuperAdmin':true},{'id':'2@c.us'},{}],\
            'groupInviteLink':'https://chat.example/x'}"""), ASKED);

    assertThat(group.id()).isEqualTo(new ChatId("1203@g.us"));
    assertThat(group.subject()).isEqualTo("Crew");
    assertThat(group.owner()).contains(new ChatId("1@c.us"));
    assertThat(group.createdAt()).contains(Instant.ofEpochSecond(1706522263));
    assertThat(group.members())
        .containsExactly(
            new GroupMember(new ChatId("1@c.us"), true, true),
            new GroupMember(new ChatId("2@c.us"), false, false));
    assertThat(group.inviteLink()).isEqualTo("https://chat.example/x");
    assertThat(
            ContactReply.group(Answered.object("{'participants':null}"), ASKED).id())
        .isEqualTo(ASKED);
  }

  @Test
  void a_bare_text_is_told_from_an_object() {
    assertThat(ContactReply.bareText("\"Error: forbidden\"".getBytes(StandardCharsets.UTF_8)))
        .contains("Error: forbidden");
    assertThat(ContactReply.bareText("{}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(ContactReply.bareText(new byte[0])).isEmpty();
  }

  @Test
  void a_check_says_yes_or_no_and_nothing_else() {
    assertThat(ContactReply.check(
            Answered.object("{'existsWhatsapp':true,'chatId':'1@lid','phoneNumber':79001234567}"),
            NUMBER))
        .isEqualTo(
            new NumberCheck(NUMBER, true, Optional.of(new ChatId("1@lid")), Optional.empty()));
    assertThat(ContactReply.check(
            Answered.object("{'exist':false,'chatId':'','fromCache':true}"), NUMBER))
        .isEqualTo(new NumberCheck(NUMBER, false, Optional.empty(), Optional.of(true)));
    assertThatThrownBy(() -> ContactReply.check(Answered.object("{'exist':null}"), NUMBER))
        .isInstanceOf(JournalSourceException.class);
  }
}
