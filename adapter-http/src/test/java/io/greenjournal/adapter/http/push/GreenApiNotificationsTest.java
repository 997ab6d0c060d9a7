package io.greenjournal.adapter.http.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.JournalRecords;
import io.greenjournal.adapter.http.record.RecordReader;
import io.greenjournal.core.call.CallStatus;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.Source;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.push.Notification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GreenApiNotificationsTest {
  private static final InstanceId INSTANCE = new InstanceId("1101000001");

  private final GreenApiNotifications notifications = new GreenApiNotifications();
  private final RecordReader records = new RecordReader();

  /** Kind, the block as it is pushed, the fields as the journal has them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "textMessage | 'textMessageData':{'textMessage':'Hi','isForwarded':true,'forwardingScore':2}"
            + " | 'textMessage':'Hi','isForwarded':true,'forwardingScore':2",
        "extendedTextMessage | 'extendedTextMessageData':{'text':'see https://a.example','title':'A',"
            + "'description':'','previewType':'None','jpegThumbnail':'','forwardingScore':0,'isForwarded':false}"
            + " | 'textMessage':'see https://a.example','extendedTextMessage':{'text':'see https://a.example',"
            + "'title':'A','description':'','previewType':'None','jpegThumbnail':'','forwardingScore':0,"
            + "'isForwarded':false}",
        "quotedMessage | 'extendedTextMessageData':{'text':'Black','stanzaId':'460D','participant':'7@c.us'},"
            + "'quotedMessage':{'stanzaId':'460D','participant':'7@c.us','typeMessage':'textMessage',"
            + "'textMessage':'Which?'}"
            + " | 'extendedTextMessage':{'text':'Black','stanzaId':'460D','participant':'7@c.us'},"
            + "'quotedMessage':{'stanzaId':'460D','participant':'7@c.us','typeMessage':'textMessage',"
            + "'textMessage':'Which?'}",
        "reactionMessage | 'extendedTextMessageData':{'text':'😄'},"
            + "'quotedMessage':{'stanzaId':'B4','participant':'7@c.us'}"
            + " | 'extendedTextMessageData':{'text':'😄'},"
            + "'quotedMessage':{'stanzaId':'B4','participant':'7@c.us'}",
        "imageMessage | 'fileMessageData':{'downloadUrl':'https://h.example/a.jpg','caption':'sea','fileName':"
            + "'a.jpg','jpegThumbnail':'','mimeType':'image/jpeg','isAnimated':false,'isForwarded':false,"
            + "'forwardingScore':0}"
            + " | 'downloadUrl':'https://h.example/a.jpg','caption':'sea','fileName':'a.jpg','jpegThumbnail':'',"
            + "'mimeType':'image/jpeg','isAnimated':false,'isForwarded':false,'forwardingScore':0",
        "locationMessage | 'locationMessageData':{'nameLocation':'Cafe','address':'Main 1','latitude':51.1,"
            + "'longitude':7.2,'jpegThumbnail':''}"
            + " | 'location':{'nameLocation':'Cafe','address':'Main 1','latitude':51.1,'longitude':7.2,"
            + "'jpegThumbnail':''}",
        "contactMessage | 'contactMessageData':{'displayName':'Ann','vcard':'BEGIN:VCARD'}"
            + " | 'contact':{'displayName':'Ann','vcard':'BEGIN:VCARD'}",
        "pollMessage | 'pollMessageData':{'name':'Where?','options':[{'optionName':'Beach'}],'multipleAnswers':true}"
            + " | 'pollMessageData':{'name':'Where?','options':[{'optionName':'Beach'}],'multipleAnswers':true}",
        "editedMessage | 'editedMessageData':{'textMessage':'new','stanzaId':'3EB0'}"
            + " | 'editedMessageData':{'textMessage':'new','stanzaId':'3EB0'}",
        "deletedMessage | 'deletedMessageData':{'stanzaId':'3EB0'} | 'deletedMessageData':{'stanzaId':'3EB0'}",
        "somethingNew | 'somethingNewData':{'a':[1,2.50]} | 'somethingNewData':{'a':[1,2.50]}",
      })
  void a_pushed_message_says_what_the_journal_will_say(String kind, String block, String fields) {
    Payload payload = json("""
        {'typeWebhook':'incomingMessageReceived','instanceData':{'idInstance':1101000001,'wid':'9@c.us',
         'typeInstance':'whatsapp'},'timestamp':1706522263,'idMessage':'A1',
         'senderData':{'chatId':'1203@g.us','sender':'8@c.us','chatName':'Team','senderName':'Nick',
         'senderContactName':'Nick K.'},'messageData':{'typeMessage':'%s',%s}}""".formatted(kind, block));
    JournalRecord inJournal = journal(Journal.INCOMING, """
        {'type':'incoming','idMessage':'A1','timestamp':1706522263,'typeMessage':'%s','chatId':'1203@g.us',
         'senderId':'8@c.us','senderName':'Nick','senderContactName':'Nick K.',%s}""".formatted(kind, fields));

    JournalRecord pushed = message(payload).record();

    assertThat(pushed.source()).isEqualTo(Source.PUSH);
    assertThat(pushed.payload()).isEqualTo(payload);
    assertThat(pushed)
        .usingRecursiveComparison()
        .ignoringFields("payload", "source")
        .isEqualTo(inJournal);
    assertThat(records.message(pushed)).isEqualTo(records.message(inJournal));
    assertThat(records.fields(payload))
        .containsExactlyInAnyOrderEntriesOf(records.fields(inJournal.payload()));
    assertThat(records.fields(records.asInJournal(payload)))
        .isEqualTo(records.fields(inJournal.payload()));
  }

  @ParameterizedTest
  @CsvSource({"outgoingMessageReceived,false", "outgoingAPIMessageReceived,true"})
  void a_sent_message_tells_who_sent_it_and_not_yet_how_far_it_got(String kind, boolean byApi) {
    JournalRecord record = message(sent(kind)).record();

    assertThat(record.key())
        .isEqualTo(new MessageKey(
            INSTANCE,
            Direction.OUTGOING,
            new ChatId("-69589089583189"),
            new MessageId("115206687571465794")));
    assertThat(record.sentByApi()).contains(byApi);
    assertThat(record.status()).contains(DeliveryStatus.UNKNOWN);
    assertThat(record.sender()).isEmpty();
    assertThat(((Message.Outgoing) records.message(record)).details().extras()).isEmpty();
  }

  @Test
  void a_delivery_status_names_its_message_time_and_reason() {
    Notification.DeliveryChanged changed = (Notification.DeliveryChanged) read(json("""
        {'typeWebhook':'outgoingMessageStatus','chatId':'-69526000000000','instanceData':{'idInstance':3100000001,
         'wid':'79000000000@c.us','typeInstance':'v3'},'timestamp':1765260499,'idMessage':'1765260420884',
         'status':'failed','description':'No such chat'}"""));

    assertThat(changed.envelope().idInstance()).isEqualTo("3100000001");
    assertThat(changed.news().key().id()).isEqualTo(new MessageId("1765260420884"));
    assertThat(changed.news().key().chat()).isEqualTo(new ChatId("-69526000000000"));
    assertThat(changed.news().status()).isEqualTo(DeliveryStatus.FAILED);
    assertThat(changed.news().at()).contains(Instant.ofEpochSecond(1765260499));
    assertThat(changed.news().detail()).isEqualTo("No such chat");
    assertThat(changed.news().toString()).doesNotContain("chat");
  }

  @Test
  void states_and_calls_are_understood() {
    assertThat(((Notification.StateChanged) read(json("""
            {'typeWebhook':'stateInstanceChanged','timestamp':1706522263,'stateInstance':'blocked'}"""))).state())
        .isEqualTo(new InstanceState("blocked"));
    Notification.CallChanged call = (Notification.CallChanged) read(json("""
        {'typeWebhook':'outgoingCall','from':'7@c.us','status':'hangUp','idMessage':'C1'}"""));
    assertThat(call.direction()).isEqualTo(Direction.OUTGOING);
    assertThat(call.status().kind()).isEqualTo(CallStatus.Kind.HUNG_UP);
    assertThat(call.with()).isEqualTo("7@c.us");
    assertThat(call.toString()).doesNotContain("7@c.us");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'typeWebhook':'quotaExceeded','quotaData':{'method':'x'}}",
        "{'typeWebhook':17}",
        "{'typeWebhook':'incomingMessageReceived'}",
        "{'typeWebhook':'incomingMessageReceived','idMessage':'A','senderData':7,'messageData':[]}",
        "{'typeWebhook':'incomingMessageReceived','idMessage':'A','senderData':{'chatId':'status@broadcast'}}",
        "{'typeWebhook':'outgoingMessageStatus','chatId':'7','status':'noAccount'}",
        "{'typeWebhook':'outgoingMessageStatus','chatId':'7','idMessage':'A','status':''}",
        "{'typeWebhook':'stateInstanceChanged','stateInstance':null}",
        "{'typeWebhook':'incomingBlock','chatId':'7','chatState':'blocked'}",
      })
  void what_is_not_known_or_lacks_its_parts_is_kept_whole(String notification) {
    Payload payload = json(notification);

    Notification read = read(payload);

    assertThat(read).isInstanceOf(Notification.Other.class);
    assertThat(read.envelope().payload()).isEqualTo(payload);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "\"text\"", "12", "{", "<html>", "{}{}"})
  void what_is_no_object_is_no_notification(String body) {
    assertThat(notifications.read(INSTANCE, Payload.of(body))).isEmpty();
  }

  @Test
  void a_message_nested_too_deep_to_be_a_record_is_kept_whole() {
    String deep = "[".repeat(62) + "]".repeat(62);

    assertThat(read(json("""
            {'typeWebhook':'incomingMessageReceived','idMessage':'A','senderData':{'chatId':'7'},
             'messageData':{'typeMessage':'x','x':%s}}""".formatted(deep)))).isNotNull();
  }

  private static Payload sent(String kind) {
    return json("""
        {'typeWebhook':'%s','instanceData':{'idInstance':3100000001,'typeInstance':'v3'},'timestamp':1706522263,
         'idMessage':'115206687571465794','senderData':{'chatId':-69589089583189,'sender':'10000000',
         'senderPhoneNumber':0},'messageData':{'typeMessage':'extendedTextMessage',
         'extendedTextMessageData':{'text':'Hi'}}}""".formatted(kind));
  }

  private Notification read(Payload payload) {
    return notifications.read(INSTANCE, payload).orElseThrow();
  }

  private Notification.MessageSeen message(Payload payload) {
    return (Notification.MessageSeen) read(payload);
  }

  private static JournalRecord journal(Journal journal, String record) {
    byte[] body = ("[" + record.replace('\'', '"') + "]").getBytes(StandardCharsets.UTF_8);
    return Optional.of(JournalBody.read(body, 0).elements().get(0))
        .map(element -> JournalRecords.record(INSTANCE, journal, body, element))
        .orElseThrow();
  }

  private static Payload json(String text) {
    return Payload.of(text.replace('\'', '"'));
  }
}
