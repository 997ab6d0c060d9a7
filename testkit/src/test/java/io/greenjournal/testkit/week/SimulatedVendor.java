package io.greenjournal.testkit.week;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.Poll;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.SeenBefore;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.plan.MonthlyQuota;
import io.greenjournal.core.plan.Turn.Place;
import io.greenjournal.core.port.JournalPollPort;
import io.greenjournal.testkit.memory.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** A vendor whose instances get messages and fall ill at known times. */
final class SimulatedVendor implements JournalPollPort {
  /** A record is shown up to two minutes late. */
  static final Duration LATE = Duration.ofMinutes(2);

  record Sent(Instant at, Instant shownFrom, JournalRecord record) {}

  record Month(Place place, YearMonth month) {}

  private final InstantSource clock;
  private final Random chance;
  private final Map<InstanceId, Instance> fleet = new HashMap<>();
  private final Map<InstanceId, List<Sickness>> sick = new HashMap<>();
  private final Map<Place, List<Sent>> sent = new HashMap<>();
  private final Map<Month, Integer> counted = new HashMap<>();
  private Duration took = Duration.ZERO;
  private long calls;

  SimulatedVendor(InstantSource clock, long seed) {
    this.clock = clock;
    this.chance = new Random(seed);
  }

  /** @param aDay messages in each of the two journals by day, and a tenth of that by night */
  void add(Instance instance, int aDay, Window time) {
    fleet.put(instance.id(), instance);
    for (Journal journal : Journal.ofMessages()) {
      List<Sent> all = new ArrayList<>();
      Instant at = time.from();
      while (at.isBefore(time.to())) {
        boolean night = at.getEpochSecond() / 3600 % 24 < 7;
        long pause = Duration.ofHours(17).toSeconds() / aDay * (night ? 10 : 1);
        at = at.plusSeconds(1 + chance.nextLong(2 * pause));
        String id = "M" + all.size();
        Records record = journal == Journal.INCOMING ? Records.incoming(id) : Records.outgoing(id);
        Instant shown = at.plusSeconds(chance.nextLong(LATE.toSeconds()));
        all.add(new Sent(at, shown, record.of(instance.id()).at(at).build()));
      }
      sent.put(new Place(instance.id(), Optional.of(journal)), all);
    }
  }

  void falls(InstanceId instance, Sickness sickness) {
    sick.computeIfAbsent(instance, id -> new ArrayList<>()).add(sickness);
  }

  List<Sickness> sicknesses(InstanceId instance) {
    return sick.getOrDefault(instance, List.of());
  }

  List<Sent> sent(Place place) {
    return sent.getOrDefault(place, List.of());
  }

  /** How long the last call took. */
  Duration took() {
    return took;
  }

  long calls() {
    return calls;
  }

  Map<Month, Integer> counted() {
    return counted;
  }

  @Override
  public Poll poll(InstanceId instance, Journal journal, Window window, SeenBefore seen) {
    Instant now = clock.instant();
    took = Duration.ofMillis(50 + chance.nextInt(250));
    count(instance, journal, 1, now);
    for (Sickness one : sicknesses(instance)) {
      if (one.time().contains(now)) {
        failure(one.kind(), journal, window).ifPresent(failure -> {
          if (failure.isTransient()) {
            count(instance, journal, chance.nextInt(MonthlyQuota.ATTEMPTS), now);
          }
          throw new JournalSourceException(failure);
        });
      }
    }
    return answer(new Place(instance, Optional.of(journal)), window, seen, now);
  }

  private void count(InstanceId instance, Journal journal, int attempts, Instant now) {
    calls += attempts;
    Place place = new Place(instance, Optional.of(journal));
    counted.merge(new Month(place, MonthlyQuota.month(now)), attempts, Integer::sum);
  }

  private Poll answer(Place place, Window window, SeenBefore seen, Instant now) {
    List<JournalRecord> fresh = new ArrayList<>();
    int known = 0;
    int bad = 0;
    List<Sent> all = sent(place);
    for (int i = first(all, window.from()); i < all.size(); i++) {
      Sent one = all.get(i);
      if (!one.at().isBefore(window.to())) {
        break;
      }
      if (one.shownFrom().isAfter(now)) {
        continue;
      }
      if (isBad(place.instance(), one)) {
        bad++;
      } else if (seen.holds(one.record().payload().hash(seen.seed()))) {
        known++;
      } else {
        fresh.add(one.record());
      }
    }
    Freshness freshness = Freshness.of(now, window.from());
    return new Poll(new Reading<>(fresh, freshness, bad, true), known, Optional.empty());
  }

  private boolean isBad(InstanceId instance, Sent one) {
    return sicknesses(instance).stream()
        .anyMatch(s -> s.kind() == Sickness.Kind.BAD_RECORD && s.time().contains(one.at()));
  }

  private static int first(List<Sent> all, Instant from) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).at().isBefore(from)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Optional<SourceFailure> failure(Sickness.Kind kind, Journal journal, Window window) {
    switch (kind) {
      case UNREACHABLE:
        took = Duration.ofSeconds(12);
        return Optional.of(new SourceFailure.Unreachable("made up"));
      case STANDS_STILL:
        took = Duration.ofSeconds(180);
        return Optional.of(new SourceFailure.TimedOut());
      case WRONG_TOKEN:
        return Optional.of(new SourceFailure.Unauthorized());
      case NOT_LINKED:
        return Optional.of(new SourceFailure.NotLinked());
      case RATE_LIMITED:
        return chance.nextInt(3) == 0
            ? Optional.of(new SourceFailure.RateLimited(Optional.of(Duration.ofSeconds(30))))
            : Optional.empty();
      case QUOTA_USED_UP:
        return Optional.of(
            new SourceFailure.QuotaExhausted(OptionalLong.empty(), OptionalLong.empty()));
      case NO_STATUSES:
        return journal.isStatuses()
            ? Optional.of(new SourceFailure.Forbidden("made up"))
            : Optional.empty();
      case GARBLED:
        return Optional.of(new SourceFailure.Unreadable("made up"));
      case TOO_LARGE:
        return window.length().compareTo(Duration.ofHours(6)) > 0
            ? Optional.of(new SourceFailure.TooLarge("made up"))
            : Optional.empty();
      default:
        return Optional.empty();
    }
  }

  /** Whether the plan of this instance has a quota. */
  boolean hasQuota(InstanceId instance) {
    return Optional.ofNullable(fleet.get(instance))
        .filter(known -> known.pace() == Pace.FRUGAL)
        .isPresent();
  }
}
