package io.greenjournal.adapter.http.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.LinkingCode;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.SocketState;
import io.greenjournal.core.instance.StateChange;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.MediaLink;
import io.greenjournal.core.partner.PartnerInstance;
import io.greenjournal.core.queue.QueuedMessage;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountReplyTest {
  @ParameterizedTest
  @ValueSource(strings = {"79001234567", "'79001234567'"})
  void a_number_comes_as_number_or_text(String phone) {
    assertThat(AccountReply.stateChange(Answered.object(
            "{'stateInstance':'blocked','timestamp':1706522263,'phoneNumber':" + phone + "}")))
        .isEqualTo(new StateChange(
            new InstanceState("blocked"),
            Optional.of(Instant.ofEpochSecond(1706522263)),
            "79001234567"));
    assertThat(AccountReply.profile(Answered.object("{'phone':" + phone + "}")).phone())
        .isEqualTo("79001234567");
  }

  @Test
  void a_profile_keeps_what_it_does_not_model() {
    var profile = AccountReply.profile(Answered.object("""
        {'avatar':'','phone':'7900','chatId':'1@lid','stateInstance':'suspended','deviceId':null,\
        'historySyncProgress':'40','suspendedUntil':1706522263,'logoutProcess':{'step':1}}"""));

    assertThat(profile.state().kind()).isEqualTo(InstanceState.Kind.SUSPENDED);
    assertThat(profile.chatId()).isEqualTo("1@lid");
    assertThat(profile.historyProgress()).contains(40);
    assertThat(profile.suspendedUntil()).contains(Instant.ofEpochSecond(1706522263));
    assertThat(profile.values())
        .containsEntry("logoutProcess", "{\"step\":1}")
        .containsEntry("deviceId", "")
        .hasSize(8);
    assertThat(AccountReply.profile(Answered.object("{}")).suspendedUntil()).isEmpty();
    assertThat(AccountReply.socket(Answered.object("{'statusInstance':'online'}")))
        .isEqualTo(new SocketState("online"));
  }

  @Test
  void a_waiting_message_comes_in_the_form_of_today_and_of_2023() {
    QueuedMessage today = QueueReply.message(Answered.object("""
        {'messageID':'BAE5','type':'sendMessage','body':{'chatId':'1@c.us','message':'Hi','typingTime':null}}"""));
    QueuedMessage many = QueueReply.message(Answered.object(
        "{'messagesIDs':['A','B'],'type':'ForwardMessages','body':{'chatId':'1@c.us'}}"));
    QueuedMessage old = QueueReply.message(
        Answered.object("{'typeMessage':'documentMessage','chatId':'1@c.us','fileName':'a.pdf'}"));

    assertThat(today.ids()).containsExactly("BAE5");
    assertThat(today.kind()).isEqualTo("sendMessage");
    assertThat(today.chat()).contains(new ChatId("1@c.us"));
    assertThat(today.request())
        .isEqualTo(Map.of("chatId", "\"1@c.us\"", "message", "\"Hi\"", "typingTime", "null"));
    assertThat(today.toString()).doesNotContain("Hi");
    assertThat(many.ids()).containsExactly("A", "B");
    assertThat(old.ids()).isEmpty();
    assertThat(old.kind()).isEqualTo("documentMessage");
    assertThat(old.request()).isEqualTo(Map.of("chatId", "\"1@c.us\"", "fileName", "\"a.pdf\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'count':7}", "{'\u0441ount':7}", "{'count':'7'}"})
  void a_count_is_found_whatever_its_first_letter(String answer) {
    assertThat(QueueReply.count(Answered.object(answer))).isEqualTo(7);
    assertThatThrownBy(() -> QueueReply.count(Answered.object("{}")))
        .isInstanceOf(JournalSourceException.class);
  }

  @ParameterizedTest
  @CsvSource({"true, true", "'''true''', true", "false, false", "'''false''', false"})
  void an_act_is_confirmed_with_a_flag_or_a_word(String told, boolean done) {
    var answer = Answered.object("{'saveSettings':" + told + "}");

    assertThat(ControlReply.done(answer, "saveSettings")).isEqualTo(done);
    assertThatThrownBy(() -> ControlReply.done(answer, "isReboot"))
        .isInstanceOf(JournalSourceException.class);
  }

  @Test
  void a_linking_code_is_one_of_four_things() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 1, 2};
    String base64 = Base64.getEncoder().encodeToString(png);

    assertThat(code("{'type':'qrCode','message':'" + base64 + "'}"))
        .isEqualTo(new LinkingCode.Picture(png));
    assertThat(code("{'type':'qrCode','message':'data:image/png;base64," + base64 + "'}"))
        .isEqualTo(new LinkingCode.Picture(png));
    assertThat(code("{'type':'alreadyLogged','message':'instance account already authorized'}"))
        .isEqualTo(new LinkingCode.AlreadyLinked());
    assertThat(code("{'type':'error','message':'instance in starting process try later'}"))
        .isEqualTo(new LinkingCode.NotYet("error"));
    assertThat(code("{'type':'error','message':'no'}")).isEqualTo(new LinkingCode.Refused("NO"));
    assertThat(code("{'type':'pending_password'}"))
        .isEqualTo(new LinkingCode.NotYet("pending_password"));
    assertThatThrownBy(() -> code("{'type':'qrCode','message':'bm8gcGljdHVyZQ=='}"))
        .isInstanceOf(JournalSourceException.class)
        .hasMessageNotContaining("bm8");
    assertThatThrownBy(() -> code("{'type':'qrCode'}")).isInstanceOf(JournalSourceException.class);
  }

  private static LinkingCode code(String answer) {
    return ControlReply.code(
        Answered.object(answer), text -> text.toUpperCase(java.util.Locale.ROOT));
  }

  @Test
  void a_token_that_cannot_be_one_is_no_token() {
    assertThat(ControlReply.token(Answered.object("{'apiTokenInstance':'abc'}")))
        .isEqualTo(Token.of("abc"));
    for (String odd :
        new String[] {"{}", "{'apiTokenInstance':null}", "{'apiTokenInstance':'a b'}"}) {
      assertThatThrownBy(() -> ControlReply.token(Answered.object(odd)))
          .isInstanceOf(JournalSourceException.class);
    }
  }

  @Test
  void a_link_is_text_and_nothing_more() {
    assertThat(ControlReply.link(Answered.object("{'downloadUrl':'{{SWE002}}'}")))
        .contains(new MediaLink("{{SWE002}}"));
    assertThat(ControlReply.link(Answered.object("{'downloadUrl':' '}"))).isEmpty();
    assertThat(new MediaLink("https://files.example/secret")).hasToString("MediaLink[***]");
  }

  @Test
  void an_instance_of_a_partner_keeps_times_without_a_zone_and_hides_its_token() {
    PartnerInstance instance = PartnerReply.instance(Answered.object("""
            {'idInstance':1101000001,'name':'Shop','typeInstance':'v3','typeAccount':'',\
            'partnerUserUiid':'gac.1','timeCreated':'2023-05-26T10:11:12.345',\
            'timeDeleted':'0001-01-01T00:00:00','apiTokenInstance':'d75b3a66','deleted':false,\
            'tariff':'MONTH','isFree':false,'isPartner':true,\
            'expirationDate':'2023-06-26T10:11:12Z','isExpired':'true'}""")).orElseThrow();

    assertThat(instance.messenger()).contains(Messenger.MAX);
    assertThat(instance.token()).contains(Token.of("d75b3a66"));
    assertThat(instance.createdAt()).contains(LocalDateTime.parse("2023-05-26T10:11:12.345"));
    assertThat(instance.deletedAt()).isEmpty();
    assertThat(instance.expiresAt()).contains(LocalDateTime.parse("2023-06-26T10:11:12"));
    assertThat(instance.expired()).isTrue();
    assertThat(instance.ofPartner()).isTrue();
    assertThat(instance.toString()).doesNotContain("d75b3a66");
    assertThat(PartnerReply.instance(Answered.object("{'idInstance':'x'}"))).isEmpty();
    assertThat(PartnerReply.instance(Answered.object("{'idInstance':'12','apiTokenInstance':''}"))
            .orElseThrow()
            .token())
        .isEmpty();
  }
}
