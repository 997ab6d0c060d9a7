package io.greenjournal.adapter.sqlite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes what is stored of the payloads of one transaction, and keeps their thumbnails. */
final class PayloadWriter {
  private final PayloadCompressor compressor;
  private final Thumbnails thumbnails;
  private final boolean isCutting;
  private final List<Thumbnails.Thumbnail> cutOut = new ArrayList<>();

  PayloadWriter(PayloadCompressor compressor, Thumbnails thumbnails, boolean isCutting) {
    this.compressor = compressor;
    this.thumbnails = thumbnails;
    this.isCutting = isCutting;
  }

  /** @param message its row id */
  StoredPayload store(long inst, long message, byte[] payload) {
    if (!isCutting) {
      return compressor.compress(payload, false);
    }
    ThumbnailCuts.Parted parted = ThumbnailCuts.part(payload, thumbnails.seed());
    if (thumbnails.areKept()) {
      for (ThumbnailCuts.Picture picture : parted.pictures()) {
        cutOut.add(new Thumbnails.Thumbnail(inst, message, picture));
      }
    }
    return compressor.compress(parted.bytes(), parted.isCut());
  }

  /** One whose thumbnails were cut out before. */
  StoredPayload storeCut(byte[] parted) {
    return compressor.compress(parted, true);
  }

  /**
   * To be called before the transaction ends: a payload that lost its thumbnail on the way into the cache is
   * worse than a thumbnail that belongs to none.
   *
   * @throws ThumbnailsFailedException when the transaction is to be done again without cutting
   */
  void finish(Instant now) {
    thumbnails.keep(cutOut, now);
  }
}
