package io.greenjournal.web.mirror;

import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.Payload.Fidelity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Very many records as one JSON array, a page in memory at a time: the next one is read when the client has
 * taken the one before, so a slow client costs no more than a fast one. A record that cannot be read any more is
 * left out and counted: what stands in its place is no record.
 */
final class RecordStream extends InputStream {
  /** So many records a page at most; the cache bounds its bytes. */
  static final int PAGE = 500;

  /** Where pages come from. */
  interface Pages {
    /** @throws IOException when no more may be read; the client sees a broken answer and not a short one */
    Page<Payload> after(Cursor cursor, int limit) throws IOException;
  }

  private final Pages pages;
  private final IntConsumer whenEnded;
  private byte[] chunk;
  private int at;
  private Optional<Cursor> next;
  private long left;
  private boolean any;
  private boolean ended;
  private boolean closed;
  private int leftOut;

  /**
   * @param first already read, so that whoever asks knows that there is an answer
   * @param limit at most so many records, those of the first page and those left out among them
   * @param whenEnded is told once how many were left out, however the stream ends
   */
  RecordStream(Page<Payload> first, long limit, Pages pages, IntConsumer whenEnded) {
    this.pages = pages;
    this.whenEnded = whenEnded;
    this.left = limit;
    this.chunk = new byte[] {'['};
    this.next = Optional.empty();
    take(first);
  }

  static int pageOf(long limit) {
    return (int) Math.min(PAGE, limit);
  }

  /** How many records were left out up to here; after the constructor those of the first page. */
  int leftOut() {
    return leftOut;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (at == chunk.length) {
      if (ended) {
        return -1;
      }
      refill();
    }
    int n = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, target, offset, n);
    at += n;
    return n;
  }

  private void refill() throws IOException {
    at = 0;
    chunk = new byte[0];
    if (next.isPresent() && left > 0) {
      try {
        take(pages.after(next.get(), pageOf(left)));
      } catch (IOException | RuntimeException e) {
        close();
        throw e;
      }
    } else {
      chunk = new byte[] {']'};
      ended = true;
      close();
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      whenEnded.accept(leftOut);
    }
  }

  private void take(Page<Payload> page) {
    int size = page.items().stream().mapToInt(payload -> payload.size() + 1).sum();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(chunk.length + size);
    bytes.writeBytes(chunk);
    for (Payload payload : page.items()) {
      if (payload.fidelity() == Fidelity.DAMAGED) {
        leftOut++;
        continue;
      }
      if (any) {
        bytes.write(',');
      }
      any = true;
      bytes.writeBytes(payload.bytes());
    }
    chunk = bytes.toByteArray();
    left -= page.items().size();
    next = page.next();
  }
}
