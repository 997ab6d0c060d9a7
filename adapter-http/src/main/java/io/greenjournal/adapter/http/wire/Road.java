package io.greenjournal.adapter.http.wire;

import io.greenjournal.adapter.http.limit.Attempts;
import io.greenjournal.adapter.http.limit.CallCounter;
import io.greenjournal.adapter.http.limit.Fuses;
import io.greenjournal.adapter.http.limit.Gate;
import io.greenjournal.adapter.http.limit.HeldBytes;
import io.greenjournal.adapter.http.limit.Lane;
import io.greenjournal.adapter.http.limit.MemoryBudget;
import io.greenjournal.adapter.http.limit.RetryBudget;
import io.greenjournal.adapter.http.limit.Slots;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceCall;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.port.SourceCallListener;
import io.greenjournal.core.port.Timer;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all calls of one client share: the way to the vendor, its limits, and our own. */
final class Road implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Caller.class);

  private final CallerOptions options;
  private final HttpWire wire;
  private final MemoryBudget memory;
  private final AddressGuard guard;
  private final Gate gate;
  private final Fuses fuses;
  private final Attempts attempts = new Attempts(RandomGenerator.getDefault());
  private final CallCounter counter;
  private final Map<String, Slots> slots = new ConcurrentHashMap<>();
  private final Map<String, RetryBudget> budgets = new ConcurrentHashMap<>();
  private final Set<CompletableFuture<?>> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;
  private final ExecutorService readers = Threads.few();
  private final ExecutorService patient = Threads.many();

  Road(CallerOptions options) {
    this.options = options;
    this.guard = new AddressGuard(options.allowPrivate(), options.hosts());
    this.wire = new HttpWire(
        HttpClients.make(new GuardedResolvers(guard)), options.clock(), options.largestAnswer());
    this.memory = new MemoryBudget(options.memory());
    this.gate = new Gate(options.timer(), options.spacing());
    this.fuses = new Fuses(options.timer());
    this.counter = new CallCounter(options.clock());
  }

  Timer timer() {
    return options.timer();
  }

  InstantSource clock() {
    return options.clock();
  }

  HeldBytes hold() {
    return new HeldBytes(memory);
  }

  HttpWire wire() {
    return wire;
  }

  AddressGuard guard() {
    return guard;
  }

  Gate gate() {
    return gate;
  }

  Fuses fuses() {
    return fuses;
  }

  Attempts attempts() {
    return attempts;
  }

  CallCounter counter() {
    return counter;
  }

  /** Threads for work that does not wait. */
  Executor readers() {
    return readers;
  }

  /** Threads for work that may wait for more bytes or for a slow receiver. */
  Executor patient() {
    return patient;
  }

  Slots slots(Lane lane) {
    return slots.computeIfAbsent(lane.host(), host -> new Slots(options.concurrency()));
  }

  RetryBudget budget(Lane lane) {
    return budgets.computeIfAbsent(lane.host(), host -> new RetryBudget());
  }

  /** From now on it is told when the client closes; at once when that has happened. */
  void open(CompletableFuture<?> call) {
    open.add(call);
    if (closed) {
      cancel(call);
    }
  }

  void close(CompletableFuture<?> call) {
    open.remove(call);
  }

  void tell(SourceCall call) {
    LOG.debug(
        "{} of instance {}: attempt {}, status {}, {} bytes, {}",
        call.method(),
        call.owner(),
        call.attempt(),
        call.status(),
        call.bytes(),
        call.failure().map(SourceFailure::code).orElse("read"));
    SourceCallListener listener = options.listener();
    try {
      listener.ended(call);
    } catch (RuntimeException | Error e) {
      // An error here would leave the call without an end, and whoever waits for it with none
      // either.
      LOG.debug("a listener failed with {}", e.getClass().getName());
    }
  }

  private static void cancel(CompletableFuture<?> call) {
    call.completeExceptionally(new JournalSourceException(new SourceFailure.Cancelled()));
  }

  /** Whoever still waits is told that it was cancelled, and whoever calls later too. */
  @Override
  public void close() {
    closed = true;
    open.forEach(Road::cancel);
    wire.close();
    readers.shutdown();
    patient.shutdown();
    options.closeTimer().run();
  }
}
