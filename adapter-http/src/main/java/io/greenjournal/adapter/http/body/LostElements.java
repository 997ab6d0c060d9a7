package io.greenjournal.adapter.http.body;

import io.greenjournal.core.journal.Payload;
import java.util.ArrayList;
import java.util.List;

/** What of an answer is no record: how much of it, and the beginnings of the first for whoever looks into it. */
final class LostElements {
  private static final int LONGEST = 1024;

  private final byte[] body;
  private final List<Payload> samples = new ArrayList<>();
  private int count;

  LostElements(byte[] body) {
    this.body = body;
  }

  void add(int from, int to) {
    count++;
    if (samples.size() < JournalBody.MOST_SAMPLES) {
      samples.add(Payload.slice(body, from, Math.min(to, from + LONGEST)).detached());
    }
  }

  /** Brackets that stand where they should not. */
  void addStrays(int brackets) {
    count += brackets;
  }

  int count() {
    return count;
  }

  List<Payload> samples() {
    return samples;
  }
}
