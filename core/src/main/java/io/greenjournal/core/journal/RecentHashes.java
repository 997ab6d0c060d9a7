package io.greenjournal.core.journal;

import java.time.Duration;
import java.time.Instant;

/**
 * Hashes that were added or found lately. What nobody asked for on one day is forgotten at the end of the next,
 * and sooner if a day brings too many: the memory has a limit.
 */
final class RecentHashes {
  private static final Duration DAY = Duration.ofDays(1);

  private final int most;
  private LongSet today = new LongSet();
  private LongSet yesterday = new LongSet();
  private Instant began = Instant.MIN;

  /** @param most how many one day remembers at most */
  RecentHashes(int most) {
    this.most = most;
  }

  /** What time it has become. */
  void at(Instant now) {
    if (began.equals(Instant.MIN)) {
      began = now;
    } else if (!began.plus(DAY).isAfter(now)) {
      turn();
      began = now;
    }
  }

  boolean contains(long hash) {
    if (today.contains(hash)) {
      return true;
    }
    if (yesterday.contains(hash)) {
      add(hash);
      return true;
    }
    return false;
  }

  void add(long hash) {
    if (today.size() >= most) {
      turn();
    }
    today.add(hash);
  }

  private void turn() {
    yesterday = today;
    today = new LongSet();
  }
}
