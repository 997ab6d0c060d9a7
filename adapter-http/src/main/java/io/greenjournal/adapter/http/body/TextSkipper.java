package io.greenjournal.adapter.http.body;

import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import java.io.IOException;

/**
 * Jackson's parser, which goes over texts that nobody asked for eight bytes at a time: most bytes of a journal
 * are in previews. Whatever is neither ASCII nor a letter of two bytes is left to Jackson. It also tells where
 * the text ended and of what it is made.
 */
final class TextSkipper extends UTF8StreamJsonParser {
  /** ASCII, nothing escaped. */
  static final byte ASCII = 0;
  /** ASCII and letters of two bytes, nothing escaped. */
  static final byte TWO_BYTES = 1;
  /** Not known. */
  static final byte ANY = 2;

  private int end;
  private byte form;

  TextSkipper(
      IOContext context,
      int features,
      ObjectCodec codec,
      ByteQuadsCanonicalizer names,
      byte[] bytes,
      int from,
      int to) {
    super(context, features, null, codec, names, bytes, from, to, 0, false);
  }

  /** Where the closing quote of the text that was skipped last stands in the bytes. */
  int textEnd() {
    return end;
  }

  /** Of what the text that was skipped last is made. */
  byte textForm() {
    return form;
  }

  @Override
  protected void _skipString() throws IOException {
    byte[] bytes = _inputBuffer;
    int last = _inputEnd - 8;
    int odd = TextEnd.findOdd(bytes, _inputPtr, last);
    if (odd > last) {
      leave(odd);
    } else if (bytes[odd] == '"') {
      skipped(odd, ASCII);
    } else if (bytes[odd] < 0) {
      skipTwoBytes(bytes, odd, last);
    } else {
      leave(odd);
    }
  }

  private void skipTwoBytes(byte[] bytes, int from, int last) throws IOException {
    long before = 0;
    int whole = from;
    for (int p = from; p <= last; p += 8) {
      long word = TextEnd.word(bytes, p);
      long ends = TextEnd.ends(word);
      int length = Long.numberOfTrailingZeros(ends) >>> 3;
      long inside = length < 8 ? TextEnd.first(word, length) : word;
      if (!TextEnd.isTwoBytes(inside, before)) {
        break;
      }
      if (length < 8) {
        if (bytes[p + length] != '"') {
          break;
        }
        skipped(p + length, TWO_BYTES);
        return;
      }
      before = TextEnd.leads(word);
      whole = before < 0 ? p + 7 : p + 8;
    }
    leave(whole);
  }

  private void skipped(int quote, byte found) {
    _tokenIncomplete = false;
    _inputPtr = quote + 1;
    end = quote;
    form = found;
  }

  /** Between two characters. */
  private void leave(int position) throws IOException {
    _inputPtr = position;
    super._skipString();
    end = _inputPtr - 1;
    form = ANY;
  }
}
