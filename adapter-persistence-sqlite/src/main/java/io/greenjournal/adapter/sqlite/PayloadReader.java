package io.greenjournal.adapter.sqlite;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import io.greenjournal.core.journal.Payload;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads stored payloads on one connection, each byte for byte as it was received. A damaged one harms no other:
 * it is named in the log and stands there as {@linkplain Payload#damaged() damaged}.
 */
final class PayloadReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PayloadReader.class);

  /** No answer of the vendor is taken that is larger. */
  private static final int LARGEST = 128 << 20;

  private final Sql sql;
  private final PayloadDictionaries dictionaries;
  private final Thumbnails thumbnails;
  private final ZstdDecompressCtx zstd = new ZstdDecompressCtx().setMagicless(true);
  private int loaded;

  PayloadReader(Sql sql, PayloadDictionaries dictionaries, Thumbnails thumbnails) {
    this.sql = sql;
    this.dictionaries = dictionaries;
    this.thumbnails = thumbnails;
  }

  /** @param message its row id, by which its thumbnails are found and the log names it */
  Payload read(long message, int number, byte[] stored) {
    Codec codec = Codec.of(number);
    try {
      byte[] bytes = uncompressed(codec, stored);
      return codec.isCut()
          ? ThumbnailCuts.whole(bytes, hash -> thumbnails.find(message, hash))
          : Payload.slice(bytes, 0, bytes.length);
    } catch (UnreadablePayloadException e) {
      LOG.error("the payload of record {} cannot be read: {}", message, e.getMessage());
      return Payload.damaged();
    }
  }

  /** As it was before it was compressed; still without what was cut out. */
  byte[] uncompressed(Codec codec, byte[] stored) throws UnreadablePayloadException {
    if (codec.dictionary() == 0) {
      return stored;
    }
    if (loaded != codec.dictionary()) {
      zstd.loadDict(dictionaries.find(sql, codec.dictionary()));
      loaded = codec.dictionary();
    }
    long size = Zstd.getFrameContentSize(stored, 0, stored.length, true);
    if (size < 0 || size > LARGEST) {
      throw new UnreadablePayloadException("it does not tell its size");
    }
    byte[] bytes = new byte[(int) size];
    try {
      if (zstd.decompress(bytes, stored) == size) {
        return bytes;
      }
    } catch (ZstdException e) {
      throw new UnreadablePayloadException("it cannot be decompressed: " + e.getMessage());
    }
    throw new UnreadablePayloadException("it is shorter than it says");
  }

  /** Drops the pictures of records that go, by row id. */
  void forgetThumbnails(Collection<Long> messages) {
    thumbnails.forgetMessages(messages);
  }

  @Override
  public void close() {
    zstd.close();
  }
}
