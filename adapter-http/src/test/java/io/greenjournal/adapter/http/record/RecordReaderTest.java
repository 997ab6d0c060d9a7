package io.greenjournal.adapter.http.record;

import static io.greenjournal.adapter.http.Samples.incoming;
import static io.greenjournal.adapter.http.Samples.outgoing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.greenjournal.adapter.http.Samples;
import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.Forwarding;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.Quote;
import io.greenjournal.core.status.PostStyle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
  private final RecordReader reader = new RecordReader();

  @Test
  void an_incoming_message_has_its_sender_and_time() {
    Message message = reader.message(incoming("""
        {"type":"incoming","idMessage":"A1","timestamp":1706522263,"typeMessage":"textMessage",
         "chatId":"7@c.us","textMessage":"Hi","senderId":"8@c.us","senderName":"Nick",
         "senderContactName":"","senderType":"user","chatType":"group"}"""));

    assertThat(message.at()).contains(Instant.ofEpochSecond(1706522263));
    assertThat(message.content()).isEqualTo(new MessageContent.Text("Hi"));
    assertThat(message.details().chatType()).contains("group");
    Message.Incoming in = (Message.Incoming) message;
    assertThat(in.sender().displayName()).isEqualTo("Nick");
    assertThat(in.sender().type()).contains("user");
  }

  @Test
  void an_old_outgoing_record_has_no_direction_and_no_origin() {
    Message.Outgoing message = (Message.Outgoing) reader.message(outgoing("""
        {"idMessage":"A1","timestamp":1587133830,"statusMessage":"read","typeMessage":"textMessage",
         "chatId":"1@c.us","textMessage":"Hi",}"""));

    assertThat(message.status()).isEqualTo(DeliveryStatus.READ);
    assertThat(message.sentByApi()).isEmpty();
    assertThat(message.details().extras()).isEmpty();
  }

  @Test
  void what_is_not_understood_is_kept_by_its_path() {
    Message message = reader.message(outgoing("""
        {"typeMessage":"locationMessage","idMessage":"A1","chatId":"1@c.us","timestamp":1587133830,
         "location":{"nameLocation":"Cafe","latitude":"51.10","longitude":"far","mood":{"x":[1]}},
         "isForwarded":"yes","surprise":null,"later":[1, 2.50]}"""));

    assertThat(message.content()).isInstanceOfSatisfying(MessageContent.Location.class, place -> {
      assertThat(place.latitude()).contains(51.1);
      assertThat(place.longitude()).isEmpty();
    });
    assertThat(message.details().extras())
        .containsExactly(
            entry("location.longitude", "\"far\""),
            entry("location.mood", "{\"x\":[1]}"),
            entry("isForwarded", "\"yes\""),
            entry("surprise", "null"),
            entry("later", "[1,2.50]"));
  }

  @Test
  void a_contradicting_direction_is_shown() {
    Message message = reader.message(
        incoming("{\"type\":\"outgoing\",\"typeMessage\":\"textMessage\",\"idMessage\":\"A\"}"));

    assertThat(message.details().extras()).containsExactly(entry("type", "\"outgoing\""));
  }

  @Test
  void an_unknown_kind_is_handed_on_with_its_fields() {
    Message message = reader.message(incoming("""
        {"typeMessage":"hologramMessage","idMessage":"A1","chatId":"1@c.us","senderId":"2@c.us",
         "hologram":{"depth":3},"quotedMessage":{"stanzaId":"Q","participant":"3@c.us"}}"""));

    assertThat(message.content())
        .isEqualTo(
            new MessageContent.Unsupported("hologramMessage", Map.of("hologram", "{\"depth\":3}")));
    assertThat(message.details().quote()).map(Quote::message).contains("Q");
    assertThat(message.details().extras()).isEmpty();
  }

  @Test
  void any_kind_may_answer_a_message() {
    Message message = reader.message(incoming("""
        {"typeMessage":"contactMessage","contact":{"displayName":"Ann","vcard":"V","isForwarded":true,
         "forwardingScore":2},"quotedMessage":{"stanzaId":"Q","participant":"3@c.us","isEdited":true,
         "typeMessage":"imageMessage","downloadUrl":"","caption":"","fileName":"","jpegThumbnail":"",
         "mimeType":"image/jpeg","isAnimated":false,"isForwarded":false,"forwardingScore":0}}"""));

    Quote quote = message.details().quote().orElseThrow();
    assertThat(quote.content()).containsInstanceOf(MessageContent.Image.class);
    assertThat(quote.forwarding()).isEqualTo(new Forwarding(Optional.of(false), Optional.of(0)));
    assertThat(quote.revision().isEdited()).isTrue();
    assertThat(message.details().forwarding().score()).contains(2);
    assertThat(message.details().extras()).isEmpty();
  }

  @Test
  void a_payload_that_is_no_record_is_shown_as_it_came() {
    JournalRecord record = incoming("{\"typeMessage\":\"textMessage\",\"idMessage\":\"A\"}");
    JournalRecord garbage = new JournalRecord(
        record.journal(),
        record.key(),
        record.timestamp(),
        record.typeMessage(),
        record.status(),
        record.sentByApi(),
        record.sender(),
        record.text(),
        Payload.of("<b>no \"JSON\""));

    assertThat(reader.message(garbage).content())
        .isEqualTo(
            new MessageContent.Unsupported("textMessage", Map.of("", "\"<b>no \\\"JSON\\\"\"")));
    assertThat(reader.strictJson(garbage.payload())).isEqualTo("\"<b>no \\\"JSON\\\"\"");
  }

  @Test
  void the_last_of_a_repeated_key_counts() {
    Message message = reader.message(incoming(
        "{\"typeMessage\":\"textMessage\",\"textMessage\":\"old\",\"textMessage\":\"new\"}"));

    assertThat(message.content()).isEqualTo(new MessageContent.Text("new"));
  }

  @Test
  void a_text_post_has_a_style_and_an_audience() {
    var post = reader.statusPost(Samples.record(Journal.OUTGOING_STATUSES, """
        {"type":"outgoing","idMessage":"A","timestamp":1710134811,"typeMessage":"extendedTextMessage",
         "chatId":"1@c.us","textMessage":"Hi","extendedTextMessage":{"text":"Hi",
         "backgroundColor":"#228B22","font":"SERIF","participants":["1@c.us","2@c.us"]},
         "statusMessage":"read","sendByApi":true}"""));

    assertThat(post.style()).isEqualTo(new PostStyle("#228B22", "SERIF"));
    assertThat(post.audience().participants()).contains(List.of("1@c.us", "2@c.us"));
    assertThat(post.status()).contains(DeliveryStatus.READ);
    assertThat(post.details().extras()).isEmpty();
  }

  @Test
  void an_audience_of_nobody_in_particular_is_everyone() {
    var post = reader.statusPost(Samples.record(
        Journal.OUTGOING_STATUSES, "{\"typeMessage\":\"imageMessage\",\"participants\":[]}"));

    assertThat(post.audience().isEveryone()).isTrue();
  }

  @Test
  void every_value_is_listed_by_its_path_in_order() {
    assertThat(reader.fields(Payload.of("{\"b\":{\"c\":[{\"d\":1.50},[]]},\"a\":null,}")))
        .containsExactly(entry("b.c[0].d", "1.50"), entry("b.c[1]", "[]"), entry("a", "null"));
  }

  @Test
  void strict_json_stays_the_very_same_text() {
    String strict = "{ \"a\" : 1.50, \"b\":[ ] }";

    assertThat(reader.strictJson(Payload.of(strict))).isEqualTo(strict);
    assertThat(reader.strictJson(Payload.of("{\"n\":1.50, // note\n \"b\":[2,],}")))
        .isEqualTo("{\"n\":1.50,\"b\":[2]}");
  }

  @Test
  void a_record_without_an_id_gets_the_same_one_each_time() {
    JournalRecord block = incoming("{\"typeMessage\":\"incomingBlock\",\"timestamp\":1706676650}");
    JournalRecord again =
        incoming("{ \"timestamp\":1706676650,\"typeMessage\":\"incomingBlock\" }");
    JournalRecord later = incoming("{\"typeMessage\":\"incomingBlock\",\"timestamp\":1706676651}");

    assertThat(block.key().id().isSynthetic()).isTrue();
    assertThat(block.key().chat().isNone()).isTrue();
    assertThat(block.key()).isEqualTo(again.key()).isNotEqualTo(later.key());
  }

  @Test
  void bytes_that_are_no_text_do_not_lose_the_record() {
    byte[] json = "[{\"typeMessage\":\"textMessage\",\"textMessage\":\"a?b\",\"idMessage\":\"A\"}]"
        .getBytes(StandardCharsets.UTF_8);
    json[new String(json, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xff;

    JournalBody body = JournalBody.read(json, 0);

    assertThat(body.unreadable()).isZero();
    assertThat(Samples.records(Journal.INCOMING, body)).singleElement().satisfies(record -> {
      assertThat(record.text()).isEqualTo("a\ufffdb");
      assertThat(record.payload().bytes()).contains((byte) 0xff);
    });
  }
}
