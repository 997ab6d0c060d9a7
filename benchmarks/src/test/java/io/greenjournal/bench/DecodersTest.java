package io.greenjournal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageContent;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecodersTest {
  private static final byte[] BODY = new JournalGenerator(1).body(2_000);

  @Test
  void the_same_seed_gives_the_same_bytes() {
    assertThat(new JournalGenerator(1).body(2_000)).isEqualTo(BODY);
    assertThat(new JournalGenerator(2).body(2_000)).isNotEqualTo(BODY);
  }

  @Test
  void a_message_is_as_large_as_those_of_people() {
    assertThat(BODY.length / 2_000).isBetween(1_300, 1_380);
  }

  @Test
  void previews_are_most_of_the_bytes() throws IOException {
    long previews = new ObjectMapper()
        .readTree(BODY).findValuesAsText("jpegThumbnail").stream()
            .mapToLong(String::length)
            .sum();

    assertThat(previews * 100 / BODY.length).isBetween(57L, 63L);
  }

  @Test
  void every_row_has_the_fields_that_databind_finds() throws IOException {
    List<JournalRecord> rows = Decoders.rows(BODY);
    List<SdkMessage> bound = Decoders.databind(BODY);
    JsonNode trees = new ObjectMapper().readTree(BODY);

    assertThat(rows).hasSameSizeAs(bound).hasSize(trees.size());
    for (int i = 0; i < rows.size(); i++) {
      JournalRecord row = rows.get(i);
      SdkMessage sdk = bound.get(i);
      assertThat(row.key().id().value()).isEqualTo(sdk.idMessage);
      assertThat(row.key().chat().value()).isEqualTo(sdk.chatId);
      assertThat(row.timestamp()).hasValue(sdk.timestamp);
      assertThat(row.typeMessage()).isEqualTo(sdk.typeMessage);
      assertThat(row.sender()).hasValueSatisfying(sender -> {
        assertThat(sender.id()).isEqualTo(sdk.senderId);
        assertThat(sender.name()).isEqualTo(sdk.senderName);
        assertThat(sender.contactName()).isEqualTo(sdk.senderContactName);
      });
      assertThat(new ObjectMapper().readTree(row.payload().bytes())).isEqualTo(trees.get(i));
      if (sdk.textMessage != null) {
        assertThat(row.text()).isEqualTo(sdk.textMessage);
      }
    }
  }

  @Test
  void the_full_model_keeps_every_field() throws IOException {
    List<Message> messages = Decoders.full(BODY);
    List<SdkMessage> bound = Decoders.databind(BODY);
    JsonNode trees = new ObjectMapper().readTree(BODY);

    assertThat(messages).hasSameSizeAs(bound);
    for (int i = 0; i < messages.size(); i++) {
      assertThat(messages.get(i).details().extras()).isEmpty();
      MessageContent content = messages.get(i).content();
      SdkMessage sdk = bound.get(i);
      if (content instanceof MessageContent.Text text) {
        assertThat(text.body()).isEqualTo(sdk.textMessage);
      } else if (content instanceof MessageContent.LinkPreview link) {
        assertThat(link.message()).isEqualTo(sdk.textMessage);
      } else if (content instanceof MessageContent.Image image) {
        assertThat(image.file().downloadUrl()).isEqualTo(sdk.downloadUrl);
        assertThat(image.file().caption()).isEqualTo(sdk.caption);
        assertThat(image.file().fileName()).isEqualTo(sdk.fileName);
        assertThat(image.file().mimeType()).isEqualTo(sdk.mimeType);
        assertThat(image.file().thumbnail().base64())
            .isEqualTo(trees.get(i).path("jpegThumbnail").textValue());
      }
    }
  }
}
