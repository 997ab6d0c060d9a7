package io.greenjournal.examples;

import io.greenjournal.adapter.http.GreenApi;
import io.greenjournal.adapter.http.GreenApiBuilder;
import io.greenjournal.core.journal.SourceCall;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.port.Connections;
import io.greenjournal.core.port.SourceCallListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A client with limits of one's own that counts how its calls end, for a dashboard or an alarm. */
final class CarefulClient implements SourceCallListener {
  private final Map<String, Long> ends = new ConcurrentHashMap<>();

  /** @param known asked anew for every call, so it may look into a database */
  GreenApiBuilder settings(Connections known) {
    return GreenApi.builder()
        .connections(known)
        .concurrency(32)
        .memory(64 << 20)
        .listener(this);
  }

  @Override
  public void ended(SourceCall call) {
    String end = call.failure().map(SourceFailure::code).orElse("answered");
    ends.merge(call.method() + " " + end, 1L, Long::sum);
  }

  Map<String, Long> ends() {
    return Map.copyOf(ends);
  }
}
