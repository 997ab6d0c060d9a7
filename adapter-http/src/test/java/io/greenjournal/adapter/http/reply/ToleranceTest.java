package io.greenjournal.adapter.http.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.adapter.http.Samples;
import io.greenjournal.core.contact.PhoneNumber;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.message.ChatId;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No field of any type breaks a reader: it is understood, left out, or the answer is unreadable. */
class ToleranceTest {
  private static final ChatId CHAT = new ChatId("1@c.us");

  private static final List<String> ODD = List.of(
      "null",
      "[]",
      "[null]",
      "{}",
      "true",
      "''",
      "' '",
      "'x y/z?'",
      "-1",
      "0",
      "1.5",
      "1e400",
      "99999999999999999999",
      "'-99999999-01-01T00:00:00'",
      "'0001-01-01T00:00:00'",
      "'9999-12-31T23:59:60+18:00'",
      "[{'id':null},[[]],'x',7]",
      "{'chatId':[]}");

  /** A reader with an answer that has every field it looks at. */
  record Reader(String name, String answer, Function<ObjectNode, Object> reads) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Reader> readers() {
    return List.of(
        new Reader(
            "call",
            "{'idMessage':'A','timestamp':1786000000,'chatId':'1','status':'pickUp','isVideo':true,"
                + "'isGroup':true,'duration':1,'participants':[]}",
            o -> CallReply.call(Samples.incoming(o.toString()))),
        new Reader(
            "contact",
            "{'id':'1','chatId':'1','name':'a','contactName':'a','type':'user','phoneNumber':1,"
                + "'newChatId':'1'}",
            ContactReply::contact),
        new Reader(
            "chat",
            "{'id':'1','name':'a','type':'user','archive':true,'unreadCount':1,"
                + "'ephemeralExpiration':1,'newChatId':'1','phoneNumber':1}",
            ContactReply::chat),
        new Reader(
            "details",
            "{'chatId':'1','name':'a','contactName':'a','chatType':'user','phoneNumber':1,"
                + "'avatar':'a','base64Avatar':'a','email':'a','category':'a','description':'a',"
                + "'products':[],'lastSeen':1,'isArchive':true,'isDisappearing':true,'isMute':true,"
                + "'isBusiness':true,'messageExpiration':1,'muteExpiration':1}",
            o -> ContactReply.details(o, CHAT)),
        new Reader(
            "avatar",
            "{'urlAvatar':'a','available':true,'existsWhatsapp':true,'base64Avatar':'a','reason':'a'}",
            ContactReply::avatar),
        new Reader(
            "group",
            "{'groupId':'1','owner':'1','subject':'a','creation':1,'participants':[],"
                + "'groupInviteLink':'a'}",
            o -> ContactReply.group(o, CHAT)),
        new Reader(
            "check",
            "{'exist':true,'existsWhatsapp':true,'chatId':'1','fromCache':true}",
            o -> ContactReply.check(o, new PhoneNumber("79001234567"))),
        new Reader(
            "state change",
            "{'stateInstance':'a','timestamp':1,'phoneNumber':1}",
            AccountReply::stateChange),
        new Reader(
            "profile",
            "{'stateInstance':'a','phone':1,'chatId':'1','avatar':'a','historySyncProgress':1,"
                + "'suspendedUntil':1}",
            AccountReply::profile),
        new Reader("socket", "{'statusInstance':'online'}", AccountReply::socket),
        new Reader(
            "queued message",
            "{'messageID':'A','messagesIDs':[],'type':'a','typeMessage':'a','chatId':'1','body':{}}",
            QueueReply::message),
        new Reader("count", "{'count':1}", QueueReply::count),
        new Reader("act", "{'isReboot':true}", o -> ControlReply.done(o, "isReboot")),
        new Reader("token", "{'apiTokenInstance':'a'}", ControlReply::token),
        new Reader("code", "{'type':'qrCode','message':'a'}", o -> ControlReply.code(o, t -> t)),
        new Reader("link", "{'downloadUrl':'a'}", ControlReply::link),
        new Reader(
            "instance of a partner",
            "{'idInstance':1,'apiTokenInstance':'a','name':'a','typeInstance':'v3','typeAccount':'a',"
                + "'partnerUserUiid':'a','tariff':'a','timeCreated':'a','timeDeleted':'a',"
                + "'expirationDate':'a','deleted':true,'isExpired':true,'isFree':true,"
                + "'isPartner':true}",
            PartnerReply::instance));
  }

  @ParameterizedTest
  @MethodSource("readers")
  void any_field_may_have_any_type_or_be_missing(Reader reader) {
    List<String> names =
        List.copyOf(Reply.texts(Answered.object(reader.answer())).keySet());
    assertThat(names).isNotEmpty();
    for (String name : names) {
      ObjectNode without = Answered.object(reader.answer());
      without.remove(name);
      read(reader, without);
      for (String odd : ODD) {
        ObjectNode answer = Answered.object(reader.answer());
        answer.set(name, Answered.object("{'it':" + odd + "}").get("it"));
        read(reader, answer);
      }
    }
    read(reader, Answered.object("{}"));
  }

  private static void read(Reader reader, ObjectNode answer) {
    try {
      assertThat(reader.reads().apply(answer)).as(answer.toString()).isNotNull();
    } catch (JournalSourceException e) {
      assertThat(e.failure().code()).as(answer.toString()).isEqualTo("unreadable");
    }
  }
}
