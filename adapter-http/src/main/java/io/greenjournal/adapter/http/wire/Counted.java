package io.greenjournal.adapter.http.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Says how many bytes were read so far. */
final class Counted extends FilterInputStream {
  private final LongConsumer count;
  private long read;

  Counted(InputStream in, LongConsumer count) {
    super(in);
    this.count = count;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    add(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int n = in.read(buffer, from, length);
    add(Math.max(n, 0));
    return n;
  }

  private void add(int n) {
    read += n;
    count.accept(read);
  }
}
