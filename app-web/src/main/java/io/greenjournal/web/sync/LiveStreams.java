package io.greenjournal.web.sync;

import io.greenjournal.web.BeforeStop;
import io.greenjournal.web.signin.SignedInStill;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Tells pages that something has changed, for as long as their session lives: it is looked at every few seconds. A
 * session has at most five such streams at a time.
 */
@Singleton
final class LiveStreams implements BeforeStop {
  static final int MOST = 5;
  private static final Duration TICK = Duration.ofSeconds(1);

  /**
   * How something stands.
   *
   * @param json told whenever it is another than before
   * @param over nothing will change any more
   */
  record Snapshot(String json, boolean over) {}

  private final Scheduler blocking;
  private final Map<String, Integer> streams = new ConcurrentHashMap<>();
  private final Sinks.Empty<Void> stopping = Sinks.empty();

  LiveStreams(@Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  /**
   * A new stream.
   *
   * @param look is called every second
   * @return empty when the session has as many as it may have
   */
  Optional<Publisher<Event<String>>> open(SignedInStill.Ticket ticket, Supplier<Snapshot> look) {
    String session = ticket.session();
    if (streams.merge(session, 1, Integer::sum) > MOST) {
      leave(session);
      return Optional.empty();
    }
    LiveStream stream = new LiveStream(ticket, look);
    return Optional.of(Flux.interval(Duration.ZERO, TICK)
        .onBackpressureDrop()
        .concatMap(tick -> Mono.fromCallable(stream::next).subscribeOn(blocking), 1)
        .takeUntil(LiveStream.Step::isLast)
        .concatMapIterable(LiveStream.Step::events)
        .takeUntilOther(stopping.asMono())
        .doFinally(signal -> leave(session)));
  }

  private void leave(String session) {
    streams.computeIfPresent(session, (key, count) -> count > 1 ? count - 1 : null);
  }

  @Override
  public void stop() {
    stopping.tryEmitEmpty();
  }
}
