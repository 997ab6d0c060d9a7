package io.greenjournal.adapter.http.body;

import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads the array of an answer while it comes. What is held at any time is what came since the last whole
 * element, so an answer of any length needs little memory; each piece is read by the rules for whole answers.
 */
public final class StreamedBody {
  private static final int FIRST = 64 << 10;

  /** One element cannot be longer. */
  private static final int LARGEST = 64 << 20;

  private final InputStream in;
  private byte[] buffer;
  private int length;
  private int scanFrom;
  private boolean ended;

  /**
   * @param in stands behind {@code head}
   * @param head what was read already; begins with the array's opening bracket
   */
  public StreamedBody(InputStream in, byte[] head) {
    this.in = in;
    this.buffer = Arrays.copyOf(head, Math.max(FIRST, head.length));
    this.length = head.length;
  }

  /**
   * The next piece, an array of its own; call until {@link #isEnded()}.
   *
   * @throws IOException when no more came though more was to come
   */
  public JournalBody next() throws IOException {
    while (true) {
      int cut = length < scanFrom ? 0 : lastWhole();
      if (cut > 0) {
        JournalBody piece = piece(cut);
        if (isSettled(piece, cut)) {
          goOnBehind(cut);
          return piece;
        }
        waitForMore();
      }
      if (length == buffer.length) {
        grow();
      }
      int read = in.read(buffer, length, buffer.length - length);
      if (read < 0) {
        ended = true;
        return JournalBody.read(Arrays.copyOf(buffer, length), 0);
      }
      length += read;
    }
  }

  public boolean isEnded() {
    return ended;
  }

  /** Where the last element ends that is whole and that something follows; 0 when there is none. */
  private int lastWhole() {
    ArraySplitter splitter = new ArraySplitter(Arrays.copyOf(buffer, length), 0);
    int cut = 0;
    while (splitter.next() && splitter.isClosed() && splitter.to() < length) {
      cut = splitter.to();
    }
    if (cut == 0) {
      waitForMore();
    }
    return cut;
  }

  private void waitForMore() {
    scanFrom = Math.min(2 * length, LARGEST);
  }

  private JournalBody piece(int cut) {
    byte[] piece = Arrays.copyOf(buffer, cut + 1);
    piece[cut] = ']';
    return JournalBody.read(piece, 0);
  }

  /**
   * Where a broken element ends is known only when a record was found behind it: its bytes may reach into the
   * next one.
   */
  private static boolean isSettled(JournalBody piece, int cut) {
    int records = piece.elements().size();
    return piece.unreadable() == 0
        || records > 0 && piece.elements().get(records - 1).to() == cut;
  }

  private void goOnBehind(int cut) {
    int rest = afterComma(cut);
    System.arraycopy(buffer, rest, buffer, 1, length - rest);
    length = length - rest + 1;
    scanFrom = 0;
  }

  /** Past the comma that parts two elements; further ones are for the salvage to see. */
  private int afterComma(int cut) {
    int p = cut;
    while (p < length && buffer[p] <= ' ' && buffer[p] >= 0) {
      p++;
    }
    return p < length && buffer[p] == ',' ? p + 1 : cut;
  }

  private void grow() {
    if (buffer.length >= LARGEST) {
      throw new JournalSourceException(new SourceFailure.TooLarge("a record over the limit"));
    }
    buffer = Arrays.copyOf(buffer, buffer.length * 2);
  }
}
