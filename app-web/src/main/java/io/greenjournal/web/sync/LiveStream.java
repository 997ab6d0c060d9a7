package io.greenjournal.web.sync;

import io.greenjournal.web.signin.SignedInStill;
import io.micronaut.http.sse.Event;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One stream: what it has told, and when it last looked at its session. Its steps follow one another. */
final class LiveStream {
  private static final long LOOK_NANOS = Duration.ofSeconds(3).toNanos();
  /** So that whoever is gone is noticed, and nothing on the way takes the line for dead. */
  private static final long BEAT_NANOS = Duration.ofSeconds(15).toNanos();

  /** What is told now; the last step ends the stream. */
  record Step(List<Event<String>> events, boolean isLast) {}

  private final SignedInStill.Ticket ticket;
  private final Supplier<LiveStreams.Snapshot> look;
  private @Nullable String told;
  private long looked;
  private long spoke;

  LiveStream(SignedInStill.Ticket ticket, Supplier<LiveStreams.Snapshot> look) {
    this.ticket = ticket;
    this.look = look;
    this.looked = System.nanoTime();
    this.spoke = looked;
  }

  Step next() {
    long now = System.nanoTime();
    if (now - looked >= LOOK_NANOS) {
      looked = now;
      if (!ticket.isGood()) {
        return new Step(List.of(), true);
      }
    }
    LiveStreams.Snapshot snapshot = look.get();
    if (snapshot.over()) {
      return new Step(List.of(event("end", snapshot.json())), true);
    }
    if (!snapshot.json().equals(told)) {
      told = snapshot.json();
      spoke = now;
      return new Step(List.of(event("change", snapshot.json())), false);
    }
    if (now - spoke >= BEAT_NANOS) {
      spoke = now;
      return new Step(List.of(event("beat", "{}")), false);
    }
    return new Step(List.of(), false);
  }

  private static Event<String> event(String name, String json) {
    return Event.of(json).name(name);
  }
}
