package io.greenjournal.adapter.sqlite;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;

/**
 * A keyed 64-bit hash of a payload (SipHash-2-4). The key is random for each database, so that nobody can make
 * two payloads of which we would keep only one.
 */
final class PayloadHash {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, LITTLE_ENDIAN);

  private final long k0;
  private final long k1;

  PayloadHash(byte[] seed) {
    ByteBuffer key = ByteBuffer.wrap(seed).order(LITTLE_ENDIAN);
    k0 = key.getLong();
    k1 = key.getLong();
  }

  static PayloadHash of(Sql sql) {
    return new PayloadHash(
        sql.first("SELECT hash_seed FROM cache WHERE id = 1", row -> row.getBytes("hash_seed"))
            .orElseThrow());
  }

  /** A secret number for other hashes in the same cache, which tells nothing of this one's key. */
  long seed() {
    return of(new byte[] {'s', 'e', 'e', 'd'});
  }

  long of(byte[] bytes) {
    State state = new State(k0, k1);
    int whole = bytes.length & ~7;
    for (int i = 0; i < whole; i += 8) {
      state.take((long) LONGS.get(bytes, i));
    }
    long last = (long) bytes.length << 56;
    for (int i = whole; i < bytes.length; i++) {
      last |= (bytes[i] & 0xffL) << (8 * (i - whole));
    }
    state.take(last);
    return state.end();
  }

  private static final class State {
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    State(long k0, long k1) {
      v0 = k0 ^ 0x736f6d6570736575L;
      v1 = k1 ^ 0x646f72616e646f6dL;
      v2 = k0 ^ 0x6c7967656e657261L;
      v3 = k1 ^ 0x7465646279746573L;
    }

    void take(long word) {
      v3 ^= word;
      round();
      round();
      v0 ^= word;
    }

    long end() {
      v2 ^= 0xff;
      round();
      round();
      round();
      round();
      return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
      v0 += v1;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v3;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 += v3;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 += v1;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v2 = Long.rotateLeft(v2, 32);
    }
  }
}
