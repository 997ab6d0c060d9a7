package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.record.RecordReader;
import io.greenjournal.adapter.http.wire.AddressGuard;
import io.greenjournal.adapter.http.wire.Gate;
import io.greenjournal.adapter.http.wire.GreenApiCall;
import io.greenjournal.adapter.http.wire.HttpWire;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.Connections;
import io.greenjournal.core.port.InstanceAccount;
import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.MessageQueryPort;
import io.greenjournal.core.port.StatusQueryPort;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The journals of any number of instances, live from GREEN-API. It only reads: nothing is sent, marked as
 * read or taken from a queue.
 *
 * <p>Safe for use by many threads. Calls wait for their answer, and for their turn where the vendor allows
 * one call a second. One object serves all hosts; close it when it is no longer needed.
 */
public final class GreenApi implements AutoCloseable {
  private final HttpWire wire;
  private final RecordReader reader = new RecordReader();
  private final GreenApiJournals journals;
  private final GreenApiMessages messages;
  private final GreenApiStatuses statuses;
  private final GreenApiAccount account;

  private GreenApi(Builder builder) {
    wire = new HttpWire(builder.clock, HttpWire.LARGEST);
    Gate gate = new Gate(builder.spacing, System::nanoTime, TimeUnit.NANOSECONDS::sleep);
    GreenApiCall call = new GreenApiCall(wire, new AddressGuard(builder.allowPrivate), gate);
    journals = new GreenApiJournals(call, builder.connections, reader, builder.clock);
    messages = new GreenApiMessages(call, builder.connections, reader, builder.clock);
    statuses = new GreenApiStatuses(call, builder.connections, journals, reader, builder.clock);
    account = new GreenApiAccount(call);
  }

  /** For these instances and with the usual limits. */
  public static GreenApi connect(Connection... connections) {
    Map<InstanceId, Connection> known = Arrays.stream(connections)
        .collect(Collectors.toUnmodifiableMap(Connection::id, Function.identity()));
    return builder().connections(id -> Optional.ofNullable(known.get(id))).build();
  }

  public static Builder builder() {
    return new Builder();
  }

  public JournalQueryPort journals() {
    return journals;
  }

  public MessageQueryPort messages() {
    return messages;
  }

  public StatusQueryPort statuses() {
    return statuses;
  }

  /** Needs no known instance: the connection is handed in with each call. */
  public InstanceAccount account() {
    return account;
  }

  /** Understands records from wherever they come. */
  public JournalRecordReader reader() {
    return reader;
  }

  @Override
  public void close() {
    wire.close();
  }

  /** Collects what may differ; everything has a default. */
  public static final class Builder {
    private Connections connections = id -> Optional.empty();
    private InstantSource clock = Clock.systemUTC();
    private Duration spacing = Duration.ofMillis(1_050);
    private boolean allowPrivate;

    private Builder() {}

    /** Which instances there are, asked anew for every call; none by default. */
    public Builder connections(Connections known) {
      connections = known;
      return this;
    }

    /** What time it is; the system's clock by default. */
    public Builder clock(InstantSource source) {
      clock = source;
      return this;
    }

    /** Take http and private addresses as well, for tests and demonstrations; not by default. */
    public Builder allowPrivate(boolean allowed) {
      allowPrivate = allowed;
      return this;
    }

    /** The least time between two calls of one method of one instance; 1.05 seconds by default. */
    public Builder spacing(Duration least) {
      spacing = least;
      return this;
    }

    public GreenApi build() {
      return new GreenApi(this);
    }
  }
}
