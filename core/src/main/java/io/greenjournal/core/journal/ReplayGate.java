package io.greenjournal.core.journal;

import io.greenjournal.core.instance.InstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Remembers what a store has merged, so that the next answers, which hold nearly the same, need not be read. Lives
 * in memory and starts empty; a store that never asked it would end up with the same records.
 *
 * <p>Once a day, and at first contact, it knows nothing of an answer over a day or more: whatever it may be wrong
 * about is read again then. Two different records of one hash are expected once in many thousand years.
 */
public final class ReplayGate {
  private static final Duration DAY = Duration.ofDays(1);
  /** With 32 bytes each, a day and the day before take 128 MiB. */
  private static final int MOST_A_DAY = 1 << 21;

  private record Place(InstanceId instance, Journal journal) {}

  private final long seed;
  private final RecentHashes records;
  private final Map<Place, Life> lives = new HashMap<>();
  private long born;

  /** @param seed nobody who writes messages may know it */
  public ReplayGate(long seed) {
    this(seed, MOST_A_DAY);
  }

  ReplayGate(long seed, int mostADay) {
    this.seed = seed;
    this.records = new RecentHashes(mostADay);
  }

  /** What need not be read of the next answer. */
  public synchronized SeenBefore before(InstanceId instance, Journal journal, Window window) {
    Life life = life(new Place(instance, journal));
    return new View(life, !isWide(window) || life.isVerified(window.to()));
  }

  /** To be called before a batch is merged. */
  public synchronized Entry enter(Batch batch) {
    Place place = place(batch);
    boolean vouched = batch.known() == 0 || lives.containsKey(place);
    return new Entry(life(place), vouched ? batch : batch.withoutEnd());
  }

  /** A batch on its way into the store. */
  public final class Entry {
    private final Life life;
    private final Batch batch;

    private Entry(Life life, Batch batch) {
      this.life = life;
      this.batch = batch;
    }

    /**
     * What is to be merged: the batch, taken for one without an end if what it left out as known was forgotten
     * while the answer was under way.
     */
    public Batch vouched() {
      return batch;
    }

    /** Every record of the batch is kept for good from now on. */
    public void committed() {
      synchronized (ReplayGate.this) {
        remember(life, batch);
      }
    }
  }

  private void remember(Life life, Batch batch) {
    records.at(batch.askedAt());
    for (JournalRecord record : batch.records()) {
      records.add(life.mixed(record.payload().hash(seed)));
    }
    if (batch.isWhole()) {
      boolean wide = isWide(batch.window());
      batch.mark().ifPresent(mark -> {
        Answer answer = new Answer(mark, batch.records().size() + batch.known());
        if (wide) {
          life.wide = Optional.of(answer);
        } else {
          life.narrow = Optional.of(answer);
        }
      });
      if (wide && batch.known() == 0) {
        life.verifiedAt = Optional.of(batch.askedAt());
      }
    }
  }

  /** Forgets an instance, whose records are no longer kept. */
  public synchronized void forget(InstanceId instance) {
    lives.keySet().removeIf(place -> place.instance().equals(instance));
  }

  /** Forgets everything, since some records are no longer kept. */
  public synchronized void clear() {
    lives.clear();
  }

  private Life life(Place place) {
    return lives.computeIfAbsent(place, p -> new Life(++born));
  }

  private static Place place(Batch batch) {
    return new Place(batch.instance(), batch.journal());
  }

  private static boolean isWide(Window window) {
    return window.length().compareTo(DAY) >= 0;
  }

  private record Answer(BodyMark mark, int records) {}

  /** What is remembered of one journal; one that was forgotten and begins anew shares nothing with its past. */
  private static final class Life {
    private final long number;
    private Optional<Answer> narrow = Optional.empty();
    private Optional<Answer> wide = Optional.empty();
    private Optional<Instant> verifiedAt = Optional.empty();

    Life(long number) {
      this.number = number;
    }

    boolean isVerified(Instant now) {
      return verifiedAt.map(at -> at.plus(DAY).isAfter(now)).orElse(false);
    }

    OptionalInt records(BodyMark mark) {
      return of(narrow, mark)
          .or(() -> of(wide, mark))
          .map(OptionalInt::of)
          .orElse(OptionalInt.empty());
    }

    private static Optional<Integer> of(Optional<Answer> answer, BodyMark mark) {
      return answer.filter(a -> a.mark().equals(mark)).map(Answer::records);
    }

    /** The same bytes in another journal are another record. */
    long mixed(long hash) {
      long h = (hash ^ number * 0x9E3779B97F4A7C15L) * 0xC2B2AE3D27D4EB4FL;
      return h ^ h >>> 32;
    }
  }

  private final class View implements SeenBefore {
    private final Life life;
    private final boolean open;

    View(Life life, boolean open) {
      this.life = life;
      this.open = open;
    }

    @Override
    public long seed() {
      return seed;
    }

    @Override
    public OptionalInt records(BodyMark answer) {
      synchronized (ReplayGate.this) {
        return open ? life.records(answer) : OptionalInt.empty();
      }
    }

    @Override
    public boolean holds(long record) {
      synchronized (ReplayGate.this) {
        return open && records.contains(life.mixed(record));
      }
    }
  }
}
