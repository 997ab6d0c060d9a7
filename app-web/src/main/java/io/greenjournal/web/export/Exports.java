package io.greenjournal.web.export;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.web.BeforeStop;
import io.greenjournal.web.api.MessageJson;
import io.greenjournal.web.audit.Audit;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

/**
 * The exports under way, and the last ones that are over. Each reads the cache for as long as its client takes, so only
 * two go on at a time and the pages of the console stay quick. All are told to the audit.
 */
@Singleton
final class Exports implements BeforeStop {
  static final int AT_ONCE = 2;
  /** After that a place may be given to somebody else: its client has gone without a word. */
  static final Duration FORSAKEN = Duration.ofMinutes(5);

  private static final int REMEMBERED = 50;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final MessageJson json;
  private final InstanceRegistry registry;
  private final Audit audit;
  private final ExecutorService blocking;
  private final InstantSource clock;
  /** The latest first. */
  private final Deque<Run> runs = new ArrayDeque<>();

  private volatile boolean stopping;

  Exports(
      MessageJson json,
      InstanceRegistry registry,
      Audit audit,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
      InstantSource clock) {
    this.json = json;
    this.registry = registry;
    this.audit = audit;
    this.blocking = blocking;
    this.clock = clock;
  }

  /**
   * The file as an answer, made while it is read.
   *
   * @return empty when as many are under way as may be
   */
  Optional<MutableHttpResponse<InputStream>> download(Order order) {
    return enter(order).map(run -> {
      try {
        Map<InstanceId, String> names = registry.all(order.user().scope()).stream()
            .collect(Collectors.toMap(Instance::id, Instance::name));
        InputStream file =
            new ExportStream(order.pages(), out -> order.format().writer(out, json, names), run);
        return HttpResponse.ok(file)
            .contentType(order.format().type())
            .header("Content-Disposition", "attachment; filename=\"" + name(run) + "\"");
      } catch (IOException e) {
        run.failed();
        throw new UncheckedIOException(e);
      } catch (RuntimeException e) {
        run.failed();
        throw e;
      }
    });
  }

  private static String name(Run run) {
    return "green-journal-messages-" + STAMP.format(run.since()) + "."
        + run.order().format().word();
  }

  private synchronized Optional<Run> enter(Order order) {
    if (isFull()) {
      Instant before = clock.instant().minus(FORSAKEN);
      runs.stream().filter(run -> run.isForsaken(before)).forEach(Run::cancel);
    }
    if (isFull()) {
      return Optional.empty();
    }
    Run run = new Run(order, order.ticket()::isGood, clock, this::note);
    runs.addFirst(run);
    while (runs.size() > REMEMBERED) {
      runs.removeLast();
    }
    return Optional.of(run);
  }

  private boolean isFull() {
    return runs.stream().filter(Run::isRunning).count() >= AT_ONCE;
  }

  /** The thread of a client that goes away must not wait for the disk. */
  private void note(Run run) {
    if (run.state() == Run.State.CANCELLED && !stopping) {
      blocking.execute(() -> tell(run));
    } else {
      tell(run);
    }
  }

  private void tell(Run run) {
    Map<String, Long> counts = new HashMap<>(Map.of("rows", run.rows()));
    if (run.state() != Run.State.DONE) {
      counts.put("unfinished", 1L);
    }
    Order order = run.order();
    audit.note(order.user().name(), AuditAct.EXPORT, order.format().word() + order.shape(), counts);
  }

  /** Of this session, the latest first. */
  synchronized List<Run> of(String session) {
    return runs.stream()
        .filter(run -> run.order().ticket().session().equals(session))
        .toList();
  }

  /** Empty when this session began no such one. */
  Optional<Run> find(String session, String id) {
    return of(session).stream().filter(run -> run.order().id().equals(id)).findFirst();
  }

  @Override
  public synchronized void stop() {
    stopping = true;
    runs.forEach(Run::cancel);
  }
}
