package io.greenjournal.adapter.http.body;

import java.io.IOException;
import java.util.Arrays;

/** Reads element by element what is not standard JSON, so that one broken record does not lose the others. */
final class Salvage<T> {
  /** Each may have to be looked for to the end of the answer; after so many it is not worth the time. */
  private static final int MOST_UNCLOSED = 100;

  /** How often all bytes together may be read in vain; comments without end would be read again and again. */
  private static final long MOST_ROUNDS = 20;

  private final byte[] body;
  private final ArraySplitter splitter;
  private final Collected<T> collected;
  private final Tape tape = new Tape();
  private long inVain;

  /** What broke may have left a text open, so that what looks like an element is a piece of a text. */
  private boolean lost;

  Salvage(byte[] body, int start, ElementReader<T> reader) {
    this.body = body;
    this.splitter = new ArraySplitter(body, start);
    this.collected = new Collected<>(body, reader);
  }

  Decoded<T> read() {
    int unclosed = 0;
    while (unclosed < MOST_UNCLOSED && splitter.next()) {
      unclosed += splitter.isClosed() ? 0 : 1;
      if (splitter.isClosed() && isRecord(splitter.from(), splitter.to()) && !isPieceOfText()) {
        lost = false;
        collected.add(collected.columns(tape), tape, splitter.from(), splitter.to());
      } else {
        lost = true;
        int from = splitter.from();
        collected.lost().add(from, findInside(from + 1, splitter.to()));
      }
    }
    collected.lost().addStrays(splitter.strays());
    return collected.decoded(splitter.isEndRead());
  }

  /**
   * A broken element may have swallowed the ones after it: goes on at the next that is whole.
   *
   * @return where that one begins
   */
  private int findInside(int from, int to) {
    for (int p = from; p < to && inVain <= MOST_ROUNDS * body.length; p++) {
      if (body[p] == '{' && !isValue(p) && isPrefix(p)) {
        Columns columns = collected.columns(tape);
        if (columns.looksLikeRecord()) {
          lost = false;
          collected.add(columns, tape, p, tape.end());
          splitter.resumeAt(tape.end());
          return p;
        }
      }
    }
    return to;
  }

  /** Within a text all quotes are escaped, so an object there can only be empty. */
  private boolean isPieceOfText() {
    return lost && tape.after(0) == 1;
  }

  /** Follows a colon, so it is a part of a record. */
  private boolean isValue(int position) {
    int p = position - 1;
    while (p > 0 && body[p] <= ' ' && body[p] >= 0) {
      p--;
    }
    return body[p] == ':';
  }

  /** Whether this is an object and nothing else; then it is on the tape. */
  private boolean isRecord(int from, int to) {
    if (body[from] != '{') {
      return false;
    }
    byte[] slice = Arrays.copyOfRange(body, from, to);
    return Tapes.fill(tape, Json.STRICT, slice)
        || Tapes.fill(tape, Json.TOLERANT, slice)
        || Tapes.fill(tape, Json.TOLERANT, Tapes.repaired(slice));
  }

  /** Whether an object begins here, whatever follows it; then it is on the tape. */
  private boolean isPrefix(int from) {
    try (TextSkipper parser = Json.TOLERANT.createParser(body, from, body.length - from)) {
      return isPrefix(parser, from);
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isPrefix(TextSkipper parser, int from) {
    try {
      parser.nextToken();
      tape.fill(parser, body, from);
      return true;
    } catch (IOException e) {
      inVain += parser.currentLocation().getByteOffset();
      return false;
    }
  }
}
