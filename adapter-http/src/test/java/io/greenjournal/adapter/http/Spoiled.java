package io.greenjournal.adapter.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.StreamedBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was read of a list, bytes as ISO-8859-1 so that each of them counts.
 *
 * @param unreadable how many elements are no record
 */
record Spoiled(List<String> records, int unreadable, boolean endRead) {
  /** At one go. */
  static Spoiled whole(byte[] list) {
    JournalBody body = JournalBody.read(list, 0);
    return new Spoiled(slices(body), body.unreadable(), body.endRead());
  }

  /** While it comes, so many bytes at a time. */
  static Spoiled pieces(byte[] list, int chunk) {
    List<String> records = new ArrayList<>();
    int unreadable = 0;
    boolean endRead = false;
    try {
      StreamedBody body = new StreamedBody(chunks(list, 1, chunk), Arrays.copyOf(list, 1));
      while (!body.isEnded()) {
        JournalBody piece = body.next();
        records.addAll(slices(piece));
        unreadable += piece.unreadable();
        endRead = piece.endRead();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new Spoiled(records, unreadable, endRead);
  }

  private static InputStream chunks(byte[] list, int from, int chunk) {
    return new ByteArrayInputStream(list, from, list.length - from) {
      @Override
      public synchronized int read(byte[] buffer, int start, int length) {
        return super.read(buffer, start, Math.min(length, chunk));
      }
    };
  }

  private static List<String> slices(JournalBody body) {
    return body.elements().stream()
        .map(one -> new String(body.body(), one.from(), one.to() - one.from(), ISO_8859_1))
        .toList();
  }

  static byte[] list(List<String> elements) {
    return ("[" + String.join(",\n", elements) + "]").getBytes(ISO_8859_1);
  }

  /** The same bytes, a letter each. */
  static String bytes(String json) {
    return new String(json.getBytes(UTF_8), ISO_8859_1);
  }

  boolean isWhole() {
    return unreadable == 0 && endRead;
  }

  /** How many records are none of these. */
  long strangers(List<String> originals) {
    return records.stream().filter(record -> !originals.contains(record)).count();
  }

  /** Each is one of these, none twice, in their order. */
  void isPartOf(List<String> originals, String what) {
    int next = 0;
    for (String record : records) {
      while (next < originals.size() && !originals.get(next).equals(record)) {
        next++;
      }
      assertThat(next).as("false record in %s: %s", what, record).isLessThan(originals.size());
      next++;
    }
  }
}
