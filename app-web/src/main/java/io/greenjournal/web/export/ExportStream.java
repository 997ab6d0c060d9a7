package io.greenjournal.web.export;

import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A file of messages that is made while it is read, one page in memory at a time: the next page is asked for when the
 * client has taken the one before, so a slow client costs no more than a fast one.
 */
final class ExportStream extends InputStream {
  /** Makes the writer of the file. */
  @FunctionalInterface
  interface Writers {
    RowWriter to(OutputStream out) throws IOException;
  }

  private final RowPages pages;
  private final Watch watch;
  private final ByteArrayOutputStream made = new ByteArrayOutputStream();
  private final RowWriter writer;
  private byte[] chunk = {};
  private int at;
  private Optional<Cursor> next = Optional.empty();
  private boolean more = true;
  private boolean ended;

  /** Reads the first page, so that whoever asks knows that there is an answer. */
  ExportStream(RowPages pages, Writers writers, Watch watch) throws IOException {
    this.pages = pages;
    this.watch = watch;
    this.writer = writers.to(made);
    take(pages.page(Optional.empty()));
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
    if (at < chunk.length) {
      watch.look(false);
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
    watch.handedOn(n);
    return n;
  }

  private void refill() throws IOException {
    at = 0;
    chunk = new byte[0];
    if (!more) {
      ended = true;
      watch.over(true);
      return;
    }
    watch.look(true);
    try {
      take(pages.page(next));
    } catch (IOException | RuntimeException e) {
      watch.failed();
      throw e;
    }
  }

  private void take(Page<CachedRecord> page) throws IOException {
    for (CachedRecord record : page.items()) {
      writer.row(record);
    }
    next = page.next();
    more = next.isPresent();
    if (more) {
      writer.flush();
    } else {
      writer.end();
    }
    chunk = made.toByteArray();
    made.reset();
    watch.wrote(page.items().size());
  }

  @Override
  public void close() {
    watch.over(ended);
  }
}
