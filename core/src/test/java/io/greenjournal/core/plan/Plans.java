package io.greenjournal.core.plan;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.Window;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Made-up instances, states and results. */
final class Plans {
  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  static final InstanceId INSTANCE = new InstanceId("1101000001");

  private Plans() {}

  static Instance instance(int number, Pace pace) {
    return instance(number, pace, "host" + number);
  }

  static Instance instance(int number, Pace pace, String host) {
    return new Instance(
        new InstanceId(String.valueOf(1_101_000_000L + number)),
        "name " + number,
        Messenger.MAX,
        URI.create("https://" + host + ".example"),
        pace,
        "");
  }

  static JournalState read(Instant asOf) {
    return state(Freshness.of(asOf, asOf), asOf, "", 0, Optional.empty());
  }

  static JournalState failing(Instant asOf, String code, int times) {
    return state(Freshness.of(asOf, asOf), NOW, code, times, Optional.empty());
  }

  static JournalState never(String code, int times) {
    return state(Freshness.NEVER, NOW, code, times, Optional.empty());
  }

  static JournalState parked(InstanceId id, Journal journal, Instant tried, Instant until) {
    return new JournalState(
        id,
        journal,
        Freshness.NEVER,
        Optional.of(tried),
        "forbidden",
        "",
        Optional.of(tried),
        1,
        Optional.of(until));
  }

  static JournalState tried(InstanceId id, Journal journal, Instant at) {
    return new JournalState(
        id,
        journal,
        Freshness.of(at, at),
        Optional.of(at),
        "",
        "",
        Optional.empty(),
        0,
        Optional.empty());
  }

  private static JournalState state(
      Freshness freshness, Instant tried, String code, int failures, Optional<Instant> parked) {
    return new JournalState(
        INSTANCE,
        Journal.INCOMING,
        freshness,
        Optional.of(tried),
        code,
        "",
        code.isEmpty() ? Optional.empty() : Optional.of(tried),
        failures,
        parked);
  }

  /** A call of this length. */
  static PlannedCall call(Duration length, Reason reason, Instant now) {
    return new PlannedCall(Window.last(length, now), reason);
  }

  static CallResult nothingNew(Instant at) {
    return CallResult.answered(call(Duration.ofMinutes(11), Reason.DUE, at), at, true, false);
  }

  static CallResult somethingNew(Instant at) {
    return CallResult.answered(call(Duration.ofMinutes(11), Reason.DUE, at), at, true, true);
  }

  static CallResult refused(Instant at, Optional<Instant> parkedUntil) {
    return CallResult.failed(
        call(Duration.ofMinutes(11), Reason.DUE, at), at, "unreachable", parkedUntil);
  }
}
