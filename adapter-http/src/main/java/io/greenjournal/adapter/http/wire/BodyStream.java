package io.greenjournal.adapter.http.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

/**
 * The bytes of an answer while they come, for one reader that may wait for them. Whoever closes it ends the
 * wait, which the client's own stream does not do: a deadline would never be kept.
 */
final class BodyStream extends InputStream {
  private static final byte[] END = {};

  private final BlockingQueue<byte[]> chunks = new LinkedBlockingQueue<>();
  private final Receiver receiver = new Receiver();
  private volatile @Nullable Throwable problem;
  private byte[] chunk = END;
  private int at;
  private boolean ended;

  BodyStream(Publisher<byte[]> bytes) {
    bytes.subscribe(receiver);
  }

  @Override
  public int read() throws IOException {
    return more() ? chunk[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, buffer, from, count);
    at += count;
    return count;
  }

  /** Waits for at least one byte; false at the end. */
  private boolean more() throws IOException {
    while (at == chunk.length && !ended) {
      chunk = take();
      at = 0;
      ended = chunk == END;
      if (!ended) {
        receiver.request(1);
      }
    }
    Throwable wrong = problem;
    if (ended && wrong != null) {
      throw new IOException("the answer broke off", wrong);
    }
    return !ended;
  }

  private byte[] take() throws IOException {
    try {
      return chunks.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** May be called by any thread, also while another one reads. */
  @Override
  public void close() {
    receiver.cancel();
    problem = new IOException("closed");
    chunks.add(END);
  }

  /** Asks for one piece at a time, so that a slow reader slows the sender down. */
  private final class Receiver extends BaseSubscriber<byte[]> {
    @Override
    protected void hookOnSubscribe(Subscription subscription) {
      subscription.request(1);
    }

    @Override
    protected void hookOnNext(byte[] bytes) {
      chunks.add(bytes);
    }

    @Override
    protected void hookOnComplete() {
      chunks.add(END);
    }

    @Override
    protected void hookOnError(Throwable wrong) {
      problem = wrong;
      chunks.add(END);
    }
  }
}
