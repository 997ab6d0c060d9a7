package io.greenjournal.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayloadHashTest {
  @Test
  void it_is_the_published_function() {
    byte[] seed = counting(16);

    assertThat(new PayloadHash(seed).of(counting(15))).isEqualTo(0xa129ca6149be45e5L);
    assertThat(new PayloadHash(seed).of(counting(0))).isEqualTo(0x726fdb47dd0e0e31L);
    assertThat(new PayloadHash(seed).of(counting(8))).isEqualTo(0x93f5f5799a932462L);
  }

  @Test
  void another_seed_gives_another_hash() {
    assertThat(new PayloadHash(new byte[16]).of(counting(15)))
        .isNotEqualTo(new PayloadHash(counting(16)).of(counting(15)));
  }

  private static byte[] counting(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }
}
