package io.greenjournal.adapter.sqlite;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictCompress;

/** Compresses payloads with the newest dictionary; as long as there is none they stay as they are. */
final class PayloadCompressor implements AutoCloseable {
  /** Higher levels take three times as long for two bytes in a hundred. */
  private static final int LEVEL = 3;

  /** A frame names no dictionary and no format, since the row does; its checksum finds any damage. */
  private final ZstdCompressCtx zstd = new ZstdCompressCtx()
      .setLevel(LEVEL)
      .setMagicless(true)
      .setDictID(false)
      .setContentSize(true)
      .setChecksum(true);

  private int dictionary;

  /** Uses this one from now on. */
  synchronized void use(int number, byte[] bytes) {
    zstd.loadDict(new ZstdDictCompress(bytes, LEVEL));
    dictionary = number;
  }

  /** The number of the dictionary in use; 0 when there is none yet. */
  synchronized int dictionary() {
    return dictionary;
  }

  synchronized StoredPayload compress(byte[] bytes, boolean isCut) {
    if (dictionary != 0) {
      byte[] compressed = zstd.compress(bytes);
      if (compressed.length < bytes.length) {
        return new StoredPayload(compressed, new Codec(dictionary, isCut).number());
      }
    }
    return new StoredPayload(bytes, new Codec(0, isCut).number());
  }

  @Override
  public synchronized void close() {
    zstd.close();
  }
}
