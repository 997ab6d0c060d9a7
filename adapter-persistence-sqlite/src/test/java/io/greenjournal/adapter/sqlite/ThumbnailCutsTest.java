package io.greenjournal.adapter.sqlite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.adapter.sqlite.ThumbnailCuts.Parted;
import io.greenjournal.adapter.sqlite.ThumbnailCuts.Picture;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.Payload.Fidelity;
import io.greenjournal.testkit.Fixture;
import io.greenjournal.testkit.Fixtures;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailCutsTest {
  private static final long SEED = 42;
  private static final String PICTURE = base64(300);

  static String base64(int bytes) {
    byte[] picture = new byte[bytes];
    new Random(bytes).nextBytes(picture);
    return Base64.getEncoder().encodeToString(picture);
  }

  private static LongFunction<Optional<byte[]>> from(List<Picture> pictures) {
    return hash ->
        pictures.stream().filter(p -> p.hash() == hash).map(Picture::bytes).findFirst();
  }

  private static Payload whole(Parted parted, List<Picture> kept) {
    try {
      return parted.isCut()
          ? ThumbnailCuts.whole(parted.bytes(), from(kept))
          : Payload.of(parted.bytes());
    } catch (UnreadablePayloadException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<Fixture> records() {
    return Stream.of(Fixtures.all(), Fixtures.statusPosts(), Fixtures.calls())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("records")
  void every_sample_comes_together_again_byte_for_byte(Fixture sample) {
    byte[] received = sample.json().getBytes(java.nio.charset.StandardCharsets.UTF_8);

    Parted parted = ThumbnailCuts.part(received, SEED);

    assertThat(whole(parted, parted.pictures()).bytes()).isEqualTo(received);
    if (sample.json().matches("(?s).*\"jpegThumbnail\": *\"[^\"]{64,}\".*")) {
      assertThat(parted.pictures()).isNotEmpty();
      assertThat(parted.bytes()).hasSizeLessThan(received.length);
    }
  }

  @Test
  void several_thumbnails_are_cut_and_the_rest_reads_with_empty_values() {
    String other = base64(500);
    String json = "{\"jpegThumbnail\":\"" + PICTURE + "\", \"quoted\":{\"jpegThumbnail\" : \""
        + other + "\",\"text\":\"x\"},\"a\":1}";

    Parted parted = ThumbnailCuts.part(json.getBytes(ISO_8859_1), SEED);
    Payload gone = whole(parted, List.of());
    Payload half = whole(parted, parted.pictures().subList(1, 2));

    assertThat(parted.pictures()).hasSize(2);
    assertThat(whole(parted, parted.pictures()).text()).isEqualTo(json);
    assertThat(whole(parted, parted.pictures()).fidelity()).isEqualTo(Fidelity.AS_RECEIVED);
    assertThat(gone.text())
        .isEqualTo(
            "{\"jpegThumbnail\":\"\", \"quoted\":{\"jpegThumbnail\" : \"\",\"text\":\"x\"},\"a\":1}");
    assertThat(gone.fidelity()).isEqualTo(Fidelity.WITHOUT_THUMBNAIL);
    assertThat(gone.receivedSize()).isEqualTo(json.length());
    assertThat(half.text()).contains(other).doesNotContain(PICTURE);
    assertThat(half.fidelity()).isEqualTo(Fidelity.WITHOUT_THUMBNAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"jpegThumbnail\":\"\"}",
        "{\"jpegThumbnail\":null}",
        "{\"jpegThumbnail\"",
        "{\"jpegThumbnail\":\"AAAA",
        "{\"jpegThumbnail\":\"AAAABBBB\"}"
      })
  void what_holds_no_picture_stays_as_it_is(String json) {
    assertThat(ThumbnailCuts.part(json.getBytes(ISO_8859_1), SEED))
        .satisfies(parted -> assertThat(parted.isCut()).isFalse())
        .satisfies(parted -> assertThat(parted.bytes()).isEqualTo(json.getBytes(ISO_8859_1)));
  }

  @Test
  void characters_that_a_picture_does_not_give_again_stay_in_the_payload() {
    String lastBitsSet = "A".repeat(98) + "A/==".replace("A/==", "B=");
    for (String odd : List.of(
        PICTURE.substring(1),
        PICTURE.replace('A', '-').concat("-"),
        PICTURE + "\\/" + PICTURE,
        "=" + PICTURE,
        PICTURE.substring(0, 100) + "=" + PICTURE.substring(101),
        lastBitsSet,
        PICTURE + "\\n")) {
      String json = "{\"jpegThumbnail\":\"" + odd + "\"}";

      Parted parted = ThumbnailCuts.part(json.getBytes(ISO_8859_1), SEED);

      assertThat(parted.isCut()).as(odd).isFalse();
    }
  }

  @Property(tries = 2000)
  void whatever_is_received_comes_together_again(@ForAll("payloads") String payload) {
    byte[] received = payload.getBytes(ISO_8859_1);

    Parted parted = ThumbnailCuts.part(received, SEED);

    assertThat(whole(parted, parted.pictures()).bytes()).isEqualTo(received);
  }

  @Provide
  Arbitrary<String> payloads() {
    Arbitrary<String> parts = Arbitraries.oneOf(
        Arbitraries.of(
            "\"jpegThumbnail\"",
            "\"jpegThumbnail\":\"",
            "\\\"jpegThumbnail\\\":\\\"",
            " : ",
            "\"",
            "\\",
            "{",
            "}",
            ",",
            "=",
            "==",
            PICTURE,
            base64(50),
            base64(52),
            base64(1_000),
            "\"jpegThumbnail\":\"" + PICTURE + "\""),
        Arbitraries.strings().withCharRange((char) 0, (char) 255).ofMaxLength(20));
    return parts.list().ofMaxSize(12).map(list -> String.join("", list));
  }

  @Test
  void more_pictures_than_can_be_counted_stay_where_they_are() {
    String json = ("{\"jpegThumbnail\":\"" + base64(60) + "\"},").repeat(300);

    Parted parted = ThumbnailCuts.part(json.getBytes(ISO_8859_1), SEED);

    assertThat(parted.pictures()).hasSize(255);
    assertThat(whole(parted, parted.pictures()).text()).isEqualTo(json);
  }

  @Property(tries = 1000)
  void damage_is_told_and_never_fails_otherwise(@ForAll byte[] bytes, @ForAll byte last) {
    byte[] damaged = java.util.Arrays.copyOf(bytes, bytes.length + 1);
    damaged[bytes.length] = last;
    try {
      assertThat(ThumbnailCuts.whole(damaged, hash -> Optional.empty()).fidelity())
          .isEqualTo(Fidelity.WITHOUT_THUMBNAIL);
    } catch (UnreadablePayloadException e) {
      assertThat(e).hasMessageContaining("cut");
    }
  }

  @Test
  void nothing_at_all_is_damage() {
    assertThatThrownBy(() -> ThumbnailCuts.whole(new byte[0], hash -> Optional.empty()))
        .isInstanceOf(UnreadablePayloadException.class);
  }
}
