package io.greenjournal.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/**
 * A GREEN-API of your own on the loopback interface: the vendor's methods that read, some that act, its refusals and its oddities, for as many
 * instances as you add. Windows of time are counted back from the clock that is handed in.
 */
public final class FakeGreenApi implements AutoCloseable {
  private final FakeFleet fleet = new FakeFleet();
  private final InstantSource clock;
  private final WireServer server;

  private FakeGreenApi(int port, InstantSource clock) throws IOException {
    this.clock = clock;
    server = new WireServer(port, fleet.closing(), new FakeHandler(fleet, clock));
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
      return new FakeGreenApi(port, clock);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on port " + port, e);
    }
  }

  /** The {@code apiUrl} of all its instances. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** Adds an authorized instance with all flags on and empty journals. */
  public FakeInstance add(String id, String token, FakeMessenger messenger) {
    FakeInstance instance = new FakeInstance(id, token, messenger, clock);
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

  /**
   * Makes a partner of the vendor whose instances are all that were added, for every messenger; its {@code
   * partnerApiUrl} is {@link #url()}. None at start.
   */
  public void partner(String partnerToken) {
    fleet.partner(partnerToken);
  }

  /** The last 100,000 requests in the order of arrival, refused ones included. */
  public List<FakeCall> calls() {
    return fleet.calls();
  }

  public Faults faults() {
    return fleet.faults();
  }

  /** Whether more calls within a second than the vendor allows are refused with 429, each instance and
   * method apart; off at start. */
  public void rateLimit(boolean on) {
    fleet.rateLimit().on(on);
  }

  /** Stops at once; who still waits for an answer gets none. */
  @Override
  public void close() {
    server.close();
  }
}
