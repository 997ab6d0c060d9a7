package io.greenjournal.web.mirror;

import io.greenjournal.core.access.MirrorToken;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/**
 * Room for answers of more than one page. Each holds a thread and comes back to the cache as long as its client
 * takes, so only so many go on at once and the pages of the console stay quick. Answers of one page need no place.
 */
@Singleton
final class LongAnswers {
  static final int OF_A_TOKEN = 2;
  static final int IN_ALL = 8;
  /** After that a place may be given to somebody else: its client has gone without a word. */
  static final Duration FORSAKEN = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final Set<Place> taken = new HashSet<>();

  LongAnswers(InstantSource clock) {
    this.clock = clock;
  }

  /** @throws Refusal when as many are under way as may be */
  synchronized Place enter(MirrorToken token) {
    Instant now = clock.instant();
    if (isFull(token)) {
      taken.removeIf(place -> place.wentOnAt.isBefore(now.minus(FORSAKEN)));
    }
    if (isFull(token)) {
      throw Refusal.tooManyRequests();
    }
    Place place = new Place(token, now);
    taken.add(place);
    return place;
  }

  private boolean isFull(MirrorToken token) {
    return taken.size() >= IN_ALL
        || taken.stream().filter(place -> place.isOf(token)).count() >= OF_A_TOKEN;
  }

  /** Of one answer, until it ends. */
  final class Place {
    private final MirrorToken token;
    private Instant wentOnAt;

    private Place(MirrorToken token, Instant now) {
      this.token = token;
      this.wentOnAt = now;
    }

    private boolean isOf(MirrorToken other) {
      return token.id() == other.id() && token.instance().equals(other.instance());
    }

    /** @throws IOException when the place was given to somebody else */
    void goOn() throws IOException {
      synchronized (LongAnswers.this) {
        if (!taken.contains(this)) {
          throw new IOException("the answer was not taken for too long");
        }
        wentOnAt = clock.instant();
      }
    }

    /** Twice is once. */
    void leave() {
      synchronized (LongAnswers.this) {
        taken.remove(this);
      }
    }
  }
}
