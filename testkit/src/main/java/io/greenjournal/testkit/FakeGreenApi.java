package io.greenjournal.testkit;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * A GREEN-API of your own on the loopback interface: the vendor's journal methods, its refusals and its oddities, for as many
 * instances as you add. Windows of time are counted back from the clock that is handed in.
 */
public final class FakeGreenApi implements AutoCloseable {
  static {
    // The JDK's server sends head and body in two packets; without this each call waits for an ACK.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final FakeFleet fleet = new FakeFleet();
  private final HttpServer server;
  private final ExecutorService threads;

  private FakeGreenApi(HttpServer server, InstantSource clock) {
    this.server = server;
    ThreadFactory daemons = task -> {
      Thread thread = new Thread(task, "fake-green-api");
      thread.setDaemon(true);
      return thread;
    };
    this.threads = Executors.newCachedThreadPool(daemons);
    server.setExecutor(threads);
    server.createContext("/", new FakeHandler(fleet, clock));
    server.start();
  }

  /** Listens on any free port. */
  public static FakeGreenApi start(InstantSource clock) {
    return start(0, clock);
  }

  /**
   * Listens on this port, 0 for any free one.
   *
   * @throws UncheckedIOException around the {@link java.net.BindException} when the port is taken
   */
  public static FakeGreenApi start(int port, InstantSource clock) {
    try {
      InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
      return new FakeGreenApi(HttpServer.create(new InetSocketAddress(loopback, port), 0), clock);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on port " + port, e);
    }
  }

  /** The {@code apiUrl} of all its instances. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Adds an authorized instance with all flags on and empty journals. */
  public FakeInstance add(String id, String token, FakeMessenger messenger) {
    FakeInstance instance = new FakeInstance(id, token, messenger);
    fleet.add(instance);
    return instance;
  }

  /** The instance with this id; it must have been added. */
  public FakeInstance instance(String id) {
    return fleet
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("no instance " + id + " was added"));
  }

  /** In the order in which they were added. */
  public List<FakeInstance> instances() {
    return fleet.instances();
  }

  /** The last 100,000 requests in the order of arrival, refused ones included. */
  public List<FakeCall> calls() {
    return fleet.calls();
  }

  public Faults faults() {
    return fleet.faults();
  }

  /** Whether a second call within a second is refused with 429, each instance and method apart; off at start. */
  public void rateLimit(boolean on) {
    fleet.rateLimit().on(on);
  }

  /** Stops at once; who still waits for an answer gets none. */
  @Override
  public void close() {
    fleet.closing().countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
