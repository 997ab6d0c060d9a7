package io.greenjournal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixturesTest {
  private static final JsonMapper STRICT = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  static List<Fixture> everySample() {
    return Stream.of(Fixtures.all(), Fixtures.statusPosts(), Fixtures.calls())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("everySample")
  void a_sample_is_strict_json_named_for_its_kind(Fixture sample) throws Exception {
    JsonNode record = STRICT.readTree(sample.json());

    assertThat(record.path("type").asText(sample.direction())).isEqualTo(sample.direction());
    String kind = record.path("typeMessage").asText();
    assertThat(kind.isEmpty() ? "unnamed" : kind).isEqualTo(sample.name().replaceFirst("-.*", ""));
  }

  @ParameterizedTest
  @MethodSource("everySample")
  void a_preview_is_a_real_picture(Fixture sample) throws Exception {
    for (JsonNode preview : STRICT.readTree(sample.json()).findValues("jpegThumbnail")) {
      byte[] bytes = Base64.getDecoder().decode(preview.asText());
      if (bytes.length > 0) {
        assertThat(bytes)
            .startsWith(
                sample.messenger() == FakeMessenger.MAX
                    ? "RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)
                    : new byte[] {(byte) 0xFF, (byte) 0xD8});
      }
    }
  }

  @Test
  void every_kind_is_there_in_both_directions() {
    List<String> kinds = List.of(
        "textMessage",
        "extendedTextMessage",
        "imageMessage",
        "videoMessage",
        "documentMessage",
        "audioMessage",
        "stickerMessage",
        "reactionMessage",
        "locationMessage",
        "contactMessage",
        "contactsArrayMessage",
        "pollMessage",
        "pollUpdateMessage",
        "quotedMessage",
        "editedMessage",
        "deletedMessage",
        "interactiveButtons",
        "interactiveButtonsReply",
        "templateMessage",
        "templateButtonsReplyMessage",
        "buttonsMessage",
        "buttonsResponseMessage",
        "listMessage",
        "listResponseMessage",
        "groupInviteMessage",
        "productMessage",
        "orderMessage");
    for (String direction : List.of("incoming", "outgoing")) {
      assertThat(Fixtures.all())
          .filteredOn(sample -> sample.direction().equals(direction))
          .extracting(Fixture::name)
          .containsAll(kinds)
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", "group", "supergroup", "channel", "bot"})
  void telegram_has_every_sort_of_chat_in_both_directions(String chatType) {
    for (String direction : List.of("incoming", "outgoing")) {
      assertThat(Fixtures.all())
          .filteredOn(sample -> sample.messenger() == FakeMessenger.TELEGRAM)
          .filteredOn(sample -> sample.direction().equals(direction))
          .anyMatch(sample -> sample.json().contains("\"chatType\": \"" + chatType + "\""));
    }
  }

  @Test
  void every_file_is_listed() throws Exception {
    Path root = Path.of(Fixtures.class.getResource("records").toURI());
    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files.filter(file -> file.toString().endsWith(".json")).count())
          .isEqualTo(everySample().size())
          .isPositive();
    }
  }

  @Test
  void a_single_sample_is_found_by_name() {
    assertThat(Fixtures.json("incoming", "incomingBlock")).contains("\"chatState\": \"blocked\"");
    assertThatThrownBy(() -> Fixtures.json("incoming", "nothing"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
