package io.greenjournal.core.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentHashTest {
  /** The values of the published XXH64. */
  @ParameterizedTest
  @CsvSource({
    "'', 0, ef46db3751d8e999",
    "a, 0, d24ec4f1a98c6e5b",
    "abc, 0, 44bc2cf5ad770999",
    "xxhash, 0, 32dd38952c4bc720",
    "xxhash, 20141025, b559b98d844e0635",
    "'Call me Ishmael. Some years ago--never mind how long precisely-', 0, 02a2e85470d6fd96"
  })
  void it_is_xxh64(String text, long seed, String hash) {
    byte[] bytes = text.getBytes(US_ASCII);

    assertThat(ContentHash.of(bytes, 0, bytes.length, seed))
        .isEqualTo(Long.parseUnsignedLong(hash, 16));
  }

  @Test
  void only_the_part_asked_for_counts() {
    byte[] bytes = "before, the part and what is behind it".getBytes(US_ASCII);
    byte[] part = "the part".getBytes(US_ASCII);

    assertThat(ContentHash.of(bytes, 8, 16, 7)).isEqualTo(ContentHash.of(part, 0, 8, 7));
  }

  @Test
  void every_changed_bit_changes_it() {
    Set<Long> seen = new HashSet<>();
    byte[] bytes = new byte[75];
    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
      seen.add(ContentHash.of(bytes, 0, bytes.length, 0));
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
    }

    assertThat(seen).hasSize(8 * bytes.length);
  }
}
