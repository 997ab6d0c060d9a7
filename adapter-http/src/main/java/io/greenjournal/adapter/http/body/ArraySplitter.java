package io.greenjournal.adapter.http.body;

import java.util.BitSet;

/**
 * Cuts a JSON array into its elements without decoding them. Knows strings, escapes and comments; takes
 * trailing, doubled and missing commas between elements, since the vendor sends all of these.
 */
final class ArraySplitter {
  private final byte[] body;
  /** Which of the open brackets are those of objects, outermost first. */
  private final BitSet objects = new BitSet();

  private int at;
  private int from;
  private int to;
  private boolean closed = true;
  private int strays;
  private boolean endRead;

  /** @param start where the array's opening bracket stands */
  ArraySplitter(byte[] body, int start) {
    this.body = body;
    this.at = start + 1;
  }

  /** Goes to the next element; false when there is none. */
  boolean next() {
    at = skipBlank(at);
    while (at < body.length && body[at] == ']') {
      at = skipBlank(at + 1);
      if (at == body.length) {
        endRead = true;
      } else if (closed) {
        strays++;
      }
    }
    if (at >= body.length) {
      return false;
    }
    from = at;
    closed = true;
    at = isOpening(body[at]) ? afterNested(at) : afterSingle(at);
    to = at;
    return true;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** The element's brackets and quotes match; false for one that is cut off or mixed up. */
  boolean isClosed() {
    return closed;
  }

  /** The end of the array was seen, and nothing behind it. */
  boolean isEndRead() {
    return endRead;
  }

  /**
   * How many closing brackets stand where the end is not, since something follows. One that follows an element
   * that is not closed belongs to it.
   */
  int strays() {
    return strays;
  }

  /** Goes on from here, between two elements. */
  void resumeAt(int position) {
    at = position;
  }

  /** Past white space, commas and comments. */
  private int skipBlank(int position) {
    int p = position;
    while (p < body.length) {
      int after = afterComment(p);
      if (after > p) {
        p = after;
      } else if (body[p] == ',' || isWhite(body[p])) {
        p++;
      } else {
        break;
      }
    }
    return p;
  }

  private int afterNested(int start) {
    int depth = 0;
    int p = start;
    while (p < body.length) {
      byte b = body[p];
      if (b == '"') {
        p = afterString(p);
      } else if (isOpening(b)) {
        objects.set(depth++, b == '{');
        p++;
      } else if (b == '/') {
        p = Math.max(p + 1, afterComment(p));
      } else if (b == '}' || b == ']') {
        if (objects.get(depth - 1) != (b == '}')) {
          closed = false;
          return p;
        }
        p++;
        if (--depth == 0) {
          return p;
        }
      } else {
        p++;
      }
    }
    closed = false;
    return p;
  }

  private int afterSingle(int start) {
    if (body[start] == '"') {
      return afterString(start);
    }
    int p = start + 1;
    while (p < body.length && !isOpening(body[p]) && !isEnd(body[p])) {
      p++;
    }
    return p;
  }

  private int afterString(int start) {
    int p = TextEnd.find(body, start + 1);
    while (p < body.length) {
      if (body[p] == '"') {
        return p + 1;
      }
      p = TextEnd.find(body, Math.min(p + 2, body.length));
    }
    closed = false;
    return body.length;
  }

  /** Past the comment that begins here; the same position when none does. */
  private int afterComment(int start) {
    if (body[start] != '/' || start + 1 >= body.length) {
      return start;
    }
    int p = start + 2;
    if (body[start + 1] == '/') {
      while (p < body.length && body[p] != '\n' && body[p] != '\r') {
        p++;
      }
      return p;
    }
    if (body[start + 1] == '*') {
      while (p + 1 < body.length && (body[p] != '*' || body[p + 1] != '/')) {
        p++;
      }
      return Math.min(p + 2, body.length);
    }
    return start;
  }

  private static boolean isOpening(byte b) {
    return b == '{' || b == '[';
  }

  private static boolean isEnd(byte b) {
    return b == ',' || b == ']' || b == '}' || isWhite(b);
  }

  private static boolean isWhite(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
