package io.greenjournal.examples;

import static io.greenjournal.core.journal.Journal.OUTGOING;

import io.greenjournal.adapter.http.GreenApi;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.DeliveryStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Many instances at once: one client asks all of them, none waits for another, a sick one harms nobody. */
final class ManyInstances {
  private final GreenApi api;

  ManyInstances(GreenApi api) {
    this.api = api;
  }

  /** A line an instance: how many messages stand at which delivery status, or what to do about the failure. */
  Map<InstanceId, String> report(List<InstanceId> instances, Window window) {
    Map<InstanceId, CompletableFuture<String>> asked = new LinkedHashMap<>();
    for (InstanceId one : instances) {
      asked.put(
          one,
          api.async()
              .records(AccessScope.everything(), one, OUTGOING, window)
              .thenApply(ManyInstances::counts)
              .exceptionally(ManyInstances::advice));
    }
    Map<InstanceId, String> lines = new LinkedHashMap<>();
    asked.forEach((one, line) -> lines.put(one, line.join()));
    return lines;
  }

  private static String counts(Reading<JournalRecord> reading) {
    Map<String, Integer> counts = new TreeMap<>();
    reading
        .items()
        .forEach(record ->
            counts.merge(record.status().map(DeliveryStatus::word).orElse("?"), 1, Integer::sum));
    return counts.toString();
  }

  private static String advice(Throwable problem) {
    Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
    if (cause instanceof JournalSourceException vendor) {
      return vendor.failure().code() + ": " + vendor.failure().remedy().sentence();
    }
    throw new CompletionException(cause);
  }
}
