package io.greenjournal.adapter.http.limit;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what was sent in the present calendar month (UTC), since some plans allow so many calls a month. */
public final class CallCounter {
  private record Line(String owner, String method) {}

  private final InstantSource clock;
  private final Map<Line, Long> sent = new ConcurrentHashMap<>();
  private volatile YearMonth month;

  public CallCounter(InstantSource clock) {
    this.clock = clock;
    this.month = now();
  }

  public void count(Lane lane) {
    turnPage();
    sent.merge(new Line(lane.owner(), lane.method()), 1L, Long::sum);
  }

  /** Calls by the vendor's name of the method, repeated ones included. */
  public Map<String, Long> of(String owner) {
    turnPage();
    Map<String, Long> counts = new TreeMap<>();
    sent.forEach((line, count) -> {
      if (line.owner.equals(owner)) {
        counts.put(line.method, count);
      }
    });
    return counts;
  }

  private YearMonth now() {
    return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
  }

  private synchronized void turnPage() {
    YearMonth present = now();
    if (!present.equals(month)) {
      month = present;
      sent.clear();
    }
  }
}
